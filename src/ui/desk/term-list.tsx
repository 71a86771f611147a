import './term-list.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useEffect } from 'preact/hooks';
import { type TermDesk, termsState, watchDesks } from '../../state/terms.ts';
import { addressOf } from '../route.ts';
import { countWords, dayWords } from '../words.ts';
import { faultWords } from './fault-words.ts';

/** All terms with what is next; nothing where there are none. */
export function TermList() {
  useEffect(watchDesks, []);
  const state = termsState.value;
  if (state.kind === 'reading') return null;
  if (state.kind === 'fault') return <p role="alert">{faultWords[state.why]}</p>;
  const open = state.desks.filter(({ term }) => term.closed === null);
  const closed = state.desks.filter(({ term }) => term.closed !== null);
  if (state.desks.length === 0) return null;
  return (
    <section class="term-list" aria-labelledby="terms">
      <h2 id="terms">Terms</h2>
      {open.length > 0 && (
        <ul>
          {open.map((desk) => (
            <OpenTerm key={desk.term.id} desk={desk} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <details open={open.length === 0}>
          <summary>{countWords(closed.length, 'closed term')}</summary>
          <ul>
            {closed.map(({ term }) => (
              <li key={term.id}>
                <a href={addressOf('term', { term: term.id })}>{term.name}</a>{' '}
                <small class="soft">
                  {term.code}, closed {dayWords(term.closed ?? '')}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenTerm({ desk: { term, next, work, steps } }: { readonly desk: TermDesk }) {
  const done = steps.filter(({ stand }) => stand.state !== 'open').length;
  return (
    <li class="sheet open-term">
      <h3>
        <a href={addressOf('term', { term: term.id })}>{term.name}</a>
      </h3>
      <p class="soft">
        {term.code} · {done} of {countWords(steps.length, 'step')} done
        {work.undecided > 0 && ` · ${countWords(work.undecided, 'rejection')} open`}
        {work.waiting > 0 && ` · ${work.waiting} waiting`}
      </p>
      <p>
        {next === null ? (
          'All steps are done: close the term.'
        ) : (
          <>
            Next: <a href={addressOf('term', { term: term.id, step: next.id })}>{next.title}</a>
          </>
        )}
      </p>
    </li>
  );
}
