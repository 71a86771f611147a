import type { Finding, UserRef } from '../finding.ts';
import type { UserRecord } from '../user-record.ts';
import { fileRules, recordRules, toldRules } from './all-rules.ts';
import type { FileRule, MakeFileRule } from './file-rule.ts';
import type { FindingLog } from './finding-log.ts';
import type { MakeRecordCheck, RecordCheck, Report } from './record-rule.ts';
import type { RuleId } from './rule-facts.ts';
import type { RuleSettings } from './rule-settings.ts';
import { secretsOf, withoutSecrets } from './ssn.ts';

/** Runs all rules about users over one export, user by user. */
export class RuleRun {
  private readonly streamed: readonly { readonly rule: RuleId; readonly check: RecordCheck }[];
  private readonly whole: readonly { readonly rule: RuleId; readonly run: FileRule }[];
  private readonly log: FindingLog;
  private readonly files: { readonly name: string | null; readonly usersBefore: number }[] = [];
  private rule: RuleId = 'no-users';
  private user: UserRecord | null = null;
  /** Numbers of all users so far: what is told of one may name another, or come when all have been seen. */
  readonly secrets = new Set<string>();
  /** Something in the user was read as U+FFFD, so that sign says nothing about the export (RULES). */
  private misread = false;

  constructor(log: FindingLog, settings: RuleSettings) {
    this.log = log;
    const streamed = Object.entries(recordRules) as [RuleId, RecordCheck][];
    const told = Object.entries(toldRules) as [RuleId, MakeRecordCheck][];
    const whole = Object.entries(fileRules) as [RuleId, MakeFileRule][];
    const made = told.flatMap(([rule, make]) => {
      const check = make(settings);
      return check === null ? [] : [{ rule, check }];
    });
    this.streamed = [...streamed.map(([rule, check]) => ({ rule, check })), ...made];
    this.whole = whole.flatMap(([rule, make]) => {
      const run = make(settings);
      return run === null ? [] : [{ rule, run }];
    });
  }

  /** What follows stands in the file of that name. */
  beginFile(name: string | null, usersBefore: number): void {
    this.files.push({ name, usersBefore });
  }

  look(user: UserRecord, misread = false): void {
    this.user = user;
    this.misread = misread;
    for (const secret of secretsOf(user)) this.secrets.add(secret);
    for (const entry of this.streamed) {
      this.rule = entry.rule;
      entry.check(user, this.report);
    }
    for (const entry of this.whole) {
      this.rule = entry.rule;
      entry.run.look(user, this.report);
    }
  }

  /** Once, when all users have been looked at. */
  end(): void {
    this.user = null;
    for (const { rule, run } of this.whole) {
      this.rule = rule;
      run.end(this.report);
    }
  }

  private readonly report: Report = ({ place, placedBy, field, value, user, other, detail, count, alike }) => {
    if (this.misread && this.rule === 'replacement-character') return;
    const whom = user === undefined ? this.refer() : user;
    const finding = this.safe({
      rule: this.rule,
      user: whom,
      file: place === null ? null : this.fileOf(placedBy ?? whom?.index ?? 0),
      place,
      field,
      value,
      count: count ?? 1,
      other: other ?? null,
      detail: detail ?? null,
    });
    this.log.add({ ...finding, value: finding.value === null ? null : shortened(finding.value) }, alike);
  };

  private fileOf(index: number): string | null {
    return this.files.findLast(({ usersBefore }) => usersBefore <= index)?.name ?? null;
  }

  /**
   * Once, when nothing more comes, however the scan ended: a plain number may have been told before the user came whose
   * identifier shows by its type what it is.
   */
  hideSecrets(): void {
    if (this.secrets.size > 0) this.log.rewrite((finding) => this.safe(finding));
  }

  /** Nothing that a finding says may carry a social security number. */
  private safe(finding: Finding): Finding {
    const hide = (text: string): string => withoutSecrets(text, this.secrets);
    const refer = (user: UserRef | null): UserRef | null =>
      user === null ? null : { index: user.index, primaryId: hide(user.primaryId) };
    const { user, value, other, detail } = finding;
    return {
      ...finding,
      user: refer(user),
      value: value === null ? null : hide(value),
      other: refer(other),
      detail: detail === null ? null : hide(detail),
    };
  }

  private refer(): UserRef | null {
    return this.user === null ? null : { index: this.user.index, primaryId: this.user.primaryId };
  }
}

/** Findings are kept by the thousand, so a value that is far too long is kept as its beginning. */
function shortened(value: string): string {
  return value.length <= 300 ? value : `${value.slice(0, 300)}…`;
}
