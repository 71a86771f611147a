import { clearedRejections, type ReportFacts, type RunFacts } from '../report/cleared.ts';
import { type Decision, decisionOn, type Rejection, type Remembered } from '../report/rejection.ts';
import type { PastRun, PastTerm } from './past-run.ts';
import { RejectedTally } from './rejected-tally.ts';

/** A load as it is kept, as far as its history goes. */
export interface KeptFacts {
  readonly id: string;
  readonly users: number;
  readonly compared: PastRun['compared'];
  readonly runs: readonly (RunFacts & {
    readonly saved: string | null;
    readonly uploaded: { readonly at: string } | null;
  })[];
}

/** What somebody has decided in the term, and what is remembered of people from others. */
export interface Decided {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly memory: ReadonlyMap<string, Remembered>;
}

/**
 * Sums up a term, load by load: fifty thousand rejections are in memory only as long as theirs is the load. What was never
 * saved, and never answered by a report, was never sent and is left out.
 */
export class TermTally {
  private readonly term: Pick<PastTerm, 'id' | 'name' | 'code' | 'begun'>;
  private readonly decided: Decided;
  private readonly runs: PastRun[] = [];
  private readonly people = new RejectedTally();
  /** Of person and reason: who is turned away again in a later run is still one. */
  private readonly seen = new Set<string>();
  private isAnswered = false;

  constructor(term: Pick<PastTerm, 'id' | 'name' | 'code' | 'begun'>, decided: Decided) {
    this.term = term;
    this.decided = decided;
  }

  /** `rejections`: of all its reports. */
  add(load: KeptFacts, reports: readonly ReportFacts[], rejections: readonly Rejection[]): void {
    const byRun = this.tallies(load, reports, rejections);
    for (const { number, users, saved, uploaded } of load.runs) {
      const rejected = byRun.get(number)?.result() ?? null;
      const sent = uploaded?.at ?? saved;
      if (sent === null && rejected === null) continue;
      this.runs.push({
        loadId: load.id,
        number,
        sent: sent ?? '',
        users: users?.length ?? load.users,
        full: users === null,
        compared: users === null ? load.compared : null,
        rejected,
      });
    }
  }

  /** Null: nothing was sent in this term. */
  result(): PastTerm | null {
    if (this.runs.length === 0) return null;
    const { id, name, code, begun } = this.term;
    const runs = this.runs.toSorted((one, other) => other.number - one.number);
    return { id, name, code, begun, runs, rejected: this.isAnswered ? this.people.result() : null };
  }

  private tallies(
    { runs }: KeptFacts,
    reports: readonly ReportFacts[],
    rejections: readonly Rejection[],
  ): ReadonlyMap<number, RejectedTally> {
    const { decisions, memory } = this.decided;
    const byRun = new Map(reports.map(({ run }) => [run, new RejectedTally()]));
    if (byRun.size > 0) this.isAnswered = true;
    const settled = clearedRejections(rejections, reports, runs);
    // From the last to the first: how somebody stands now is what the last run says.
    for (const rejection of rejections.toSorted((one, other) => other.run - one.run)) {
      const status = settled.has(rejection) ? 'cleared' : decisionOn(rejection, decisions, memory).status;
      byRun.get(rejection.run)?.add(rejection, status);
      if (this.seen.has(rejection.key)) continue;
      this.seen.add(rejection.key);
      this.people.add(rejection, status);
    }
    return byRun;
  }
}
