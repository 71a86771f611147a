import './job-counters-view.css';
import '../parts/sheet.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { checkCounters, type ForeseenCounts, type KnownCounts } from '../../core/report/counter-checks.ts';
import { type CounterWord, counterWords, noCounterWords } from '../../core/report/counter-words.ts';
import { parseCounters } from '../../core/report/job-counters.ts';
import { countAway } from '../../core/terms/alma-should-report.ts';
import { foreseenOfLoad } from '../../state/should-report.ts';
import { type OpenTriage, triageState } from '../../state/triage.ts';
import { Tag } from '../parts/tag.tsx';
import { countWords, numberWords } from '../words.ts';

/** Checks what Alma's job report counts against the load and the reports. What is pasted is kept nowhere. */
export function JobCountersView() {
  const open = triageState.value;
  return open.kind === 'open' ? <Counters open={open} /> : null;
}

function Counters({ open }: { readonly open: OpenTriage }) {
  const pasted = useSignal('');
  const chosen = useSignal<number | null>(null);
  const { runs } = open.load;
  const run = runs.find(({ number }) => number === chosen.value) ?? runs.at(-1);
  const foreseen = useForeseen(open);
  if (run === undefined) return null;
  const known = { ...knownOf(open, run.number), foreseen: run === runs[0] ? foreseen : null };
  return (
    <section class="sheet job-counters" aria-labelledby="job-counters-title">
      <h2 id="job-counters-title">Do the numbers fit?</h2>
      <p>
        For {run.zip}, Alma should report “Total users processed: {numberWords(known.loadUsers)}”. Copy the text of the
        job report or of the e-mail from Alma, and paste it here; it is not kept.
      </p>
      {runs.length > 1 && (
        <label>
          Run
          <select
            value={run.number}
            onChange={({ currentTarget }) => {
              chosen.value = Number(currentTarget.value);
            }}
          >
            {runs.map(({ number, zip }) => (
              <option key={number} value={number}>
                {`${number}: ${zip}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Text of the job report
        <textarea
          rows={5}
          spellcheck={false}
          autocomplete="off"
          value={pasted.value}
          onInput={({ currentTarget }) => {
            pasted.value = currentTarget.value;
          }}
        />
      </label>
      <div role="status">{pasted.value.trim() !== '' && <Checked text={pasted.value} known={known} />}</div>
    </section>
  );
}

/** Of a run: how many users it sent, and how many rows the reports on it have. */
function knownOf({ load, reports }: OpenTriage, number: number): Omit<KnownCounts, 'foreseen'> {
  const run = load.runs.find((other) => other.number === number);
  const answering = reports.filter((report) => report.run === number);
  return {
    loadUsers: run?.users?.length ?? load.users,
    reportRows: answering.length === 0 ? null : answering.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** What the preview of the load foresaw; null without one. Of later runs it knows nothing. */
function useForeseen({ load }: OpenTriage): ForeseenCounts | null {
  const counts = useSignal<ForeseenCounts | null>(null);
  useEffect(() => {
    let isShown = true;
    counts.value = null;
    if (load.previewed === null) return;
    void foreseenOfLoad(load.id).then((found) => {
      if (isShown && found?.loaded != null) counts.value = { ...found.loaded, rejected: countAway(found) };
    });
    return () => {
      isShown = false;
    };
  }, [load.id, load.previewed?.made]);
  return counts.value;
}

const tones = {
  fits: ['good', 'Fits'],
  look: ['reject', 'Look'],
  note: ['note', 'Note'],
} as const satisfies Record<CounterWord['tone'], readonly [string, string]>;

const words = { number: numberWords, count: countWords };

function Checked({ text, known }: { readonly text: string; readonly known: KnownCounts }) {
  const read = parseCounters(text);
  if (read.kind === 'none') return <p>{noCounterWords[read.why]}</p>;
  return (
    <ul>
      {checkCounters(read, known).map((check) => {
        const { tone, says } = counterWords[check.id];
        const [colour, label] = tones[tone];
        return (
          <li key={check.id}>
            <Tag tone={colour}>{label}</Tag> {says(check, words)}
          </li>
        );
      })}
    </ul>
  );
}
