import type { ByteSource } from '../core/containers/opened-export.ts';
import type { TableFile } from '../core/conversion/opened-table.ts';
import { unpackSheet } from '../core/report/packed-sheet.ts';
import type { InflateApi } from './inflate-api.ts';
import { inflated } from './inflated.ts';
import { inflateChunks } from './inflater.ts';
import { readChunks } from './read-chunks.ts';
import type { PackedTables } from './tables-api.ts';

/** Reads the tables of a file, telling its progress elsewhere. */
type ReadTables = (file: Blob, encoding: string | null) => Promise<PackedTables>;

/** The bytes of an export. Another worker unpacks it as long as there is one that has nothing else to do (null: there is none). */
export class ExportSource implements ByteSource {
  private helper: InflateApi | null;
  private readonly readTables: ReadTables;

  constructor(helper: InflateApi | null, readTables: ReadTables) {
    this.helper = helper;
    this.readTables = readTables;
  }

  readonly chunks = readChunks;

  inflate(gzip: Blob): AsyncIterable<Uint8Array | null> {
    return this.helper === null ? inflateChunks(gzip) : inflated(this.helper, gzip);
  }

  async tables(
    file: Blob,
    encoding: string | null,
  ): Promise<TableFile | 'unreadable' | { readonly looksLike: string }> {
    const read = await this.readTables(file, encoding);
    return read === 'unreadable' || 'looksLike' in read ? read : { ...read, sheets: read.sheets.map(unpackSheet) };
  }

  /** The helper is needed for something else, or ended. */
  goOnAlone(): void {
    this.helper = null;
  }
}
