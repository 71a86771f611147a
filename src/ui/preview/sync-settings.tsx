import type { SyncMode } from '../../core/preview/policy-cell.ts';
import type { PreviewWishes } from '../../core/preview/preview-wishes.ts';
import { previewAgain } from '../../state/preview-verbs.ts';

const modes: readonly { readonly mode: SyncMode; readonly label: string; readonly means: string }[] = [
  {
    mode: 'sis',
    label: 'SIS sync',
    means: 'The job that takes the zip: Users SYNCHRONIZE. This is what most libraries run.',
  },
  {
    mode: 'api',
    label: 'Users API (PUT)',
    means: 'A program that sends the users one by one instead. Its rules differ.',
  },
];

/** How the sync is set up, as far as the preview depends on it. */
export function SyncSettings({ wishes }: { readonly wishes: PreviewWishes }) {
  return (
    <section class="sheet" aria-labelledby="preview-settings">
      <h2 id="preview-settings">How the users are sent</h2>
      <fieldset class="choices">
        <legend class="visually-hidden">How the users are sent</legend>
        {modes.map(({ mode, label, means }) => (
          <div key={mode}>
            <label>
              <input
                type="radio"
                name="sync-mode"
                checked={wishes.mode === mode}
                aria-describedby={`mode-${mode}`}
                onChange={() => void previewAgain({ mode })}
              />{' '}
              {label}
            </label>
            <p class="soft" id={`mode-${mode}`}>
              {means}
            </p>
          </div>
        ))}
      </fieldset>
    </section>
  );
}
