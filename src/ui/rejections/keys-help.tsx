import { triageKeys } from './triage-keys.ts';

/** Keys that are written otherwise than the browser calls them. */
export const keyNames: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** The keys of this screen; they work while the focus is among the rows or beside them. */
export function KeysHelp() {
  const open = () => {
    const dialog = document.getElementById('triage-keys');
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  };
  return (
    <>
      <p class="soft keys-line">
        Works by keyboard.{' '}
        <button type="button" class="quiet" onClick={open}>
          Keys (?)
        </button>
      </p>
      <dialog id="triage-keys" class="keys" aria-labelledby="triage-keys-title">
        <h2 id="triage-keys-title">Keys</h2>
        <p>They work while the focus is in the list or in the row that is open, not in a field.</p>
        <dl>
          {triageKeys.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{keyNames[key] ?? key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
