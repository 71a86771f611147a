import type { ByteSource } from '../core/containers/opened-export.ts';
import type { TableFile } from '../core/conversion/opened-table.ts';
import type { InflateApi } from './inflate-api.ts';
import { inflated } from './inflated.ts';
import { inflateChunks } from './inflater.ts';
import { readChunks } from './read-chunks.ts';
import { readSheets } from './report-sheets.ts';

/** The bytes of an export. Another worker unpacks it as long as there is one that has nothing else to do. */
export class ExportSource implements ByteSource {
  private helper: InflateApi | null;

  constructor(helper: InflateApi) {
    this.helper = helper;
  }

  readonly chunks = readChunks;

  inflate(gzip: Blob): AsyncIterable<Uint8Array | null> {
    return this.helper === null ? inflateChunks(gzip) : inflated(this.helper, gzip);
  }

  async tables(
    file: Blob,
    encoding: string | null,
  ): Promise<TableFile | 'unreadable' | { readonly looksLike: string }> {
    const read = await readSheets(file, encoding, () => {});
    return read !== 'unreadable' && 'why' in read ? { looksLike: read.looksLike } : read;
  }

  /** The helper is needed for something else, or ended. */
  goOnAlone(): void {
    this.helper = null;
  }
}
