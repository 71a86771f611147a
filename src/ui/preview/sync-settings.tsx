import './sync-settings.css';
import { matchIdRefusal } from '../../core/preview/match-id-refusal.ts';
import type { PreviewWishes } from '../../core/preview/preview-wishes.ts';
import { syncOf } from '../../core/profile/wishes-from.ts';
import { previewByProfile, setUpSync } from '../../state/preview-verbs.ts';
import { previewWishes } from '../../state/preview-wishes.ts';
import { SyncOptionSettings } from '../profile/sync-option-settings.tsx';
import { addressOf } from '../route.ts';
import { differingOptions, modeChoices, optionNote, standingWords, unusualWords } from './sync-words.ts';

/** How the sync is set up, as far as the preview depends on it; `wishes` are those of the preview that is there. */
export function SyncSettings({ wishes }: { readonly wishes: PreviewWishes }) {
  return (
    <section class="sheet sync-settings" aria-labelledby="preview-settings">
      <h2 id="preview-settings">How the users are sent</h2>
      <fieldset class="modes">
        <legend class="visually-hidden">How the users are sent</legend>
        {modeChoices.map(({ id, name, words }) => (
          <div key={id}>
            <label>
              <input
                type="radio"
                name="sync-mode"
                checked={wishes.mode === id}
                aria-describedby={`mode-${id}`}
                onChange={() => void setUpSync({ mode: id })}
              />{' '}
              {name}
            </label>
            <p class="soft" id={`mode-${id}`}>
              {words}
            </p>
          </div>
        ))}
      </fieldset>
      <Refusal wishes={wishes} />
      <ByProfile wishes={wishes} />
      <details>
        <summary>
          How your sync is set up: <span class="soft">{unusualWords(wishes)}</span>
        </summary>
        <div class="sync-options">
          <FromProfile wishes={wishes} />
          <SyncOptionSettings sync={syncOf(wishes)} take={(change) => setUpSync(change(syncOf(wishes)))} />
        </div>
      </details>
    </section>
  );
}

/** With some settings of the profile there is no preview; one that was made with others stays. */
function Refusal({ wishes }: { readonly wishes: PreviewWishes }) {
  const { matchIdType } = previewWishes.value;
  const refusal = matchIdRefusal(matchIdType);
  if (refusal === null) return null;
  return (
    <div class="sync-refusal" role="alert">
      {wishes.matchIdType !== matchIdType && (
        <p>
          Your profile says by now that users are found by their identifier of the type {matchIdType}. This preview
          keeps to what it was made with.
        </p>
      )}
      <p>
        <strong>{refusal.means}</strong> {refusal.now}
      </p>
      <a href={addressOf('profile', { part: 'library' })}>Change it in the profile</a>
    </div>
  );
}

/** Where the profile has changed since, on its own screen or in another tab. */
function ByProfile({ wishes }: { readonly wishes: PreviewWishes }) {
  const now = previewWishes.value;
  const mode = now.mode === wishes.mode ? [] : modeChoices.flatMap(({ id, name }) => (id === now.mode ? [name] : []));
  const other = [...mode, ...differingOptions(now, wishes)];
  if (other.length === 0 || matchIdRefusal(now.matchIdType) !== null) return null;
  return (
    <div class="by-profile">
      <p>Your profile says otherwise by now: {other.join('; ')}. This preview keeps to what it was made with.</p>
      <button type="button" onClick={() => void previewByProfile()}>
        Preview as the profile says
      </button>
    </div>
  );
}

/** How users are found belongs to checking a load too, so it is changed in the profile alone. */
function FromProfile({ wishes }: { readonly wishes: PreviewWishes }) {
  const options = wishes.caseCounts ? (['matchIdType', 'caseCounts'] as const) : (['matchIdType'] as const);
  return (
    <div class="setting">
      {options.map((option) => (
        <div key={option} class="setting">
          <strong>{standingWords(option, wishes)}</strong>
          <small>{optionNote(option, wishes.mode)}</small>
        </div>
      ))}
      <a href={addressOf('profile', { part: 'library' })}>Change how users are found, in the profile</a>
    </div>
  );
}
