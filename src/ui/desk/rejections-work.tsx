import type { TermDesk } from '../../state/terms.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { addressOf } from '../route.ts';
import { countWords, numberWords } from '../words.ts';

/** Where the rejections of each load of the term are worked on. */
export function RejectionsWork({ desk: { loads, work, term } }: { readonly desk: TermDesk }) {
  if (loads.length === 0) {
    return (
      <p class="sheet">
        There is no load yet: <a href={addressOf('term', { term: term.id, step: 'prepare' })}>prepare it first</a>.
      </p>
    );
  }
  const { reportRows, undecided, waiting } = work;
  const facts: Fact[] =
    reportRows === null
      ? []
      : [
          { figure: numberWords(reportRows), label: reportRows === 1 ? 'row in the reports' : 'rows in the reports' },
          { figure: numberWords(undecided), label: 'open', ...(undecided > 0 ? { tone: 'reject' as const } : {}) },
          { figure: numberWords(waiting), label: 'waiting' },
        ];
  return (
    <section class="sheet" aria-labelledby="rejections-work">
      <h3 id="rejections-work">Rejections</h3>
      {facts.length > 0 && <Facts facts={facts} />}
      <p>
        {reportRows === null
          ? 'Alma’s report is put in with the rejections of the load that it answers.'
          : 'Reports, decisions, lists and the zip of the mended are with the load.'}
      </p>
      <ul class="runs">
        {loads.map((load) => (
          <li key={load.id}>
            <a href={addressOf('rejections', { load: load.id })}>Rejections of run {load.runs[0]?.number ?? 1}</a>
            <small class="soft">
              {countWords(load.users, 'user')} of {load.source.name}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
