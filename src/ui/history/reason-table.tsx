import { reasonsIn } from '../../core/history/history-list.ts';
import type { PastTerm, Rejected } from '../../core/history/past-run.ts';
import { reasonFacts } from '../../core/report/reason-facts.ts';
import { numberWords } from '../words.ts';
import { percentWords } from './share-words.ts';

/** Why users were turned away, term beside term. Whoever was turned away in several runs is one. */
export function ReasonTable({ terms }: { readonly terms: readonly PastTerm[] }) {
  const told = terms.flatMap((term) => (term.rejected === null ? [] : [{ ...term, rejected: term.rejected }]));
  const row = (heading: string, cell: (rejected: Rejected) => string) => (
    <tr key={heading}>
      <th scope="row">{heading}</th>
      {told.map(({ id, rejected }) => (
        <td key={id} class="number">
          {cell(rejected)}
        </td>
      ))}
    </tr>
  );
  return (
    <section class="sheet" aria-labelledby="history-reasons">
      <h2 id="history-reasons">Why users were turned away</h2>
      {told.length === 0 ? (
        <p>No report has been read in these terms yet. Open a run’s Rejections and drop Alma’s report there.</p>
      ) : (
        <>
          <p class="soft">Each person once for each reason, however many runs Alma turned them away in.</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section class="history-region" aria-label="Reasons by term" tabIndex={0}>
            <table>
              <caption class="visually-hidden">Reasons by term, the last first</caption>
              <thead>
                <tr>
                  <th scope="col">Reason</th>
                  {told.map(({ id, name }) => (
                    <th key={id} scope="col" class="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {reasonsIn(told).map((reason) =>
                  row(reasonFacts[reason].title, ({ byReason }) => numberWords(byReason.get(reason) ?? 0)),
                )}
              </tbody>
              <tfoot>
                {row('All reasons', ({ all }) => numberWords(all))}
                {row('Foreseen', ({ foreseen }) => numberWords(foreseen))}
                {row('Share of all', percentWords)}
              </tfoot>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
