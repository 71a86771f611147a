import type { UserRef } from '../finding.ts';
import type { UserRecord } from '../user-record.ts';
import { fileRules, recordRules } from './all-rules.ts';
import type { FileRule } from './file-rule.ts';
import type { FindingLog } from './finding-log.ts';
import type { RecordCheck, Report } from './record-rule.ts';
import type { RuleId } from './rule-facts.ts';
import type { RuleSettings } from './rule-settings.ts';

/** Runs all rules about users over one export, user by user. */
export class RuleRun {
  private readonly streamed: readonly (readonly [RuleId, RecordCheck])[];
  private readonly whole: readonly (readonly [RuleId, FileRule])[];
  private readonly log: FindingLog;
  private readonly settings: RuleSettings;
  private rule: RuleId = 'no-users';
  private user: UserRecord | null = null;

  constructor(log: FindingLog, settings: RuleSettings) {
    this.log = log;
    this.settings = settings;
    this.streamed = Object.entries(recordRules) as [RuleId, RecordCheck][];
    const whole = Object.entries(fileRules) as [RuleId, () => FileRule][];
    this.whole = whole.map(([rule, make]) => [rule, make()]);
  }

  look(user: UserRecord): void {
    this.user = user;
    for (const [rule, check] of this.streamed) {
      this.rule = rule;
      check(user, this.report, this.settings);
    }
    for (const [rule, { look }] of this.whole) {
      this.rule = rule;
      look(user, this.report, this.settings);
    }
  }

  /** Once, when all users have been looked at. */
  end(): void {
    this.user = null;
    for (const [rule, { end }] of this.whole) {
      this.rule = rule;
      end(this.report);
    }
  }

  private readonly report: Report = ({ place, field, value, user, other, detail, count }) => {
    this.log.add({
      rule: this.rule,
      user: user === undefined ? this.refer() : user,
      file: null,
      place,
      field,
      value: value === null ? null : shortened(value),
      count: count ?? 1,
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
