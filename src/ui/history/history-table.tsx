import type { PastRun, PastTerm, Rejected } from '../../core/history/past-run.ts';
import { addressOf } from '../route.ts';
import { dayWords, numberWords } from '../words.ts';
import { shareWords } from './share-words.ts';

const figures: readonly { readonly heading: string; readonly of: (run: PastRun) => number | null }[] = [
  { heading: 'New', of: ({ compared }) => compared?.new ?? null },
  { heading: 'Changed', of: ({ compared }) => compared?.changed ?? null },
  { heading: 'Gone', of: ({ compared }) => compared?.gone ?? null },
  { heading: 'Turned away', of: ({ rejected }) => rejected?.all ?? null },
  { heading: 'Still open', of: ({ rejected }) => rejected?.open ?? null },
  { heading: 'Waiting', of: ({ rejected }) => rejected?.waiting ?? null },
];

/** Every run, with the way to its rejections. */
export function HistoryTable({ terms }: { readonly terms: readonly PastTerm[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="history-region" aria-label="Loads and rejections" tabIndex={0}>
      <table>
        <caption class="visually-hidden">Loads and rejections, term by term, the last first</caption>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Sent</th>
            <th scope="col" class="number">
              Users
            </th>
            {figures.map(({ heading }) => (
              <th key={heading} scope="col" class="number">
                {heading}
              </th>
            ))}
            <th scope="col" class="share">
              Foreseen
            </th>
            <th scope="col" class="on-screen">
              <span class="visually-hidden">Go to</span>
            </th>
          </tr>
        </thead>
        {terms.map((term) => (
          <tbody key={term.id}>
            <tr>
              <th scope="rowgroup" colSpan={figures.length + 5} class="term">
                <span>
                  {term.name} <small class="soft">{term.code}</small>
                </span>
              </th>
            </tr>
            {term.runs.map((run) => (
              <Run key={`${run.loadId} ${run.number}`} run={run} term={term} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Run({ run, term }: { readonly run: PastRun; readonly term: PastTerm }) {
  const { loadId, number, sent, users, full, rejected } = run;
  return (
    <tr>
      <th scope="row">Run {numberWords(number)}</th>
      <td class="day">{sent === '' ? <Nothing why="not known" /> : dayWords(sent)}</td>
      <td class="number">
        {numberWords(users)}
        {!full && <small class="soft">sent again</small>}
      </td>
      {figures.map(({ heading, of }) => {
        const figure = of(run);
        return (
          <td key={heading} class="number">
            {figure === null ? <Nothing why="not known" /> : numberWords(figure)}
          </td>
        );
      })}
      <td class="share">
        <Foreseen rejected={rejected} />
      </td>
      <td class="on-screen">
        <a href={addressOf('rejections', { load: loadId })}>
          Rejections
          <span class="visually-hidden">
            {' '}
            of {term.name}, run {numberWords(number)}
          </span>
        </a>
      </td>
    </tr>
  );
}

function Foreseen({ rejected }: { readonly rejected: Rejected | null }) {
  if (rejected === null) return <span class="soft">no report yet</span>;
  if (rejected.all === 0) return <Nothing why="nobody was turned away" />;
  return <span>{shareWords(rejected)}</span>;
}

function Nothing({ why }: { readonly why: string }) {
  return (
    <>
      <span aria-hidden="true" class="soft">
        –
      </span>
      <span class="visually-hidden">{why}</span>
    </>
  );
}
