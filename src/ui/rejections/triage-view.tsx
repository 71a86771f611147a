import { useEffect } from 'preact/hooks';
import { leaveIntake } from '../../state/report-intake.ts';
import { type OpenTriage, triageCounts } from '../../state/triage.ts';
import { rejectionGroups } from '../../state/triage-view.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { addressOf } from '../route.ts';
import { numberWords } from '../words.ts';
import { DropReport } from './drop-report.tsx';
import { JobCountersView } from './job-counters-view.tsx';
import { Outs } from './outs.tsx';
import { ReasonGroups } from './reason-groups.tsx';
import { ReportNews } from './report-news.tsx';
import { ReportsRead } from './reports-read.tsx';
import { Workbench } from './workbench.tsx';
import { WorklistPrint } from './worklist-print.tsx';
import { YetLoadedList } from './yet-loaded.tsx';

/** One load with its reports: heaps of work, the rows of one heap, and one row beside its user. */
export function TriageView({ triage }: { readonly triage: OpenTriage }) {
  // What was said of the last report is of no use when one comes back later.
  useEffect(() => leaveIntake, []);
  const isBegun = triage.reports.length > 0;
  const yetLoaded = triageCounts.value?.foreseenYetLoaded ?? 0;
  return (
    <>
      <p class="soft">
        of <bdi>{triage.load.source.name}</bdi>
        {triage.load.termId !== null && (
          <>
            , run {triage.load.runs[0]?.number ?? 1} of{' '}
            <a href={addressOf('term', { term: triage.load.termId, step: 'triage' })}>its term</a>
          </>
        )}
      </p>
      {isBegun && <Counts hasPreview={triage.load.previewed !== null} />}
      <ReportNews />
      {!isBegun && <DropReport isFirst />}
      {rejectionGroups.value.length > 0 && (
        <>
          <ReasonGroups />
          <Workbench triage={triage} />
          <Outs />
        </>
      )}
      {isBegun && triage.rejections.length === 0 && <p>The report lists nobody: Alma turned no one away.</p>}
      {isBegun && yetLoaded > 0 && <YetLoadedList key={triage.reports.length} triage={triage} count={yetLoaded} />}
      {isBegun && <JobCountersView />}
      {isBegun && <ReportsRead triage={triage} />}
      <WorklistPrint />
    </>
  );
}

function Counts({ hasPreview }: { readonly hasPreview: boolean }) {
  const counts = triageCounts.value;
  if (counts === null) return null;
  const { rows, byStatus, cleared, foreseen, foreseenYetLoaded } = counts;
  const { open, waiting, fixed, ignored } = byStatus;
  const facts: Fact[] = [
    { figure: numberWords(rows), label: rows === 1 ? 'row in the report' : 'rows in the report' },
    { figure: numberWords(open), label: 'open', ...(open > 0 ? { tone: 'reject' as const } : {}) },
    { figure: numberWords(waiting), label: 'waiting' },
    { figure: numberWords(fixed + ignored), label: 'fixed or left as they are' },
    ...(cleared > 0 ? [{ figure: numberWords(cleared), label: 'cleared by a later run' }] : []),
    {
      figure: numberWords(foreseen),
      label: hasPreview ? 'foreseen by the check or the preview' : 'foreseen by the check',
    },
    ...(foreseenYetLoaded > 0
      ? [{ figure: numberWords(foreseenYetLoaded), label: 'foreseen, yet not in the report' }]
      : []),
  ];
  return (
    <div class="sheet">
      <Facts facts={facts} />
    </div>
  );
}
