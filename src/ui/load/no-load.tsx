import { ChooseFile } from '../parts/choose-file.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { takeSample } from '../take-files.ts';

/** What stands at this address after a reload: nothing of an export outlives the page. */
export function NoLoad() {
  return (
    <article class="load">
      <PageTitle words="No file is open" />
      <FocusHeading level={1}>No file is open</FocusHeading>
      <div class="sheet ending">
        <p>
          A file that is checked here is let go when the page is closed or reloaded. Your export is where it always was:
          choose it again, and you are back where you were.
        </p>
        <label class="visually-hidden" for="sis-export">
          SIS export
        </label>
        <div class="actions">
          <ChooseFile main />
          <button type="button" onClick={takeSample}>
            Try it with a sample
          </button>
        </div>
      </div>
    </article>
  );
}
