import { reasonsIn } from '../../core/history/history-list.ts';
import type { PastTerm } from '../../core/history/past-run.ts';
import { reasonFacts } from '../../core/report/reason-facts.ts';
import { countWords, numberWords } from '../words.ts';
import { Bars } from './bars.tsx';
import { shareWords } from './share-words.ts';

/** More are not taken in at a glance; the tables have all. */
const mostDrawn = 8;

/** The same figures as in the tables, drawn. */
export function HistoryCharts({ terms }: { readonly terms: readonly PastTerm[] }) {
  const told = terms
    .flatMap(({ id, name, rejected }) => (rejected === null ? [] : [{ id, name, rejected }]))
    .slice(0, mostDrawn);
  const reasons = reasonsIn(terms.slice(0, mostDrawn));
  const mostOfOne = Math.max(...told.flatMap(({ rejected }) => [...rejected.byReason.values()]), 0);
  return (
    <div class="history-charts">
      <UsersChart terms={terms} />
      {told.length > 0 && (
        <figure class="sheet">
          <figcaption>
            <h2>Foreseen</h2>
            <p class="soft">How many of those whom Alma turned away a finding had named before.</p>
          </figcaption>
          <Bars
            form="tall"
            title="Share of the rejections that were foreseen, by term"
            description="The same figures stand in the table of reasons."
            most={1}
            bars={told.map(({ name, rejected }) => ({
              label: name,
              value: rejected.all === 0 ? 0 : rejected.foreseen / rejected.all,
              words: shareWords(rejected),
            }))}
          />
        </figure>
      )}
      {reasons.length > 0 && (
        <section class="sheet reason-charts" aria-labelledby="reason-charts">
          <h2 id="reason-charts">Reasons over the terms</h2>
          <p class="soft">All drawn to the same measure, the last term on top.</p>
          <div>
            {reasons.map((reason) => (
              <figure key={reason}>
                <figcaption>
                  <h3>{reasonFacts[reason].title}</h3>
                </figcaption>
                <Bars
                  form="flat"
                  title={`${reasonFacts[reason].title}, by term`}
                  description="The same figures stand in the table of reasons."
                  most={mostOfOne}
                  bars={told.map(({ name, rejected }) => {
                    const count = rejected.byReason.get(reason) ?? 0;
                    return { label: name, value: count, words: numberWords(count) };
                  })}
                />
              </figure>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function UsersChart({ terms }: { readonly terms: readonly PastTerm[] }) {
  const full = terms
    .flatMap(({ name, runs }) => runs.filter((run) => run.full).map((run) => ({ name, run })))
    .slice(0, mostDrawn);
  return (
    <figure class="sheet">
      <figcaption>
        <h2>Users in each whole load</h2>
        <p class="soft">The hatched part was new since the load before.</p>
      </figcaption>
      <Bars
        form="tall"
        title="Users in each whole load, and how many of them were new"
        description="The same figures stand in the table term by term."
        most={Math.max(...full.map(({ run }) => run.users), 0)}
        bars={full.map(({ name, run: { number, users, compared } }) => ({
          label: `${name}, run ${number}`,
          value: users,
          part: compared?.new ?? 0,
          words: `${countWords(users, 'user')}${compared === null ? '' : `, ${numberWords(compared.new)} new`}`,
        }))}
      />
    </figure>
  );
}
