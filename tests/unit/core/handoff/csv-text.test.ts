import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../../../src/core/handoff/csv-text.ts';
import { safeCsvCell } from '../../../../src/core/handoff/safe-cell.ts';
import { naughtyStrings } from '../../../fixtures/naughty-strings.ts';

const table = (rows: string[][]) => ({ sheet: 'List', headings: ['Id', 'Name'], widths: [10, 10], rows });
const linesOf = (rows: string[][]): string => csvText(table(rows)).slice(1);

/** A reader of RFC 4180 that is strict about quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error('This is no CSV.');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('it begins with a byte order mark, separates by commas and ends each line in CRLF', () => {
  expect(csvText(table([['p1', 'Zoë']]))).toBe('\uFEFFId,Name\r\np1,Zoë\r\n');
});

test('quotes, commas, line breaks and outer spaces are quoted', () => {
  expect(linesOf([['a"b', 'Muñoz, Zoë']])).toBe('Id,Name\r\n"a""b","Muñoz, Zoë"\r\n');
  expect(linesOf([['a\nb', ' x ']])).toBe('Id,Name\r\n"a\nb"," x "\r\n');
  expect(linesOf([['a;b', 'a\tb']])).toBe('Id,Name\r\n"a;b","a\tb"\r\n');
});

test('any texts come back from a reader of CSV, but for the apostrophe of what a spreadsheet would change', () => {
  const text = fc.oneof(fc.constantFrom(...naughtyStrings), fc.string({ unit: 'binary' }), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (rows) => {
      const [headings, ...read] = readCsv(linesOf(rows));
      expect(headings).toEqual(['Id', 'Name']);
      expect(read).toHaveLength(rows.length);
      const expected = rows.flat().map(safeCsvCell);
      const changed = read.flat().filter((cell, at) => cell !== expected[at] && cell !== `'${expected[at]}`);
      expect(changed).toEqual([]);
    }),
  );
});

test.each([
  ['0001002', "'0001002"],
  ['29001000005212', "'29001000005212"],
  ['12E5', "'12E5"],
  ['1.2e+10', "'1.2e+10"],
  ['MAR1', "'MAR1"],
  ['dec-12', "'dec-12"],
  ['3-4', "'3-4"],
  ['2032-05-31', "'2032-05-31"],
  ['12:30', "'12:30"],
])('%s, which Excel would change, is kept as text', (id, written) => {
  expect(linesOf([[id, 'x']])).toBe(`Id,Name\r\n${written},x\r\n`);
});

test.each([
  ['p1001'],
  ['1002'],
  ['12345678901'],
  ['mar'],
  ['May'],
  ['December'],
  ['jane.doe1'],
  ['0'],
  ['0x1F'],
  ['a-1'],
])('%s stays as it is', (id) => {
  expect(linesOf([[id, 'x']])).toBe(`Id,Name\r\n${id},x\r\n`);
});
