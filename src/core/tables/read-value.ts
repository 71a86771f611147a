/** What a row says for one value of the mapping. */

import { trimBlank } from '../blank.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { cellOf } from '../report/column-sample.ts';
import type { SheetRow } from '../report/sheet.ts';
import { countryCode } from './country-codes.ts';
import { nearFor, readTableDate } from './table-date.ts';
import { columnsOf, type MappedValue, type NameOrder, type ValueReading, type ValueSource } from './table-mapping.ts';

/**
 * `date-unread`: no day in the mapping's format; `digits-lost`: a spreadsheet has shortened a number (1.2E+10). Both leave
 * the value out. The value stays with the others. `id-short`: fewer digits than usual; `id-padded`: zeros were put
 * before it; `country-unknown`: no code is known for it; `name-unsplit`: no comma or space to split it at, so all of it
 * is the last name.
 */
export type ValueFault = 'date-unread' | 'digits-lost' | 'id-short' | 'id-padded' | 'country-unknown' | 'name-unsplit';

export interface CellValue {
  /** Empty where the row says nothing. */
  readonly text: string;
  /** As it stands in the table. */
  readonly said: string;
  /** The first of its columns that is not blank, from 0. */
  readonly column: number;
  readonly fault: ValueFault | null;
}

/** Null for constants and blank cells, which say nothing about the row. */
export function readValue(row: SheetRow, value: MappedValue, field: string, today: CalendarDate): CellValue | null {
  const column = columnsOf(value.from).find((one) => plainCell(row, one) !== '');
  if (column === undefined) return null;
  const said = sourceText(row, value.from);
  if (said.text === '') return said.fault === null ? null : { ...said, said: plainCell(row, column), column };
  const mapped = standsFor(said.text, value);
  const read =
    mapped === null ? readers[value.reads.kind](said.text, value.reads, nearFor(field, today)) : { text: mapped };
  return { text: read.text, said: said.text, column, fault: read.fault ?? said.fault };
}

/** A row as it is read. */
export function plainRow(row: SheetRow): SheetRow {
  return { ...row, cells: row.cells.map((_, column) => plainCell(row, column)) };
}

/** A cell without what people put around ids so that a spreadsheet leaves their zeros: `="00123"`, `'00123`. */
export function plainCell(row: SheetRow, column: number): string {
  const text = cellOf(row, column);
  const first = text[0];
  if (first !== '=' && first !== "'") return text;
  const [, quoted, marked] = /^(?:="([^"]*)"|'(\d.*))$/s.exec(text) ?? [];
  return trimBlank(quoted ?? marked ?? text);
}

function sourceText(row: SheetRow, from: ValueSource): { text: string; fault: ValueFault | null } {
  switch (from.kind) {
    case 'constant':
      return { text: '', fault: null };
    case 'column':
      return { text: plainCell(row, from.column), fault: null };
    case 'joined': {
      const texts = from.columns.map((column) => plainCell(row, column)).filter((text) => text !== '');
      return { text: texts.join(from.between), fault: null };
    }
    case 'name-part': {
      const parts = splitName(plainCell(row, from.column), from.order);
      const whole = parts.first === '' && from.part === 'last';
      return { text: parts[from.part], fault: whole ? 'name-unsplit' : null };
    }
  }
}

const suffix = /^(?:jr|sr|ii|iii|iv|v|esq|phd|md)\.?$/i;

/** At the first comma, but for one before “Jr.”; or at the last space. Nothing of the name is lost. */
export function splitName(name: string, order: NameOrder): { last: string; first: string } {
  const comma = name.indexOf(',');
  if (comma >= 0 && (order === 'last-first' || !suffix.test(trimBlank(name.slice(comma + 1))))) {
    const [last = '', ...rest] = name.split(',').map(trimBlank);
    const [second = ''] = rest;
    const early = rest.length > 1 && suffix.test(second);
    const first = (early ? rest.slice(1) : rest).join(', ');
    return { last: early ? `${last}, ${second}` : last, first };
  }
  const space = order === 'first-last' ? lastSpace(name) : -1;
  return space < 0
    ? { last: name, first: '' }
    : { first: trimBlank(name.slice(0, space)), last: trimBlank(name.slice(space)) };
}

/** Before the last name, with what follows it: “Ann Smith Jr.” */
function lastSpace(name: string): number {
  const last = name.lastIndexOf(' ');
  return last >= 0 && suffix.test(name.slice(last + 1)) ? trimBlank(name.slice(0, last)).lastIndexOf(' ') : last;
}

/** What the mapping says the text stands for; null where it says nothing. */
function standsFor(text: string, { values }: MappedValue): string | null {
  if (values.length === 0) return null;
  const lower = text.toLowerCase();
  return values.find(({ from }) => trimBlank(from).toLowerCase() === lower)?.to ?? null;
}

type Read = { readonly text: string; readonly fault?: ValueFault };

const readers: Readonly<Record<ValueReading['kind'], (text: string, reads: ValueReading, near: CalendarDate) => Read>> =
  {
    text: (text) => ({ text }),
    date: (text, reads, near) => {
      const day = reads.kind === 'date' ? readTableDate(text, reads.format, near) : null;
      return day === null ? { text: '', fault: 'date-unread' } : { text: day };
    },
    id: (text, reads) => {
      if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return { text: '', fault: 'digits-lost' };
      if (reads.kind !== 'id' || reads.digits === null || text.length >= reads.digits || !/^\d+$/.test(text))
        return { text };
      return reads.pad ? { text: text.padStart(reads.digits, '0'), fault: 'id-padded' } : { text, fault: 'id-short' };
    },
    country: (text) => {
      const code = countryCode(text);
      return code === null ? { text, fault: 'country-unknown' } : { text: code };
    },
  };
