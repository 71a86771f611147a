import { transfer } from 'comlink';
import { SheetPacker } from '../core/report/packed-sheet.ts';
import { readSheetsAs } from './report-sheets.ts';
import type { TablesApi } from './tables-api.ts';

export function tablesJob(): TablesApi {
  return {
    async read(file, encoding, onProgress) {
      const read = await readSheetsAs(
        () => new SheetPacker(),
        file,
        encoding,
        (_, done, total) => onProgress(done, total),
      );
      if (read === 'unreadable') return read;
      if ('why' in read) return { looksLike: read.looksLike };
      const { sheets, encoding: found } = read;
      return transfer(
        { sheets, encoding: found },
        sheets.map(({ rows }) => rows.buffer),
      );
    },
  };
}
