import type { UserRecord } from '../user-record.ts';
import type { Report } from './record-rule.ts';

/** Looks at one user after the other and remembers keys only, for its memory grows with the file. Made anew for each. */
export type FileRule = (user: UserRecord, report: Report) => void;
