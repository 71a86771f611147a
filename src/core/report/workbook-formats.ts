import { numberText } from './sheet.ts';

/** How a number in a cell is meant: a day, a number with so many digits, or itself. */
export type CellFormat = 'date' | 'plain' | { readonly digits: number };

/** Formats of dates and times that every workbook has by number (ECMA-376, 18.8.30, those of Asian editions among them). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Texts, escapes, fillers, and colours or countries of a format. */
const notTheFormat = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** `code`: as the workbook has it; null for one that is built in. */
export function cellFormat(id: number, code: string | null): CellFormat {
  if (code === null) return isBuiltInDate(id) ? 'date' : 'plain';
  const [first = ''] = code.replace(notTheFormat, '').split(';');
  if (/^0{2,}$/.test(first)) return { digits: first.length };
  return /[dmyhs]/i.test(first) && !/^general$/i.test(first) ? 'date' : 'plain';
}

const dayMilliseconds = 86_400_000;

/** The text of a number in a cell: all its digits, a day as ISO has it with the time behind it if there is one. */
export function numberCellText(written: string, format: CellFormat, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || Number.isNaN(value)) return written;
  if (format === 'date') return dateCellText(value, from1904) ?? numberText(value);
  if (format === 'plain' || !Number.isInteger(value) || value < 0) return numberText(value);
  return numberText(value).padStart(format.digits, '0');
}

/** Null for a time without a day, which counts from the day before the first. */
function dateCellText(days: number, from1904: boolean): string | null {
  // Until its 29 February, which was none, Excel's 1900 is a day ahead.
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days > 60 ? 30 : 31);
  const date = new Date(zero + Math.round((days * dayMilliseconds) / 1000) * 1000);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1900) return null;
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
