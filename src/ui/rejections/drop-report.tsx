import { sampleTermOf } from '../../core/sample/sample-files.ts';
import { takeReport } from '../../state/report-intake.ts';
import { takeSampleReport } from '../../state/sample-report-verbs.ts';
import { triageState } from '../../state/triage.ts';
import { FileButton } from '../parts/file-button.tsx';

/** Alma's menus on the way to the report (D 5). */
const way = [
  'Admin',
  'Manage Jobs and Sets',
  'Monitor Jobs',
  'History',
  'Users SYNCHRONIZE …',
  '… › Report',
  'Rejected Users – By Files',
  '… › Preview records',
  'Export list',
] as const;

/** Where Alma's report is put in. */
export function DropReport({ isFirst }: { readonly isFirst: boolean }) {
  return (
    <section class="sheet drop-report" aria-labelledby="drop-report">
      <h2 id="drop-report">{isFirst ? 'Drop Alma’s report' : 'A further report'}</h2>
      <p>
        {isFirst
          ? 'When the job has run, export its list of rejected users from Alma, and drop that file here. Excel or text: Termload finds the columns.'
          : 'Alma lists rejected users by file, and makes a new list for each run. Put in every one of them.'}
      </p>
      <div class="actions">
        <FileButton
          input="Rejected Users report"
          label="Choose the report"
          main={isFirst}
          take={(file) => void takeReport(file)}
        />
        {isFirst && isOfSample() && (
          <button type="button" onClick={() => void takeSampleReport()}>
            Try it with the sample’s report
          </button>
        )}
      </div>
      <details>
        <summary>Where it is in Alma</summary>
        <ol class="way">
          {way.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="soft">You need the role General System Administrator. Alma keeps the list for about a year.</p>
      </details>
    </section>
  );
}

/** Whether the load is of the sample, which has a report of its own. */
function isOfSample(): boolean {
  const open = triageState.value;
  return open.kind === 'open' && sampleTermOf(open.load.source.name) !== null;
}
