import './outs.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useEffect } from 'preact/hooks';
import { triageReport } from '../../state/out-choices.ts';
import { type OpenTriage, triageState } from '../../state/triage.ts';
import { outSaved, outTrouble, printSummary, printWorklist, saveList, watchOuts } from '../../state/triage-outs.ts';
import { MendedZipView } from './mended-zip-view.tsx';
import { OutButton, Trouble } from './out-button.tsx';
import { OutTable } from './out-table.tsx';
import { savedWords } from './out-words.ts';
import { RegistrarListView } from './registrar-list-view.tsx';
import { UserSetView } from './user-set-view.tsx';

/** Every way out of a triage. */
export function Outs() {
  useEffect(watchOuts, []);
  const open = triageState.value;
  if (open.kind !== 'open') return null;
  return (
    <section class="outs" aria-labelledby="outs-title">
      <h2 id="outs-title">What to do with them</h2>
      <OutNews />
      <MendedZipView load={open.load} />
      <RegistrarListView />
      <UserSetView />
      <div class="sheet out-view">
        <h3>Lists and records</h3>
        <OutTable
          name="Lists and records"
          entries={[
            {
              out: 'duplicates-sheet',
              act: <OutButton out="duplicates-sheet" onOut={() => void saveList('duplicates-sheet')} />,
            },
            {
              out: 'duplicates-csv',
              act: <OutButton out="duplicates-csv" onOut={() => void saveList('duplicates-csv')} />,
            },
            { out: 'worklist', act: <OutButton out="worklist" onOut={() => void printWorklist()} /> },
            { out: 'summary', act: <OutButton out="summary" onOut={() => void printSummary()} /> },
            {
              out: 'triage',
              act: (
                <>
                  <OutButton out="triage" onOut={() => void saveList('triage')} />
                  <ReportChoice open={open} />
                </>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}

/** What has come of the last press, for those who cannot see it beside its button; and what has no button. */
function OutNews() {
  const saved = outSaved.value;
  const trouble = outTrouble.value;
  return (
    <>
      <p class="visually-hidden" role="status">
        {saved !== null && savedWords(saved.name)}
      </p>
      {trouble !== null && trouble.out === null && <Trouble why={trouble.why} />}
    </>
  );
}

/**
 * The triage file tells of one report (DESIGN §8), and a browser saves one file a click: of several reports one is
 * chosen.
 */
function ReportChoice({ open }: { readonly open: OpenTriage }) {
  if (open.reports.length < 2) return null;
  return (
    <label class="out-choice">
      Report
      <select
        value={triageReport.value ?? open.reports.at(-1)?.id ?? ''}
        onChange={({ currentTarget }) => {
          triageReport.value = currentTarget.value;
        }}
      >
        {open.reports.map(({ id, name, run, answers }, index) => (
          <option key={id} value={id}>
            {`${index + 1}: ${name}, run ${run}${answers === null ? '' : `, ${answers}`}`}
          </option>
        ))}
      </select>
    </label>
  );
}
