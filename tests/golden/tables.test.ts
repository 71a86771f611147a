/** Tables of student systems and people, as files, to Alma XML: guessed, applied, written. */

import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/core/calendar-date.ts';
import { guessTable, rowsBelow, type TableMeans } from '../../src/core/tables/guess-table.ts';
import { usersOf } from '../../src/core/tables/users-of.ts';
import { documentHead, documentTail, writeUser } from '../../src/core/writing/write-user.ts';
import { readSheets } from '../../src/workers/report-sheets.ts';
import { aCsv } from '../fixtures/a-report.ts';
import { type GoldenCase, goldenCases, listed, sectionOf, tagsJoined } from '../fixtures/golden-cases.ts';
import { goldenBytes, goldenText } from '../fixtures/golden-text.ts';
import { encodingOf } from '../fixtures/repair-cases.ts';
import { objections } from '../fixtures/xmllint.ts';

const today = parseCalendarDate('2026-11-22');
if (today === null) throw new Error('There is such a day.');
const means: TableMeans = {
  today,
  sisDateFormat: null,
  groups: [],
  country: '',
  identifierTypes: null,
  remembered: [],
};

const cases = goldenCases('tables', (one) => ({
  title: one.title,
  bytes: fileOf(one),
  users: tagsJoined(goldenText(sectionOf(one, 'users') ?? '').after),
  told: listed(sectionOf(one, 'told')),
}));

function fileOf(one: GoldenCase): Uint8Array<ArrayBuffer> {
  const lines = (sectionOf(one, 'table') ?? '').trimEnd().split('\n');
  const grid = lines.map((line) => line.split(' |').map((cell) => goldenText(cell.replace(/^ +| +$/g, '')).before));
  const [kind, more = ''] = (one.facts.get('as') ?? '').split(' ');
  if (kind === 'xlsx') return workbookOf(grid, more === '1904');
  const encoding = encodingOf(one.facts.get('encoding') ?? 'utf-8');
  const text = aCsv(grid, kind === 'tsv' ? '\t' : more);
  return goldenBytes(encoding === 'utf-16le' ? `\uFEFF${text}` : text, encoding);
}

function workbookOf(grid: readonly (readonly string[])[], date1904: boolean): Uint8Array<ArrayBuffer> {
  const sheet: WorkSheet = utils.aoa_to_sheet(grid.map((row) => [...row]));
  for (const [row, cells] of grid.entries()) {
    for (const [column, text] of cells.entries()) {
      const at = utils.encode_cell({ r: row, c: column });
      const [, number, form] = /^#(\d+)(?:~(0+))?$/.exec(text) ?? [];
      if (number !== undefined) sheet[at] = { t: 'n', v: Number(number), ...(form === undefined ? {} : { z: form }) };
      if (text.startsWith('@')) sheet[at] = { t: 'n', v: serialOf(text.slice(1), date1904), z: 'yyyy-mm-dd' };
      if (text === '') delete sheet[at];
    }
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Patrons');
  book.Workbook = { WBProps: { date1904 } };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** As Excel counts days: 1 is 1 January 1900, and there was a 29 February; or 0 is 1 January 1904. */
function serialOf(day: string, date1904: boolean): number {
  return (Date.parse(day) - Date.parse(date1904 ? '1904-01-01' : '1899-12-30')) / 86_400_000;
}

describe.each(cases)('$title', ({ bytes, users: wanted, told }) => {
  test('becomes the users that it should', async () => {
    const read = await readSheets(new File([bytes], 'patrons'), null, () => {});
    if (read === 'unreadable' || 'why' in read) throw new Error('It is no table.');
    const guess = guessTable(read.sheets, means);
    const sheet = read.sheets[guess?.sheet ?? -1];
    if (guess === null || sheet === undefined) throw new Error('There is no table.');
    const left: string[] = [];
    const users = [...usersOf(rowsBelow(sheet, guess), guess.mapping, today, ({ note }) => left.push(note))];
    const notes = users.flatMap((user) => user.notes);
    expect({
      users: tagsJoined(users.map(({ draft }) => writeUser(draft)).join('')),
      told: [
        ...(guess.enough ? [] : ['not enough']),
        ...guess.missing.map((field) => `missing ${field}`),
        ...guess.doubts.map(({ doubt, column }) => `doubt ${doubt} in column ${column + 1}`),
        ...notes.map(({ note, place, field, value }) => `${note} ${place.line}:${place.column} ${field} ${value}`),
        ...left,
      ],
    }).toEqual({ users: wanted, told });
  });

  test('is valid, and holds no social security number', () => {
    expect(objections(documentHead + wanted + documentTail) ?? '').toBe('');
    expect(wanted).not.toMatch(/\d{3}-?\d{2}-?6789/);
  });
});
