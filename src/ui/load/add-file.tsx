import { useRef } from 'preact/hooks';
import { filesOnScreen, orderFiles } from '../../state/load-verbs.ts';

/** The way to one more file for the load on screen, with the input that it opens. */
export function AddFile() {
  const input = useRef<HTMLInputElement>(null);
  const add = (event: Event) => {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLInputElement)) return;
    const added = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    if (added.length > 0) void orderFiles([...filesOnScreen(), ...added]);
  };
  return (
    <>
      <label for="added-file" class="visually-hidden">
        File to add
      </label>
      <input ref={input} class="visually-hidden" id="added-file" type="file" multiple tabIndex={-1} onChange={add} />
      <button type="button" onClick={() => input.current?.click()}>
        Add a file
      </button>
    </>
  );
}
