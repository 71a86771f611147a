import { leavePatronTrial, patronTrial, tryPatronFile } from '../../state/patron-trial.ts';
import { FileButton } from '../parts/file-button.tsx';

/** The file whose first line is shown beside the columns. */
export function LayoutTrial() {
  const trial = patronTrial.value;
  return (
    <div class="setting">
      <div class="actions">
        <FileButton
          input="Patron file to try"
          label="Try layouts on a patron file"
          take={(file) => void tryPatronFile(file)}
        />
        {trial.kind === 'line' && (
          <button type="button" class="quiet" onClick={leavePatronTrial}>
            Hide its values
          </button>
        )}
      </div>
      <p class="soft" role="status">
        {trial.kind === 'line' &&
          `The first line of ${trial.name} is shown beside the columns of a layout that is opened. It is not kept.`}
        {trial.kind === 'unreadable' && `${trial.name} is no text with one patron a line.`}
      </p>
    </div>
  );
}
