import type { OfferedRepairId } from './chosen-repairs.ts';

/** What a repair before the scan did, when it is not known yet to whom. */
export interface TextChange {
  readonly repair: OfferedRepairId;
  /** In the export as it came. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** One change to the data, for the repair log. Values are whole here; the log masks what must not be shown. */
export interface RepairChange extends TextChange {
  /** Null for what stands in no user. `index` counts the users of the export, those that were left out by choice too. */
  readonly user: { readonly index: number; readonly primaryId: string } | null;
  /** Element names from below `<user>`, 1-based where repeated; null where a user as a whole is meant, or none. */
  readonly field: string | null;
}
