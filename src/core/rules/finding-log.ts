import type { Finding, FindingGroup } from '../finding.ts';
import type { Judgement, Verdict } from '../load.ts';
import type { Severity } from '../severity.ts';
import type { PresetId } from './preset.ts';
import { factOf, type RuleId, ruleFacts, severityOf } from './rule-facts.ts';
import { UserSet } from './user-set.ts';

/** RULES: counts are exact, and so many findings of one rule are kept. */
export const keptPerRule = 10_000;

interface Kept {
  count: number;
  /** What is found at the end of the file comes in any order, and may name users that were named before. */
  readonly users: UserSet;
  /** Whom findings that stand for many concern beside the one they name. */
  readonly alike: UserSet;
  findings: Finding[];
}

const ruleIds = Object.keys(ruleFacts) as RuleId[];

/** All findings of one export, by rule; memory is bounded by what is kept. */
export class FindingLog {
  private readonly byRule = new Map<RuleId, Kept>();
  private readonly preset: PresetId;
  private expected: ReadonlySet<string> = new Set();

  /** `expected`: as in `RuleSettings`. */
  constructor(preset: PresetId, expected: Iterable<string> = []) {
    this.preset = preset;
    this.expect(expected);
  }

  /** From now on the findings of these rules, and of no others, are normal here (DESIGN §3, “expected here”). */
  expect(rules: Iterable<string>): void {
    this.expected = new Set(rules);
  }

  /** `alike`: all whom it concerns, where it stands for many. */
  add(finding: Finding, alike: UserSet | null = null): void {
    let kept = this.byRule.get(finding.rule);
    if (kept === undefined) {
      kept = { count: 0, findings: [], users: new UserSet(), alike: new UserSet() };
      this.byRule.set(finding.rule, kept);
    }
    kept.count++;
    if (finding.user !== null) kept.users.add(finding.user.index);
    if (alike !== null) kept.alike.addAll(alike);
    if (kept.findings.length < keptPerRule) kept.findings.push(finding);
  }

  /** Every rule that found something, in the order of the rule table, with its first `most` findings. */
  groups(most: number): FindingGroup[] {
    return this.rules().map(([rule, kept]) => {
      const { certainty } = ruleFacts[rule];
      const severity = severityOf(rule, this.preset);
      return {
        rule,
        severity,
        certainty,
        count: kept.count,
        users: kept.users.size,
        first: kept.findings.slice(0, most),
      };
    });
  }

  /** The kept findings, in the order of the rule table and of the file. */
  *findings(): Generator<Finding> {
    for (const [, kept] of this.rules()) yield* kept.findings;
  }

  /** The kept findings of one rule, in the order of the file. */
  of(rule: RuleId): readonly Finding[] {
    return this.byRule.get(rule)?.findings ?? [];
  }

  /** Everybody whom a rule turns away, and none of whom it is expected; exact, by the index in what was judged. */
  turnedAway(): { readonly rule: RuleId; readonly users: readonly number[] }[] {
    return this.rules().flatMap(([rule, { users, alike }]) => {
      if (severityOf(rule, this.preset) !== 'reject' || this.isApart(rule)) return [];
      const all = new UserSet();
      all.addAll(users);
      all.addAll(alike);
      return all.size === 0 ? [] : [{ rule, users: [...all.indexes()] }];
    });
  }

  /** Puts in the place of each kept finding what `change` makes of it: the same one, told otherwise. */
  rewrite(change: (finding: Finding) => Finding): void {
    for (const kept of this.byRule.values()) kept.findings = kept.findings.map(change);
  }

  /** How many findings of a rule were counted and not kept. */
  omitted(): Partial<Record<RuleId, number>> {
    const over = this.rules().filter(([, kept]) => kept.count > kept.findings.length);
    return Object.fromEntries(over.map(([rule, kept]) => [rule, kept.count - kept.findings.length]));
  }

  /** All that the verdict is made of; what stands apart as expected is no part of it. */
  judgement(): Judgement {
    const expected = this.rules().flatMap(([rule]) => (this.isExpected(rule) ? [rule] : []));
    return { verdict: this.verdict(), counts: this.counts(), people: this.people(), expected };
  }

  counts(): Record<Severity, number> {
    const counts = { fatal: 0, reject: 0, harm: 0, note: 0 };
    for (const [rule, kept] of this.byRule) {
      if (!this.isApart(rule)) counts[severityOf(rule, this.preset)] += kept.count;
    }
    return counts;
  }

  /** How many different users each severity concerns; who is turned away loses nothing more by harm. */
  people(): Record<Severity, number> {
    const users = { fatal: new UserSet(), reject: new UserSet(), harm: new UserSet(), note: new UserSet() };
    for (const [rule, kept] of this.byRule) {
      if (!this.isApart(rule)) users[severityOf(rule, this.preset)].addAll(kept.users);
    }
    const { fatal, reject, harm, note } = users;
    return { fatal: fatal.size, reject: reject.size, harm: harm.sizeWithout(reject), note: note.size };
  }

  verdict(): Verdict {
    const { fatal, reject, harm } = this.counts();
    if (fatal > 0) return 'blocked';
    return reject + harm > 0 ? 'review' : 'ready';
  }

  /** What stops a load stops it wherever it is: nobody can expect it away. */
  private isExpected(rule: RuleId): boolean {
    return this.expected.has(rule) && severityOf(rule, this.preset) !== 'fatal';
  }

  private isApart(rule: RuleId): boolean {
    return factOf(rule).apart === true || this.isExpected(rule);
  }

  private rules(): [RuleId, Kept][] {
    return ruleIds.flatMap((rule) => {
      const kept = this.byRule.get(rule);
      return kept === undefined ? [] : [[rule, kept] as [RuleId, Kept]];
    });
  }
}
