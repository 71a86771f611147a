import { type IntakeEnd, intakeState, leaveIntake } from '../../state/report-intake.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { byteWords, countWords, numberWords } from '../words.ts';
import { AskColumns, ColumnsRead } from './report-columns.tsx';
import { WhichRun } from './which-run.tsx';

const endings: Readonly<Record<IntakeEnd, string>> = {
  unreadable: 'The report cannot be read: it was moved, changed or closed by its owner. Choose it again.',
  'no-load': 'The load is not kept any more, so its rejections cannot be kept either. Check the export again.',
  'newer-version': 'A newer Termload has been used in this browser. Reload the page, and choose the report again.',
  unavailable: 'This browser keeps nothing for Termload, as private windows often do.',
  'storage-full': 'There is no room on this computer to keep the report. Make some, and choose it again.',
  cancelled: 'Cancelled. Nothing of the report was kept.',
  stopped: 'Reading the report stopped. Choose it again; if it happens once more, save it in Excel as a new workbook.',
};

/** What is going on with the report that was put in last. */
export function ReportNews() {
  const state = intakeState.value;
  switch (state.kind) {
    case 'none':
      return null;
    case 'which-run':
      return <WhichRun file={state.file} />;
    case 'reading':
      return <Reading name={state.name} progress={state.progress} />;
    case 'ask':
      return <AskColumns question={state.question} />;
    case 'kept':
      return <ColumnsRead name={state.name} read={state.read} />;
    case 'refused':
      return (
        <div class="sheet" role="alert">
          <h2>This is not a Rejected Users report</h2>
          <p>
            <bdi>{state.name}</bdi>: {state.refusal.looksLike} {state.refusal.expected}
          </p>
          <p>{state.refusal.whatToDo}</p>
          <Dismiss />
        </div>
      );
    case 'ended':
      return (
        <div class="sheet" role={state.why === 'cancelled' ? 'status' : 'alert'}>
          <p>{endings[state.why]}</p>
          <Dismiss />
        </div>
      );
  }
}

function Dismiss() {
  return (
    <div class="actions">
      <button type="button" onClick={leaveIntake}>
        Dismiss
      </button>
    </div>
  );
}

type ReadingState = Extract<typeof intakeState.value, { kind: 'reading' }>;

const stages = { unpacking: 'Unpacking', reading: 'Reading', rows: 'Comparing with the load:' } as const;

function Reading({ name, progress }: Pick<ReadingState, 'name' | 'progress'>) {
  const words = progress === null ? 'Opening the report' : progressWords(progress);
  return (
    <div class="sheet">
      <p>
        <bdi>{name}</bdi>: {words}
      </p>
      <ProgressBar
        name="Reading the report"
        done={progress === null || progress.total === 0 ? null : progress.done / progress.total}
        words={words}
      />
      <div class="actions">
        <button type="button" onClick={leaveIntake}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function progressWords({ stage, done, total }: NonNullable<ReadingState['progress']>): string {
  const far =
    stage === 'rows'
      ? `${numberWords(done)} of ${countWords(total, 'row')}`
      : `${byteWords(done)} of ${byteWords(total)}`;
  return `${stages[stage]} ${far}`;
}
