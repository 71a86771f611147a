import { type ReasonId, reasonFacts } from '../report/reason-facts.ts';
import type { Rejection, RejectionStatus } from '../report/rejection.ts';
import type { Rejected } from './past-run.ts';

const reasons = Object.keys(reasonFacts) as ReasonId[];

/** Counts rejections, one after the other. */
export class RejectedTally {
  private all = 0;
  private foreseen = 0;
  private readonly byReason = new Map<ReasonId, number>();
  private readonly byStatus = { open: 0, waiting: 0, fixed: 0, ignored: 0, cleared: 0 };

  add({ reason, sent }: Pick<Rejection, 'reason' | 'sent'>, status: RejectionStatus | 'cleared'): void {
    this.all++;
    if (sent?.foreseen === true) this.foreseen++;
    this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1);
    this.byStatus[status]++;
  }

  /** Reasons come in the order of their table. */
  result(): Rejected {
    const { all, foreseen, byStatus } = this;
    const byReason = new Map(
      reasons.flatMap((reason) => {
        const count = this.byReason.get(reason);
        return count === undefined ? [] : [[reason, count] as const];
      }),
    );
    return { all, foreseen, byReason, open: byStatus.open, waiting: byStatus.waiting };
  }
}
