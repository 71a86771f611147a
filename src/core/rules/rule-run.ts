import type { UserRef } from '../finding.ts';
import type { UserRecord } from '../user-record.ts';
import { fileRules, recordRules } from './all-rules.ts';
import type { FileRule } from './file-rule.ts';
import type { FindingLog } from './finding-log.ts';
import type { RecordCheck, Report } from './record-rule.ts';
import type { RuleId } from './rule-facts.ts';

/** Runs all rules about users over one export, user by user. */
export class RuleRun {
  private readonly checks: (readonly [RuleId, RecordCheck | FileRule])[];
  private readonly log: FindingLog;
  private rule: RuleId = 'no-users';
  private user: UserRecord | null = null;

  constructor(log: FindingLog) {
    this.log = log;
    const streamed = Object.entries(recordRules) as [RuleId, RecordCheck][];
    const whole = Object.entries(fileRules) as [RuleId, () => FileRule][];
    this.checks = [...streamed, ...whole.map(([rule, make]) => [rule, make()] as const)];
  }

  look(user: UserRecord): void {
    this.user = user;
    for (const [rule, check] of this.checks) {
      this.rule = rule;
      check(user, this.report);
    }
  }

  private readonly report: Report = ({ place, field, value, other, detail }) => {
    this.log.add({
      rule: this.rule,
      user: this.refer(),
      file: null,
      place,
      field,
      value: value === null ? null : shortened(value),
      count: 1,
      other: other ?? null,
      detail: detail ?? null,
    });
  };

  private refer(): UserRef | null {
    return this.user === null ? null : { index: this.user.index, primaryId: this.user.primaryId };
  }
}

/** Findings are kept by the thousand, so a value that is far too long is kept as its beginning. */
function shortened(value: string): string {
  return value.length <= 300 ? value : `${value.slice(0, 300)}…`;
}
