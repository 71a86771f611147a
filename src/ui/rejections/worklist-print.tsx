import './worklist-print.css';
import { useEffect } from 'preact/hooks';
import type { TriageSummary } from '../../core/handoff/triage-summary.ts';
import { statusWords, type WorkSection } from '../../core/handoff/worklist.ts';
import { type Paper, paper, triageName } from '../../state/triage-outs.ts';
import { countWords, numberWords } from '../words.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** What is printed in place of the screen, as soon as it is there; on screen it is never seen. */
export function WorklistPrint() {
  const sheet = paper.value;
  useEffect(() => (sheet === null ? undefined : printNow()), [sheet]);
  if (sheet === null) return null;
  return (
    <article class="paper">
      <h1>
        {titles[sheet.kind]}: {triageName.value}
      </h1>
      <p class="paper-date">{day.format(new Date())}</p>
      {sheet.kind === 'summary' ? <Summary summary={sheet.summary} /> : <Worklist sheet={sheet} />}
    </article>
  );
}

const titles: Readonly<Record<Paper['kind'], string>> = { worklist: 'Worklist', summary: 'Summary of the triage' };

/** The paper goes with the first thing that somebody does afterwards; browsers do not agree on when printing is over. */
function printNow(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const putAway = (): void => {
    paper.value = null;
  };
  window.print();
  addEventListener('keydown', putAway, { signal });
  addEventListener('pointerdown', putAway, { signal });
  return () => stop.abort();
}

function Worklist({ sheet }: { readonly sheet: Extract<Paper, { kind: 'worklist' }> }) {
  return (
    <>
      <p>These pages hold people’s data: shred them when the work is done.</p>
      {sheet.sections.map((section, index) => (
        <Section key={section.title} section={section} before={sheet.sections[index - 1]} />
      ))}
      {sheet.notPrinted > 0 && (
        <p>
          {countWords(sheet.notPrinted, 'more line is', 'more lines are')} not printed. Work these down first, then
          print again.
        </p>
      )}
    </>
  );
}

interface SectionProps {
  readonly section: WorkSection;
  /** What stands above it on the paper. */
  readonly before: WorkSection | undefined;
}

function Section({ section, before }: SectionProps) {
  const { title, lines } = section;
  const isAsAbove = before !== undefined && whatToDo(before) === whatToDo(section);
  return (
    <section>
      <h2>
        {title} ({numberWords(lines.length)})
      </h2>
      {isAsAbove ? <p>What to do is the same as above.</p> : <WhatToDo section={section} />}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Done</span>
            </th>
            <th scope="col">Primary identifier</th>
            <th scope="col">Name</th>
            <th scope="col">User group</th>
            <th scope="col">What is wrong</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>
                <span class="tick" />
              </td>
              <td>{line.primaryId}</td>
              <td>{line.name}</td>
              <td>{line.group}</td>
              <td>
                {line.problem}
                {line.others !== '' && <p>Also in our file: {line.others}</p>}
              </td>
              <td>
                {line.status !== statusWords.open && <p>{line.status}</p>}
                {line.note}
                {line.seenBefore !== '' && <p>Also in {line.seenBefore}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const whatToDo = ({ means, steps }: WorkSection): string => [means, ...steps].join('\n');

function WhatToDo({ section: { means, steps, owner } }: { readonly section: WorkSection }) {
  return (
    <>
      <p>
        {means} {owner !== null && `Who can do something: ${owner === 'IT' ? 'IT' : `the ${owner}`}.`}
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

const statuses = ['open', 'waiting', 'fixed', 'ignored'] as const;

function Summary({ summary: { sentences, lines } }: { readonly summary: TriageSummary }) {
  return (
    <>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <table class="paper-summary">
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">Who sees to it</th>
            <th scope="col">All</th>
            {statuses.map((status) => (
              <th key={status} scope="col">
                {statusWords[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, owner, rows, byStatus }) => (
            <tr key={title}>
              <td>{title}</td>
              <td>{owner ?? ''}</td>
              <td>{numberWords(rows)}</td>
              {statuses.map((status) => (
                <td key={status}>{numberWords(byStatus[status])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
