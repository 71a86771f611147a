import type { ListTable } from '../core/handoff/list-table.ts';
import type { MendedChoice, MendedUsers } from '../core/handoff/mended-users.ts';
import type { FileOut } from '../core/handoff/out-name.ts';
import type { RegistrarChoice } from '../core/handoff/registrar-list.ts';
import type { MailFacts, RegistrarMail } from '../core/handoff/registrar-mail.ts';
import type { TriageSummary } from '../core/handoff/triage-summary.ts';
import type { WorkSection } from '../core/handoff/worklist.ts';
import type { GroupKind } from '../core/report/group-kind.ts';

/** What somebody has chosen about the ways out of a triage. */
export interface OutChoices {
  readonly mended: MendedChoice;
  readonly registrar: RegistrarChoice;
  readonly mail: MailFacts;
  /** Whom the set of users is for. */
  readonly userSet: readonly GroupKind[];
  /** Which report the triage file tells of; null for the one that was read last. */
  readonly reportId: string | null;
}

/** What each way out would hold now. */
export interface OutsOverview {
  readonly mended: MendedUsers;
  readonly registrar: {
    readonly rows: number;
    /** The first rows, as they would be in the list. */
    readonly preview: ListTable;
    /** Null when there is nobody to write about. */
    readonly mail: RegistrarMail | null;
  };
  /** `leftOut`: a sentence for each kind of people who are not in it. */
  readonly userSet: { readonly users: number; readonly leftOut: readonly string[] };
  readonly duplicates: number;
  /** Lines of the worklist. */
  readonly worklist: number;
  /** Rows of all reports. */
  readonly rows: number;
}

export interface PrintedWorklist {
  readonly sections: readonly WorkSection[];
  /** Lines that are too many for paper. */
  readonly notPrinted: number;
}

export type ListOut = Exclude<FileOut, 'mended-zip'>;

/**
 * The worker that makes what leaves a triage. It reads the triage from the disk, where every decision is before it shows:
 * to hand fifty thousand rows over would hold the page up for longer than to read them there.
 * Everything is null when the load is not kept any more.
 */
export interface OutsApi {
  overview(loadId: string, choices: OutChoices): Promise<OutsOverview | null>;
  /** The bytes of a list. */
  file(loadId: string, out: ListOut, choices: OutChoices): Promise<Blob | null>;
  worklist(loadId: string): Promise<PrintedWorklist | null>;
  summary(loadId: string): Promise<TriageSummary | null>;
}
