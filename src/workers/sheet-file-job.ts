import { sheetFileType, writeSheetFile } from '../core/handoff/sheet-file.ts';
import type { SheetFileApi } from './sheet-file-api.ts';

/** Lists are small beside loads: 50,000 rows are a few megabytes, so the file is made in memory. */
export function sheetFileJob(): SheetFileApi {
  return {
    async sheetFile(table) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      await writeSheetFile(table, (bytes) => void pieces.push(bytes.slice()));
      return new Blob(pieces, { type: sheetFileType });
    },
  };
}
