import type { GroupKind } from '../report/group-kind.ts';
import type { LayoutColumns, RememberedLayout } from '../report/layout.ts';
import type { PresetId } from '../rules/preset.ts';
import type { JsonObject } from './json-value.ts';
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
  /** All groups that Alma knows; empty: not listed, so groups are not checked. */
  readonly groups: readonly ProfileGroup[];
  /** Groups, by code or name, that tell the account that is one too many (“Mass Comm Student”). */
  readonly usualDuplicates: readonly string[];
  readonly typeCodes: TypeCodes;
  readonly thresholds: Thresholds;
  /** Judged by core/terms; null for its usual one. */
  readonly datePolicy: JsonObject | null;
  /** How the student system writes a day: `MM/dd/yyyy`. */
  readonly sisDateFormat: string;
  /** Judged by core/terms; null for its usual one. */
  readonly termScheme: JsonObject | null;
  readonly sftp: SftpPlace | null;
  /** Where Alma's page is, beginning with https://. */
  readonly almaAddress: string | null;
  /** Columns of reports that were chosen by hand. */
  readonly reportColumns: readonly ProfileColumns[];
  readonly expectedFindings: readonly ExpectedFinding[];
  /** Offered repairs that are chosen from the start. */
  readonly repairs: readonly string[];
  readonly steps: StepWishes;
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

/** What the library has made of the steps of a term. */
export interface StepWishes extends WithOthers {
  /** Ids of steps in the library's order; those not named stay where the app has them. */
  readonly order: readonly string[];
  readonly dropped: readonly string[];
  /** Steps in the library's words; an id that the app does not have is a step of the library's own. */
  readonly worded: readonly WordedStep[];
}

export interface WordedStep extends WithOthers {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Columns chosen for reports with one header. */
export interface ProfileColumns extends RememberedLayout, WithOthers {
  readonly columns: LayoutColumns & WithOthers;
}
