import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sheet, SheetBuilder } from '../../../src/core/report/sheet.ts';
import { readZipDirectory } from '../../../src/core/zip/zip-directory.ts';
import { readLargeWorkbook } from '../../../src/workers/large-workbook.ts';
import { readWorkbook } from '../../../src/workers/report-workbook.ts';
import { zipOf } from '../../fixtures/a-container.ts';

const maker = () => new SheetBuilder();

async function asLarge(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Sheet[] | null> {
  const zip = new Blob([bytes]);
  const members = await readZipDirectory(zip);
  if ('fault' in members) throw new Error(members.fault);
  return (await readLargeWorkbook(zip, members, maker, () => {}))?.filter(({ rows }) => rows.length > 0) ?? null;
}

/** What the library that reads all other workbooks says. */
function asUsual(bytes: Uint8Array): readonly Sheet[] {
  const sheets = readWorkbook(bytes, maker);
  if ('why' in sheets) throw new Error(sheets.looksLike);
  return sheets;
}

const golden = join(import.meta.dirname, '../../golden');
const workbooks = readdirSync(golden, { recursive: true, encoding: 'utf8' }).filter((name) => /\.xlsx$/.test(name));

test.each(workbooks)('%s is read as the library reads it', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(golden, name)));
  const sheets = await asLarge(bytes);
  expect(sheets).not.toBeNull();
  expect(sheets).toEqual(asUsual(bytes));
});

type Cell = string | number | boolean | Date | null;

function workbookOf(sheets: readonly (readonly (readonly Cell[])[])[], bookSST: boolean): Uint8Array<ArrayBuffer> {
  const book = xlsx.utils.book_new();
  for (const [index, rows] of sheets.entries()) {
    const sheet = xlsx.utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { UTC: true, cellDates: false },
    );
    xlsx.utils.book_append_sheet(book, sheet, `Sheet ${index}`);
  }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', bookSST, compression: true }));
}

const letters = fc.string({ unit: fc.constantFrom(...'aZ0é’ñß&<>"\'-.@ 張🙂_x'), maxLength: 30 });
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  letters,
  fc.integer(),
  fc.integer({ min: 0, max: 99_999 }),
  fc.boolean(),
  day.map((date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()))),
  fc.constant(null),
);

test('any workbook is read as the library reads it', async () => {
  const rows = fc.array(fc.array(cell, { maxLength: 30 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), fc.boolean(), async (sheets, shared) => {
      const bytes = workbookOf(sheets, shared);
      expect(await asLarge(bytes)).toEqual(asUsual(bytes));
    }),
    { numRuns: 150 },
  );
});

const parts = {
  'xl/workbook.xml':
    '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="p"><Relationship Id="r1" Target="/xl/worksheets/one.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0000000"/><numFmt numFmtId="171" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="172" formatCode="&quot;day&quot; 0"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="22"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>not this</t></rPh></si></sst>',
};
const withCells = (data: string): Promise<readonly Sheet[] | null> =>
  asLarge(zipOf({ ...parts, 'xl/worksheets/one.xml': `<worksheet xmlns="m">${data}</worksheet>` }));
const inRow = (cells: string): string => `<sheetData><row r="3">${cells}</row></sheetData>`;

describe('cells', () => {
  const cases: Readonly<Record<string, readonly [cells: string, texts: readonly string[]]>> = {
    'texts by number, in runs, without how they are read': [
      '<c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>',
      ['plain', 'rich'],
    ],
    'texts in place, with signs that XML cannot hold': [
      '<c r="A3" t="inlineStr"><is><t>O&amp;_x0007_N</t></is></c><c r="B3" t="str"><f>A1</f><v>x<![CDATA[<y]]></v></c>',
      ['O&\u0007N', 'x<y'],
    ],
    'numbers with zeros that their format adds': ['<c r="A3" s="1"><v>930123</v></c>', ['0930123']],
    'numbers with all their digits': [
      '<c r="A3"><v>1.2E10</v></c><c><v>29001000111222</v></c>',
      ['12000000000', '29001000111222'],
    ],
    'days, and times of days': [
      '<c r="A3" s="2"><v>48365</v></c><c r="B3" s="4"><v>48365.5</v></c><c r="C3" s="3"><v>7</v></c>',
      ['2032-05-31', '2032-05-31 12:00:00', '7'],
    ],
    'columns far apart': ['<c r="A3"><v>1</v></c><c r="AB3"><v>2</v></c>', ['1', ...Array(26).fill(''), '2']],
    'truth, and what has gone wrong': ['<c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c>', ['TRUE', '#N/A']],
  };
  test.each(Object.entries(cases))('%s', async (_, [cells, texts]) => {
    expect(await withCells(inRow(cells))).toEqual([{ name: 'A', rows: [{ number: 3, cells: texts }], cut: false }]);
  });
});

describe('what is unusual is left to the library', () => {
  test.each([
    [
      'cells merged over several rows',
      `${inRow('<c r="A3"><v>1</v></c>')}<mergeCells><mergeCell ref="A3:A5"/></mergeCells>`,
    ],
    ['what is no XML', '<sheetData><row r="1"><c>'],
  ])('%s', async (_, data) => {
    expect(await withCells(data)).toBeNull();
  });

  test('cells merged over columns are none of it', async () => {
    const merged = '<mergeCells><mergeCell ref="A3:C3"/></mergeCells>';
    expect(await withCells(`${inRow('<c r="A3"><v>1</v></c>')}${merged}`)).not.toBeNull();
  });
});

test('how far it has come is told, up to all that its parts hold', async () => {
  const bytes = workbookOf([Array.from({ length: 3000 }, (_, row) => [`p${row}`, row])], true);
  const told: [number, number][] = [];
  const zip = new Blob([bytes]);
  const members = await readZipDirectory(zip);
  if ('fault' in members) throw new Error(members.fault);
  await readLargeWorkbook(zip, members, maker, (done, total) => void told.push([done, total]));
  const all = members.reduce((sum, member) => sum + member.bytes, 0);
  expect(told.every(([done, total], index) => done >= (told[index - 1]?.[0] ?? 0) && done <= total)).toBe(true);
  expect(new Set(told.map(([, total]) => total))).toEqual(new Set([all]));
  expect(told.at(-1)?.[0]).toBeGreaterThan(all / 2);
});
