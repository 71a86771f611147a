import type { PackedSheet } from '../core/report/packed-sheet.ts';

/** Bytes that were read, of so many as far as it is known beforehand; once for the whole file, or more often. */
export type TablesProgress = (done: number, total: number) => void;

export type PackedTables =
  | { readonly sheets: readonly PackedSheet[]; readonly encoding: string | null }
  | { readonly looksLike: string }
  | 'unreadable';

/**
 * The worker that reads tables of an export, and is ended behind it: what a workbook leaves in its memory goes at once, and not
 * when it is collected.
 */
export interface TablesApi {
  read(file: Blob, encoding: string | null, onProgress: TablesProgress): Promise<PackedTables>;
}
