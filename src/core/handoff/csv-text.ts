import type { ListTable } from './list-table.ts';
import { safeCsvCell } from './safe-cell.ts';

/*
 * CSV as RFC 4180 has it: commas, CRLF, quotes doubled. In UTF-8 with a byte order mark, without which Excel garbles letters.
 *
 * CSV has no types, and Excel makes numbers and dates of what looks like them, quoted or not: `0001002` becomes 1002, `MAR1`
 * the first of March. Such values get an apostrophe in front, as formulas do: of all that keeps them whole (a formula
 * `="0001002"`, a tab, a space) it is the only thing that people know, see and can take away. The .xlsx has them as they are.
 */
const byteOrderMark = '\uFEFF';

/** Values that Excel would turn into something else, and not always back. */
const turned: readonly RegExp[] = [
  // Leading zeros go.
  /^[+-]?0\d+(?:[.,]\d+)?$/,
  // Shown as 2.9E+13, and saved so; from the 16th digit on all are lost.
  /^[+-]?\d{12,}(?:[.,]\d+)?$/,
  /^[+-]?\d+(?:[.,]\d*)?e[+-]?\d+$/i,
  // Dates and times.
  /^\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{1,4})?$/,
  /^\d{1,2}:\d{2}/,
  /^(?=.*\d)(?:\d{1,4}[-/. ]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-/. ]?(?:\d{1,4})?$/i,
];

/** Quotes are needed for some, and do no harm to what separates cells elsewhere. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** The bytes of the file are this text in UTF-8. */
export function csvText({ headings, rows }: ListTable): string {
  return byteOrderMark + [headings, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = keptAsText(safeCsvCell(text));
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function keptAsText(text: string): string {
  const value = text.trim();
  return turned.some((form) => form.test(value)) ? `'${text}` : text;
}
