import { clearedRejections, type ReportFacts, type RunFacts } from '../report/cleared.ts';
import { type Decision, decisionOn, earlierTerms, type Rejection, type Remembered } from '../report/rejection.ts';
import { type TriagedRow, unsettled } from './triaged-row.ts';

/** A triage as it lies on the disk. */
export interface TriageFacts {
  readonly termId: string | null;
  readonly runs: readonly RunFacts[];
  readonly reports: readonly ReportFacts[];
  /** Of all reports, in their order. */
  readonly rejections: readonly Rejection[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly memory: ReadonlyMap<string, Remembered>;
}

export interface TriagedRows {
  readonly all: readonly TriagedRow[];
  /** Those of `all` that a later run has settled: nobody has to do anything about them. */
  readonly cleared: ReadonlySet<TriagedRow>;
  /** The others: what lists are made of. */
  readonly left: readonly TriagedRow[];
}

/** All rejections with what is known of them. */
export function triagedRows(facts: TriageFacts): TriagedRows {
  const settled = clearedRejections(facts.rejections, facts.reports, facts.runs);
  const all = facts.rejections.map((rejection) => ({
    rejection,
    decision: decisionOn(rejection, facts.decisions, facts.memory),
    seenBefore: earlierTerms(rejection, facts.memory, facts.termId),
  }));
  const cleared = new Set(all.filter(({ rejection }) => settled.has(rejection)));
  return { all, cleared, left: all.filter((row) => !cleared.has(row)) };
}

/**
 * The rows of one report, as the triage file tells them. It knows no word for what a later run has settled, and whoever
 * reads it must not take that for work: it is fixed.
 */
export function rowsOfReport({ all, cleared }: TriagedRows, reportId: string): TriagedRow[] {
  return all
    .filter(({ rejection }) => rejection.reportId === reportId)
    .map((row) => {
      const isWork = unsettled.includes(row.decision.status);
      return isWork && cleared.has(row) ? { ...row, decision: { ...row.decision, status: 'fixed' } } : row;
    });
}
