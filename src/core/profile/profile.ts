import type { SyncMode } from '../preview/policy-cell.ts';
import type { SifLayout } from '../reading/sif/sif-layout.ts';
import type { SifTypes } from '../reading/sif/sif-mapping.ts';
import type { GroupKind } from '../report/group-kind.ts';
import type { LayoutColumns, RememberedLayout } from '../report/layout.ts';
import type { PresetId } from '../rules/preset.ts';
import type { RememberedMapping } from '../tables/table-mapping.ts';
import type { YearsAhead } from '../terms/date-policy.ts';
import type { SisDateFormat } from '../terms/sis-date.ts';
import type { ProfileStep } from '../terms/steps-for.ts';
import type { TermScheme } from '../terms/term-scheme.ts';
import type { WithOthers } from './shape.ts';

/**
 * One library's settings. They can be shared as a file, so nothing about a person belongs here: who is expected to be
 * turned away is remembered elsewhere, by person; here stand rules. Passwords belong nowhere.
 */
export interface Profile extends WithOthers {
  /** Of the library; empty where nobody has said. */
  readonly library: string;
  /** Whose demands hold, and what the rest was filled in from. */
  readonly preset: PresetId;
  /** Fields that the library asks for, as paths of `userFields`: `contact_info/addresses/address/city`. */
  readonly fields: readonly string[];
  /** `primary_id`, or the code of the identifier type that Alma matches users by. */
  readonly matchId: string;
  /** Identifiers differ by case: sites whose first load was before June 2018 (D 6). */
  readonly caseCounts: boolean;
  readonly sync: ProfileSync;
  /** All groups that Alma knows; empty: not listed, so groups are not checked. */
  readonly groups: readonly ProfileGroup[];
  /** Groups, by code or name, that tell the account that is one too many (“Mass Comm Student”). */
  readonly usualDuplicates: readonly string[];
  readonly typeCodes: TypeCodes;
  readonly sif: ProfileSif;
  readonly thresholds: Thresholds;
  /** From a term's day to the dates of its users; null for the usual years (`term-settings.ts`, as for the next two). */
  readonly datePolicy: (YearsAhead & WithOthers) | null;
  /** How the student system writes a day. */
  readonly sisDateFormat: SisDateFormat | null;
  readonly termScheme: TermScheme | null;
  readonly sftp: SftpPlace | null;
  /** Where Alma's page is, beginning with https://. */
  readonly almaAddress: string | null;
  /** What the integration profile of the load is called in Alma. */
  readonly integrationProfile: string | null;
  /** Columns of reports that were chosen by hand. */
  readonly reportColumns: readonly ProfileColumns[];
  /** How tables are read, by the headings over which somebody has said so; never a heading or a cell itself. */
  readonly tableMappings: readonly RememberedMapping[];
  readonly expectedFindings: readonly ExpectedFinding[];
  /** Offered repairs that are chosen from the start. */
  readonly repairs: readonly string[];
  /** The library's word on the steps of a term, in its order; empty: as the app has them. */
  readonly steps: readonly ProfileStep[];
  readonly people: PeopleKept;
}

/** How the library's sync is set up, beside `matchId` and `caseCounts`, as far as a preview depends on it (`SyncOptions`). */
export interface ProfileSync extends WithOthers {
  readonly mode: SyncMode;
  readonly addUnmatched: boolean;
  /** Names of protected fields; one that is none does nothing. */
  readonly override: readonly string[];
  readonly openForUpdate: boolean;
  readonly defaultLanguage: string;
}

export interface ProfileGroup extends WithOthers {
  readonly code: string;
  readonly name: string;
  /** Who is in it; null: guessed from code and name. */
  readonly kind: GroupKind | null;
  /** Of two users with one identifier the one whose group weighs more is kept; 0 to 1000. */
  readonly weight: number;
}

/** Codes that the library's Alma knows; null: not listed, so not checked. */
export interface TypeCodes extends WithOthers {
  readonly identifiers: readonly string[] | null;
  readonly addresses: readonly string[] | null;
  readonly emails: readonly string[] | null;
  readonly phones: readonly string[] | null;
}

/** How patron files of fixed width become users. */
export interface ProfileSif extends WithOthers {
  /** Tried before those that are known. */
  readonly layouts: readonly SifLayout[];
  readonly groups: readonly SifGroup[];
  readonly types: SifTypes & WithOthers;
}

/** A group as the file has it, and as Alma has it. */
export interface SifGroup extends WithOthers {
  readonly from: string;
  readonly to: string;
}

/** From where on something is told. */
export interface Thresholds extends WithOthers {
  /** A group has shrunk by more than so many per cent, and by more than so many people. */
  readonly swingPercent: number;
  readonly swingPeople: number;
  /** A date is so many days away from where the date policy has it. */
  readonly daysOffPolicy: number;
}

/** Where the zip goes. Never with a password. */
export interface SftpPlace extends WithOthers {
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  /** Empty where it is not to be remembered. */
  readonly user: string;
}

/** A rule whose findings are normal here. */
export interface ExpectedFinding extends WithOthers {
  readonly rule: string;
  /** Why, in the library's words. */
  readonly reason: string;
}

/** How long the details of people are kept that are needed to work through rejections. */
export type PeopleKept = 'until-closed' | 'never' | 'always';

/** Columns chosen for reports with one header. */
export interface ProfileColumns extends RememberedLayout, WithOthers {
  readonly columns: LayoutColumns & WithOthers;
}
