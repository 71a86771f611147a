import { waysToGetCurrent } from '../../core/preview/current-source.ts';
import type { PreviewMishap } from '../../state/preview.ts';
import { takeCurrentUsers } from '../../state/preview-verbs.ts';
import { documentsIn } from '../help/source-words.ts';
import { ChooseUsers } from './choose-users.tsx';
import { mishapWords } from './mishap-words.ts';

/** Where the users as they are in Alma are put in, and how one comes by them. */
export function DropCurrentUsers({ after }: { readonly after: PreviewMishap | null }) {
  return (
    <>
      {after !== null && <p role="alert">{mishapWords(after)}</p>}
      <section class="sheet" aria-labelledby="drop-current">
        <h2 id="drop-current">Drop the users as they are in Alma now</h2>
        <p>
          Termload then says what the sync will do to each user and each field, before it is done: who is new, what is
          replaced, what is lost. The file is read on this computer, and kept nowhere.
        </p>
        <div class="actions">
          <ChooseUsers
            input="Current Alma users"
            id="current-users"
            label="Choose the file of users in Alma"
            main
            take={(file) => void takeCurrentUsers(file)}
          />
        </div>
        <h3>How to get it</h3>
        {waysToGetCurrent.map(({ title, steps, from }, index) => (
          <details key={title} open={index === 0}>
            <summary>{title}</summary>
            <ol class="steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p class="soft">From {documentsIn(from)}.</p>
          </details>
        ))}
      </section>
    </>
  );
}
