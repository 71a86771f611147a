import { useRef } from 'preact/hooks';
import { leavePatronTrial, patronTrial, tryPatronFile } from '../../state/patron-trial.ts';

/** The file whose first line is shown beside the columns. */
export function LayoutTrial() {
  const input = useRef<HTMLInputElement>(null);
  const choose = async (event: Event) => {
    const chosen = event.currentTarget;
    if (!(chosen instanceof HTMLInputElement)) return;
    const [file] = chosen.files ?? [];
    if (file !== undefined) await tryPatronFile(file);
    // Else the same file, chosen again, would be no change.
    chosen.value = '';
  };
  const trial = patronTrial.value;
  return (
    <div class="setting">
      <label class="visually-hidden" for="patron-trial">
        Patron file to try
      </label>
      <input
        ref={input}
        class="visually-hidden"
        id="patron-trial"
        type="file"
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
      <div class="actions">
        <button type="button" onClick={() => input.current?.click()}>
          Try layouts on a patron file
        </button>
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
