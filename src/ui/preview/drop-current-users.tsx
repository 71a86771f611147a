import { currentSources, waysToGetCurrent } from '../../core/preview/current-source.ts';
import type { PreviewMishap } from '../../state/preview.ts';
import { takeCurrentUsers } from '../../state/preview-verbs.ts';
import { isSamplePreview, takeSampleUsers } from '../../state/sample-users-verbs.ts';
import { documentsIn } from '../help/source-words.ts';
import { FileButton } from '../parts/file-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Tag } from '../parts/tag.tsx';
import { mishapWords } from './mishap-words.ts';

/** Where the users as they are in Alma are put in, and how one comes by them. */
export function DropCurrentUsers({ after }: { readonly after: PreviewMishap | null }) {
  return (
    <section class="sheet drop-current" aria-labelledby="drop-current">
      <FocusHeading key={after} level={2} id="drop-current">
        Drop the users as they are in Alma now
      </FocusHeading>
      {after !== null && (
        <p role="alert" class="mishap">
          {mishapWords(after)}
        </p>
      )}
      <p>
        Termload then says what the sync will do to each user and each field, before it is done: who is new, what is
        replaced, what is lost. Drop the file anywhere on this page, or choose it; several files of one export count as
        one. It is read on this computer, and kept nowhere.
      </p>
      <div class="actions">
        <FileButton
          input="Current Alma users"
          label="Choose the file of users in Alma"
          main
          multiple
          take={(_, files) => void takeCurrentUsers(files)}
        />
        {isSamplePreview() && (
          <button type="button" onClick={() => void takeSampleUsers()}>
            Try it with the sample’s users
          </button>
        )}
      </div>
      <h3>How to get it, the best first</h3>
      <ol class="ways-to-get">
        {waysToGetCurrent.map(({ source, title, steps, from }, index) => (
          <li key={source}>
            <details open={index === 0}>
              <summary>
                {title} {index === 0 && <Tag tone="good">tells the most</Tag>}
                {currentSources[source].estimate && <Tag tone="harm">an estimate</Tag>}
              </summary>
              <ol class="steps">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p>{currentSources[source].tells}</p>
              <p>{currentSources[source].lacks}</p>
              <p class="soft">From {documentsIn(from)}.</p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
