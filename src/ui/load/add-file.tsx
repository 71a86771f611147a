import { filesOnScreen, orderFiles } from '../../state/load-verbs.ts';
import { FileButton } from '../parts/file-button.tsx';

/** The way to one more file for the load on screen. */
export function AddFile() {
  return (
    <FileButton
      input="File to add"
      label="Add a file"
      multiple
      take={(_, added) => void orderFiles([...filesOnScreen(), ...added])}
    />
  );
}
