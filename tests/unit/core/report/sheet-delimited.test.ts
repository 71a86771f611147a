import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostColumns, mostRows } from '../../../../src/core/report/sheet.ts';
import { readDelimited, records } from '../../../../src/core/report/sheet-delimited.ts';

const cells = (text: string) => readDelimited(text)?.rows.map(({ cells }) => cells);

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a|b\rc|d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['x;"one\r\ntwo";y\r\n', [['x', 'one\r\ntwo', 'y']]],
  ['x;"say ""no""; twice";y', [['x', 'say "no"; twice', 'y']]],
  [
    'sep=;\r\na;b,c\r\nd;e,f',
    [
      ['a', 'b,c'],
      ['d', 'e,f'],
    ],
  ],
  ['"sep=|"\na|b', [['a', 'b']]],
  [
    'a,"never closed\nb,c\nd,e',
    [
      ['a', '"never closed'],
      ['b', 'c'],
      ['d', 'e'],
    ],
  ],
  ['a,"closed" and more,b', [['a', 'closed and more', 'b']]],
  [
    'a,5" disk\nb,c',
    [
      ['a', '5" disk'],
      ['b', 'c'],
    ],
  ],
  [
    'Müller, A;x\nBrown, B;y',
    [
      ['Müller, A', 'x'],
      ['Brown, B', 'y'],
    ],
  ],
])('%j is split as spreadsheets do', (text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('titles, dates and messages with commas do not hide that a table has semicolons', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `${at};one, two${at % 2 ? ', three' : ''};x`);
  expect(cells(['Report, of August, 2026', '', 'a;b;c', ...rows].join('\n'))?.at(-1)).toEqual(['8', 'one, two', 'x']);
});

test('leading zeros, dates and long numbers stay as they are', () => {
  expect(cells('0290010001,08/14/2026,12345678901234567890')).toEqual([
    ['0290010001', '08/14/2026', '12345678901234567890'],
  ]);
});

test('blank rows are counted and left out', () => {
  expect(readDelimited('a,b\n\n,\nc,d')?.rows.map(({ number }) => number)).toEqual([1, 4]);
});

test('text without any columns is no table', () => {
  expect(readDelimited('Dear colleague\nthank you\n')).toBeNull();
  expect(readDelimited('x'.repeat(10_000_000))).toBeNull();
});

test('more rows or columns than are read are told', () => {
  const long = readDelimited('a,b\n'.repeat(mostRows + 1));
  expect([long?.rows.length, long?.cut]).toEqual([mostRows, true]);
  expect(readDelimited('a,b\n'.repeat(mostRows))?.cut).toBe(false);
  const wide = readDelimited(`${'a,'.repeat(mostColumns + 5)}b`);
  expect([wide?.rows[0]?.cells.length, wide?.cut]).toEqual([mostColumns, true]);
});

test('what was written as RFC 4180 says comes back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', 'é', '\t'), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (grid, delimiter) => {
      const quoted = grid.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter));
      expect([...records(quoted.join('\r\n'), 0, delimiter)]).toEqual(grid);
    }),
  );
});
