import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Sheet, SheetBuilder } from '../../../../src/core/report/sheet.ts';
import { readDelimited } from '../../../../src/core/report/sheet-delimited.ts';
import { guessTable, rowsBelow } from '../../../../src/core/tables/guess-table.ts';
import { usersOf } from '../../../../src/core/tables/users-of.ts';
import { decodeReport } from '../../../../src/workers/report-text.ts';
import { readWorkbook } from '../../../../src/workers/report-workbook.ts';
import { noMeans, today } from './tables.ts';

const folder = new URL('../../../golden/tables/', import.meta.url);
const expected: Record<string, { users: unknown[] }> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
);

function sheetsOf(name: string): readonly Sheet[] {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  if (name.endsWith('.csv')) {
    const sheet = readDelimited(decodeReport(bytes, null).text);
    return sheet === null ? [] : [sheet];
  }
  const sheets = readWorkbook(bytes, () => new SheetBuilder());
  return 'why' in sheets ? [] : sheets;
}

describe('the samples become users without a question', () => {
  test.each(Object.keys(expected))('%s', (name) => {
    const sheets = sheetsOf(name);
    const guess = guessTable(sheets, noMeans);
    const sheet = sheets[guess?.sheet ?? -1];
    if (guess === null || sheet === undefined) throw new Error('There is no table.');
    expect(guess).toMatchObject({ enough: true, missing: [], doubts: [] });
    const users = [...usersOf(rowsBelow(sheet, guess), guess.mapping, today, () => {})];
    expect(users.flatMap(({ notes }) => notes)).toEqual([]);
    const found = users.map(({ draft }) => ({
      ...Object.fromEntries(draft.fields),
      barcodes: draft.identifiers.filter(({ type }) => type === 'BARCODE').map(({ value }) => value),
      emails: draft.emails.map(({ fields }) => fields.get('email_address')),
    }));
    expect(found).toEqual(expected[name]?.users);
    expect(users.map(({ draft }) => draft.place.line)).toEqual([2, 3]);
    expect(users[0]?.draft.emails).toMatchObject([{ preferred: true, types: ['school'] }]);
  });
});
