import type { Finding, FindingGroup } from '../finding.ts';
import type { Verdict } from '../load.ts';
import type { Severity } from '../severity.ts';
import { type RuleId, ruleFacts } from './rule-facts.ts';

/** RULES: counts are exact, and so many findings of one rule are kept. */
export const keptPerRule = 10_000;

/** How many different users; findings come user by user, so the last one tells. */
interface UserCount {
  users: number;
  lastUser: number;
}

interface Kept extends UserCount {
  count: number;
  readonly findings: Finding[];
}

const nobody = (): UserCount => ({ users: 0, lastUser: -1 });

function countUser(count: UserCount, index: number): void {
  if (index === count.lastUser) return;
  count.users++;
  count.lastUser = index;
}

const ruleIds = Object.keys(ruleFacts) as RuleId[];

/** All findings of one export, by rule; memory is bounded by what is kept. */
export class FindingLog {
  private readonly byRule = new Map<RuleId, Kept>();
  private readonly bySeverity = { fatal: nobody(), reject: nobody(), harm: nobody(), note: nobody() };

  add(finding: Finding): void {
    let kept = this.byRule.get(finding.rule);
    if (kept === undefined) {
      kept = { count: 0, findings: [], ...nobody() };
      this.byRule.set(finding.rule, kept);
    }
    kept.count++;
    if (finding.user !== null) {
      countUser(kept, finding.user.index);
      countUser(this.bySeverity[ruleFacts[finding.rule].severity], finding.user.index);
    }
    if (kept.findings.length < keptPerRule) kept.findings.push(finding);
  }

  /** Every rule that found something, in the order of the rule table, with its first `most` findings. */
  groups(most: number): FindingGroup[] {
    return this.rules().map(([rule, kept]) => {
      const { severity, certainty } = ruleFacts[rule];
      return { rule, severity, certainty, count: kept.count, users: kept.users, first: kept.findings.slice(0, most) };
    });
  }

  /** The kept findings, in the order of the rule table and of the file. */
  *findings(): Generator<Finding> {
    for (const [, kept] of this.rules()) yield* kept.findings;
  }

  /** How many findings of a rule were counted and not kept. */
  omitted(): Partial<Record<RuleId, number>> {
    const over = this.rules().filter(([, kept]) => kept.count > kept.findings.length);
    return Object.fromEntries(over.map(([rule, kept]) => [rule, kept.count - kept.findings.length]));
  }

  counts(): Record<Severity, number> {
    const counts = { fatal: 0, reject: 0, harm: 0, note: 0 };
    for (const [rule, kept] of this.byRule) counts[ruleFacts[rule].severity] += kept.count;
    return counts;
  }

  /** How many different users the findings of each severity concern. */
  people(): Record<Severity, number> {
    const { fatal, reject, harm, note } = this.bySeverity;
    return { fatal: fatal.users, reject: reject.users, harm: harm.users, note: note.users };
  }

  verdict(): Verdict {
    const { fatal, reject, harm } = this.counts();
    if (fatal > 0) return 'blocked';
    return reject + harm > 0 ? 'review' : 'ready';
  }

  private rules(): [RuleId, Kept][] {
    return ruleIds.flatMap((rule) => {
      const kept = this.byRule.get(rule);
      return kept === undefined ? [] : [[rule, kept] as [RuleId, Kept]];
    });
  }
}
