import type { PackedSheet } from '../core/report/packed-sheet.ts';

export type PackedTables =
  | { readonly sheets: readonly PackedSheet[]; readonly encoding: string | null }
  | { readonly looksLike: string }
  | 'unreadable';

/**
 * The worker that reads tables of an export, and is ended behind it: what a workbook leaves in its memory goes at once, and not
 * when it is collected.
 */
export interface TablesApi {
  read(file: Blob, encoding: string | null): Promise<PackedTables>;
}
