import { type CellObject, read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ListTable } from '../../../../src/core/handoff/list-table.ts';
import { safeCell } from '../../../../src/core/handoff/safe-cell.ts';
import { columnLetters } from '../../../../src/core/handoff/sheet-text.ts';
import { sheetFileJob } from '../../../../src/workers/sheet-file-job.ts';
import { naughtyStrings } from '../../../fixtures/naughty-strings.ts';

const headings = ['Primary identifier', 'What is missing'];
const aList = (rows: string[][]): ListTable => ({ sheet: 'For the registrar', headings, widths: [22, 60], rows });

async function bytesOf(table: ListTable): Promise<Uint8Array> {
  return new Uint8Array(await (await sheetFileJob().sheetFile(table)).arrayBuffer());
}

/** As SheetJS reads it, formulas and number formats included. */
async function sheetOf(table: ListTable) {
  const book = read(await bytesOf(table), { type: 'array', cellFormula: true, cellNF: true });
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error('There is no sheet.');
  const cells = utils.decode_range(sheet['!ref'] ?? 'A1');
  const at = (row: number, column: number): CellObject | undefined => sheet[utils.encode_cell({ r: row, c: column })];
  return { names: book.SheetNames, props: book.Props, cells, at };
}

test('ids with leading zeros, long ones and such as look like dates or formulas are text as they are', async () => {
  const ids = ['0001002', '29001000005212', '1.2E+10', 'MAR1', '-12', 'p1001', '3-4', 'TRUE'];
  const { names, at } = await sheetOf(aList(ids.map((id) => [id, 'x'])));
  expect(names).toEqual(['For the registrar']);
  expect(at(0, 0)).toMatchObject({ t: 's', v: 'Primary identifier' });
  for (const [row, id] of ids.entries()) expect(at(row + 1, 0)).toMatchObject({ t: 's', v: id, z: '@' });
});

test('every naughty string is text, none is a formula, and all come back', async () => {
  const { at, cells } = await sheetOf(aList(naughtyStrings.map((text) => ['p1', text])));
  expect(cells.e).toEqual({ r: naughtyStrings.length, c: 1 });
  for (const [row, text] of naughtyStrings.entries()) {
    const cell = at(row + 1, 1);
    expect(cell?.f).toBeUndefined();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
    const held = safeCell(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');
    expect(cell?.t ?? 's').toBe('s');
    expect(cell?.v ?? '').toBe(held);
  }
});

test('markup, line breaks, lone surrogates and what looks like an escape come through', async () => {
  const texts = ['<a> & "b"', 'one\r\ntwo\rthree', '_x003D_1', ' both sides ', '\uD800'];
  const { at } = await sheetOf(aList(texts.map((text) => ['p1', text])));
  const read = texts.map((_, row) => at(row + 1, 1)?.v);
  expect(read).toEqual(['<a> & "b"', 'one\ntwo\nthree', '_x003D_1', ' both sides ', '\uFFFD']);
});

test('a text longer than a cell may be is cut, or Excel would call the file damaged', async () => {
  const { at } = await sheetOf(aList([['p1', 'ab'.repeat(20_000)]]));
  const text = String(at(1, 1)?.v);
  expect(text).toHaveLength(32_767);
  expect(text.endsWith('b…') || text.endsWith('a…')).toBe(true);
});

test('the headings are bold and stay in view, and columns have their widths', async () => {
  const parts = unzipSync(await bytesOf(aList([['p1', 'x']])));
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<col min="2" max="2" width="60" customWidth="1"/>');
  expect(sheet).toContain('<c r="B1" s="2" t="inlineStr">');
  expect(sheet).toContain('<c r="B2" s="1" t="inlineStr">');
  expect(sheet).not.toContain('<f>');
});

test('nothing tells who made the file or when, and the same list makes the same bytes', async () => {
  const list = aList([['p1', 'x']]);
  const [one, other] = [await bytesOf(list), await bytesOf(list)];
  expect(one).toEqual(other);
  expect(Object.keys(unzipSync(one)).filter((name) => name.startsWith('docProps'))).toEqual([]);
  const { props } = await sheetOf(list);
  expect(props?.Author).toBeUndefined();
  expect(props?.CreatedDate).toBeUndefined();
});

test('a list of many rows is written whole, and one of none too', async () => {
  const many = await sheetOf(aList(Array.from({ length: 5_000 }, (_, row) => [`p${row}`, 'x'])));
  expect(many.cells.e.r).toBe(5_000);
  expect(many.at(5_000, 0)?.v).toBe('p4999');
  const none = await sheetOf(aList([]));
  expect(none.cells.e).toEqual({ r: 0, c: 1 });
});

test('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
