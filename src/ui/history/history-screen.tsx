import './history.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useEffect } from 'preact/hooks';
import type { PastTerm } from '../../core/history/past-run.ts';
import { type HistoryState, historySaved, historyState, readHistory, saveHistory } from '../../state/history.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { dayWords } from '../words.ts';
import { HistoryCharts } from './history-charts.tsx';
import { HistoryTable } from './history-table.tsx';
import { NoHistory } from './no-history.tsx';
import { ReasonTable } from './reason-table.tsx';

/** Loads and rejections, term by term. */
export function HistoryScreen() {
  useEffect(() => void readHistory(), []);
  const state = historyState.value;
  return (
    <article class="history">
      <PageTitle words="History" />
      <div class="history-head">
        <FocusHeading level={1}>History</FocusHeading>
        <p class="soft">What was sent in each term, and whom Alma turned away.</p>
      </div>
      <p class="visually-hidden" role="status">
        {state.kind === 'reading' && 'The history is being read.'}
      </p>
      {state.kind === 'fault' && <p role="alert">{faultWords[state.why]}</p>}
      {state.kind === 'read' && (state.terms.length === 0 ? <NoHistory /> : <Terms terms={state.terms} />)}
    </article>
  );
}

const faultWords: Readonly<Record<Extract<HistoryState, { kind: 'fault' }>['why'], string>> = {
  'newer-version': 'A newer version of Termload has kept things here. Reload the page to get it.',
  unavailable: 'This browser keeps nothing for Termload, as in a private window, so there is no history.',
  stopped: 'The part of Termload that reads the history has stopped. Reload the page to try again.',
};

function Terms({ terms }: { readonly terms: readonly PastTerm[] }) {
  return (
    <>
      <section class="sheet" aria-labelledby="history-loads">
        <div class="history-title">
          <h2 id="history-loads">Term by term</h2>
          <Save />
        </div>
        <HistoryTable terms={terms} />
      </section>
      <HistoryCharts terms={terms} />
      <ReasonTable terms={terms} />
    </>
  );
}

function Save() {
  const save = (as: 'xlsx' | 'csv') => () => void saveHistory(as, dayWords, today());
  return (
    <div>
      <div class="actions">
        <button type="button" onClick={save('xlsx')}>
          Save history (Excel)
        </button>
        <button type="button" onClick={save('csv')}>
          Save history (CSV)
        </button>
      </div>
      <p class="history-saved" role="status">
        {historySaved.value !== null && `Saved ${historySaved.value}. It holds numbers, and nothing about any person.`}
      </p>
    </div>
  );
}

/** The day on the person's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number) => `${part}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
