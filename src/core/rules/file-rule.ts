import type { UserRecord } from '../user-record.ts';
import type { Report } from './record-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** Looks at one user after the other and remembers keys only, for its memory grows with the file. Made anew for each. */
export interface FileRule {
  look(user: UserRecord, report: Report): void;
  /** What can be told only when all users have been seen. */
  end(report: Report): void;
}

/** Makes a rule for one file; null where the settings give it nothing to look for: then no user is shown to it. */
export type MakeFileRule = (settings: RuleSettings) => FileRule | null;
