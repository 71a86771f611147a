import { useEffect, useState } from 'preact/hooks';
import { outcomeWords } from '../../core/preview/outcome-words.ts';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import type { PreviewedPerson } from '../../core/preview/shown-person.ts';
import { previewedPeople } from '../../state/previewed-people.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords } from '../words.ts';
import { ChangeName, OldValue } from './change-cells.tsx';

/** A list of people, or those of it whom somebody looks for by a text. */
export interface ListedPeople {
  readonly facts: PreviewFacts;
  readonly list: PreviewListId;
  readonly text: string;
  readonly total: number;
}

/** So many go on paper, some forty pages of them. */
const printedPeople = 300;

/** The people of the list that is shown, on paper: a table that scrolls cannot be printed. */
export function PeoplePrint({ facts, list, text, total }: ListedPeople) {
  const [people, setPeople] = useState<readonly PreviewedPerson[]>([]);
  const isPrinting = usePrinting();
  useEffect(() => {
    let isWanted = true;
    setPeople([]);
    // They are there before anybody prints: paper waits for nothing.
    void previewedPeople(list, text, 0, printedPeople).then((page) => {
      if (isWanted) setPeople(page.people);
    });
    return () => {
      isWanted = false;
    };
  }, [facts, list, text]);
  if (!isPrinting || people.length === 0) return null;
  return (
    <div class="on-paper people-print">
      {text !== '' && <p>Only those with “{text}”.</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Field</th>
            <th scope="col">In Alma now</th>
            <th scope="col">After the sync</th>
          </tr>
        </thead>
        {people.map((person) => (
          <PersonRows key={person.index} person={person} />
        ))}
      </table>
      {total > people.length && (
        <p>
          {countWords(total - people.length, 'more person is', 'more people are')} not printed. Save preview has all.
        </p>
      )}
    </div>
  );
}

function PersonRows({ person }: { readonly person: PreviewedPerson }) {
  const { name, primaryId, group, outcome, changes } = person;
  const who = (
    <th scope="rowgroup" rowSpan={Math.max(1, changes.length)}>
      <bdi>{name}</bdi>
      <br />
      <bdi>{primaryId}</bdi>
      <br />
      <bdi>{group}</bdi>
    </th>
  );
  if (changes.length === 0) {
    return (
      <tbody>
        <tr>
          {who}
          <td colSpan={3}>{outcomeWords[outcome].title}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {changes.map((change, index) => (
        <tr key={`${change.field} ${change.fieldAfter}`}>
          {index === 0 && who}
          <td>
            <ChangeName change={change} />
          </td>
          <td>
            <OldValue value={change.before} />
          </td>
          <td>{change.after === null ? 'nothing' : <VisibleValue value={change.after} />}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Some browsers tell of printing before it, others by the medium; what is tried out on screen only by the latter. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const { signal, stop } = stopping();
    setPrinting(paper.matches);
    paper.addEventListener('change', () => setPrinting(paper.matches), { signal });
    addEventListener('beforeprint', () => setPrinting(true), { signal });
    addEventListener('afterprint', () => setPrinting(false), { signal });
    return stop;
  }, []);
  return isPrinting;
}

function stopping() {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
