import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { previewedWords, shouldReportLines, shouldReportWords } from '../../core/terms/should-report-words.ts';
import { type ShouldReport as Numbers, shouldReportOf } from '../../state/should-report.ts';
import type { TermDesk } from '../../state/terms.ts';
import { addressOf } from '../route.ts';
import { dayWords } from '../words.ts';

/** Before the run: what Alma should say after it, to compare with. */
export function ShouldReport({ desk: { loads } }: { readonly desk: TermDesk }) {
  const should = useSignal<Numbers | null>(null);
  const [newest] = loads;
  useEffect(() => {
    if (newest === undefined) return;
    let isShown = true;
    void shouldReportOf(newest.id).then((found) => {
      if (isShown) should.value = found;
    });
    return () => {
      isShown = false;
    };
  }, [newest?.id, newest?.previewed?.made]);
  return (
    <section class="sheet" aria-labelledby="should-report">
      <h3 id="should-report">What Alma should report</h3>
      {newest === undefined && <p>When the load is prepared, this says what Alma’s job should report.</p>}
      {newest !== undefined && should.value === null && <p class="soft">The people of this load are not kept here.</p>}
      {newest !== undefined && should.value !== null && (
        <Told should={should.value} preview={addressOf('preview', { load: newest.id })} />
      )}
    </section>
  );
}

/** `preview`: the address where the load is previewed. */
function Told({ should, preview }: { readonly should: Numbers; readonly preview: string }) {
  const { previewed, loaded } = should;
  if (previewed === null || loaded === null) {
    return (
      <>
        <ul class="plain-list">
          {shouldReportWords(should).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          <a href={preview}>Preview the load</a> with Alma’s own export of users, or a table of them, and this says
          more.
        </p>
      </>
    );
  }
  return (
    <>
      <dl class="copy-lines">
        {shouldReportLines(should, loaded).map(({ title, says, split }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {says}
              {split.length > 0 && (
                <ul class="soft">
                  {split.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft">
        {previewedWords(previewed, dayWords(previewed.made))} <a href={preview}>Preview it again</a>
      </p>
    </>
  );
}
