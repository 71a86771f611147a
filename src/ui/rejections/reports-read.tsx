import { intakeState, leaveIntake } from '../../state/report-intake.ts';
import type { KeptReport, OpenTriage } from '../../state/triage.ts';
import { forgetReport } from '../../state/triage-verbs.ts';
import { countWords, dayWords } from '../words.ts';
import { DropReport } from './drop-report.tsx';

/** Which reports are in, and the way to put in more. */
export function ReportsRead({ triage: { reports } }: { readonly triage: OpenTriage }) {
  return (
    <>
      <section class="sheet" aria-labelledby="reports-read">
        <h2 id="reports-read">Reports that were read</h2>
        <ul class="reports">
          {reports.map((report) => (
            <li key={report.id}>
              <bdi>{report.name}</bdi>, {countWords(report.rows, 'row')}, run {report.run}
              {report.answers !== null && `, file ${report.answers}`}, read {dayWords(report.read)}{' '}
              <Forget report={report} />
            </li>
          ))}
        </ul>
      </section>
      <DropReport isFirst={false} />
    </>
  );
}

function Forget({ report }: { readonly report: KeptReport }) {
  const forget = () => {
    // With other columns it would be kept once more.
    if (intakeState.value.kind === 'kept') leaveIntake();
    void forgetReport(report.id);
  };
  return (
    <button
      type="button"
      class="quiet"
      title="What you decided on its people stays, should they come again."
      onClick={forget}
    >
      Take out {report.name}
    </button>
  );
}
