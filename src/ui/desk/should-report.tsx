import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type AlmaShouldReport, shouldReportWords } from '../../core/terms/alma-should-report.ts';
import { shouldReportOf } from '../../state/should-report.ts';
import type { TermDesk } from '../../state/terms.ts';

/** Before the run: what Alma should say after it, to compare with. */
export function ShouldReport({ desk: { loads } }: { readonly desk: TermDesk }) {
  const should = useSignal<AlmaShouldReport | null>(null);
  const [newest] = loads;
  useEffect(() => {
    if (newest === undefined) return;
    void shouldReportOf(newest.id).then((found) => {
      should.value = found;
    });
  }, [newest?.id]);
  return (
    <section class="sheet" aria-labelledby="should-report">
      <h3 id="should-report">What Alma should report</h3>
      {newest === undefined && <p>When the load is prepared, this says what Alma’s job should report.</p>}
      {newest !== undefined && should.value === null && <p class="soft">The people of this load are not kept here.</p>}
      {should.value !== null && (
        <ul class="plain-list">
          {shouldReportWords(should.value).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
