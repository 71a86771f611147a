/** Whole files through the job that the worker runs, honest and hostile. */

import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportJob } from '../../../../src/workers/report-job.ts';
import {
  aCsv,
  aListener,
  anHtmlTable,
  aReport,
  asRead,
  aTask,
  aWorkbook,
  fileOf,
  knowsMessage,
  manyRejected,
  readReport,
  refusalOf,
  reportOf,
  whoAndWhy,
} from '../../../fixtures/a-report.ts';
import { anExport, users } from '../../../fixtures/an-export.ts';

const rejected = manyRejected(6);
const grid = aReport(rejected.map((one) => ({ ...one, name: 'Zoë Muñoz' })));
const csv = aCsv(grid, ';');
const utf8 = new TextEncoder();

const sixteen = (text: string, mark: boolean): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`${mark ? '\ufeff' : ''}${text}`, (unit) => unit.charCodeAt(0)).buffer);
const ansi = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

describe('the kind of a report is told by its content', () => {
  test.each([
    ['xlsx', aWorkbook({ A: grid }), null],
    ['xlsx', aWorkbook({ A: grid }, 'xlsb'), null],
    ['xls', aWorkbook({ A: grid }, 'xls'), null],
    ['html', utf8.encode(anHtmlTable(grid)), 'utf-8'],
    ['html', ansi(`<meta charset="iso-8859-2">${anHtmlTable(grid).replaceAll('ë', 'e')}`), 'iso-8859-2'],
    ['html', ansi(anHtmlTable(grid)), 'windows-1252'],
    ['html', utf8.encode(`<?xml version="1.0"?>\n<!DOCTYPE html>${anHtmlTable(grid)}`), 'utf-8'],
    ['text', utf8.encode(csv), 'utf-8'],
    ['text', utf8.encode(`\ufeff${csv}`), 'utf-8'],
    ['text', ansi(csv), 'windows-1252'],
    ['text', sixteen(csv, true), 'utf-16le'],
    ['text', sixteen(aCsv(grid, '\t'), false), 'utf-16le'],
    [
      'text',
      sixteen(csv, true)
        .reverse()
        .map((_, at, all) => all[all.length - 1 - (at ^ 1)] ?? 0),
      'utf-16be',
    ],
    ['text', utf8.encode(`sep=;\r\n${csv}`), 'utf-8'],
    ['xml-spreadsheet', new Uint8Array(utf8.encode(writeXml())), 'utf-8'],
  ] as const)('%s', async (kind, bytes, encoding) => {
    const result = await readReport(bytes);
    expect(reportOf(result).source).toMatchObject({ kind, encoding });
    expect(whoAndWhy(result)).toEqual(asRead(rejected));
    expect(result.rows[0]?.name).toMatch(encoding === 'iso-8859-2' ? /^Zoe/ : /^Zoë Muñoz$/);
  });

  test('an encoding chosen by hand wins', async () => {
    const result = await readReport(utf8.encode(csv), { encoding: 'windows-1252' });
    expect(result.rows[0]?.name).toBe('ZoÃ« MuÃ±oz');
  });
});

function writeXml(): string {
  const cells = (row: readonly unknown[]) =>
    row.map((it) => `<Cell><Data ss:Type="String">${it}</Data></Cell>`).join('');
  const rows = grid.map((row) => `<Row>${cells(row)}</Row>`).join('');
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="R"><Table>${rows}</Table></Worksheet></Workbook>`;
}

describe('cells of a workbook', () => {
  const cellsOf = async (
    row: readonly unknown[],
    change: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => {},
    type: 'xlsx' | 'xls' = 'xlsx',
  ) => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([['ID', 'Message', 'Other'], [...row], ['p2', 'User is not external', '']], {
      UTC: true,
    });
    change(sheet);
    utils.book_append_sheet(book, sheet, 'Sheet');
    const result = await readReport(write(book, { type: 'array', bookType: type, cellStyles: true }));
    return result.rows[0]?.cells;
  };
  const message = 'User is not external';

  test.each(['xlsx', 'xls'] as const)('numbers have all their digits in %s', async (type) => {
    expect(await cellsOf([12000000000, message, 1.5], undefined, type)).toEqual(['12000000000', message, '1.5']);
    expect(await cellsOf([290010000052, message, 0.1 + 0.2], undefined, type)).toEqual([
      '290010000052',
      message,
      '0.3',
    ]);
  });

  test('text keeps its zeros, and so does a number that is shown with them', async () => {
    expect(await cellsOf(['0001001', message, '007'])).toEqual(['0001001', message, '007']);
    const withFormat = (sheet: Record<string, { z?: string }>) => Object.assign(sheet.A2 ?? {}, { z: '0000000' });
    expect((await cellsOf([1001, message, ''], withFormat))?.[0]).toBe('0001001');
  });

  test('a thousands separator is no part of an id', async () => {
    const withFormat = (sheet: Record<string, { z?: string }>) => Object.assign(sheet.A2 ?? {}, { z: '#,##0' });
    expect((await cellsOf([1001, message, ''], withFormat))?.[0]).toBe('1001');
  });

  test.each(['xlsx', 'xls'] as const)('dates are days and no serial numbers in %s', async (type) => {
    expect((await cellsOf(['p1', message, new Date(Date.UTC(2026, 7, 14))], undefined, type))?.[2]).toBe('2026-08-14');
    expect((await cellsOf(['p1', message, new Date(Date.UTC(2026, 7, 14, 13, 30))], undefined, type))?.[2]).toMatch(
      /^2026-08-14 13:30/,
    );
  });

  test('hidden rows and columns are read, and truths as words', async () => {
    const hide = (sheet: Record<string, unknown>) =>
      Object.assign(sheet, { '!cols': [{ hidden: true }, {}], '!rows': [{}, { hidden: true }] });
    expect(await cellsOf(['p1', message, true], hide)).toEqual(['p1', message, 'TRUE']);
  });

  test('a cell merged over rows speaks for all of them', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['ID', 'Message'],
      ['p1', message],
      ['', 'Mandatory field is missing'],
      ['p3', message],
    ]);
    Object.assign(sheet, { '!merges': [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }] });
    utils.book_append_sheet(book, sheet, 'Sheet');
    const result = await readReport(write(book, { type: 'array', bookType: 'xlsx' }));
    expect(result.rows.map(({ id, idNote }) => [id, idNote])).toEqual([
      ['p1', 'as-read'],
      ['p1', 'as-read'],
      ['p3', 'as-read'],
    ]);
  });

  test('a sheet called __proto__ is a sheet', async () => {
    expect(
      whoAndWhy(await readReport(aWorkbook({ __other: [['x']], ['__proto__']: grid, constructor: [['y']] }))),
    ).toEqual(asRead(rejected));
    expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  });
});

test('another layout can be applied to the same report', async () => {
  const job = reportJob(knowsMessage);
  const first = aListener();
  const ending = await job.read(aTask(fileOf(aCsv(grid))), first.listener);
  if (ending.kind !== 'done') throw new Error('It was not read.');
  const { layout } = ending.report.guess;
  const second = aListener();
  await job.apply({ ...layout, columns: { id: 1, message: [0, 2], name: null } }, second.listener);
  expect(second.rows[0]).toMatchObject({ row: 2, id: 'Zoë Muñoz', message: 'p1000 User is not external', name: '' });
  expect(first.rows[0]).toMatchObject({ id: 'p1000' });
});

test('an id that is asked for can be said', async () => {
  const job = reportJob(knowsMessage);
  const lines = 'Error,Who\nUser is not external,mia\nUser is not external,tom\n';
  const ending = await job.read(aTask(fileOf(lines)), aListener().listener);
  if (ending.kind !== 'ask') throw new Error('It was not asked.');
  const { sheet, headerRow, firstRow, message } = ending.question;
  const { listener, rows } = aListener();
  await job.apply({ sheet, headerRow, firstRow, columns: { id: 1, message, name: null } }, listener);
  expect(rows.map(({ id }) => id)).toEqual(['mia', 'tom']);
});

/** Random, but the same at each run. */
function noise(bytes: number, seed: number): Uint8Array<ArrayBuffer> {
  let state = seed;
  return Uint8Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 24;
  });
}

const zip = (members: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ ...members }));
const workbook = aWorkbook({ A: grid });
const oldWorkbook = aWorkbook({ A: grid }, 'xls');
const bomb = (): Uint8Array<ArrayBuffer> => {
  const zeros = new Uint8Array(70 * 1024 * 1024).fill(0x20);
  return zip({ '[Content_Types].xml': utf8.encode('<Types/>'), 'xl/worksheets/sheet1.xml': zeros });
};

describe('a file that is no report is refused in words', () => {
  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['white space', ' \r\n ', 'empty'],
    ['the load itself', anExport(users(2)), 'load'],
    ['the zip of the load', zip({ 'a.xml': utf8.encode(anExport(users(2))) }), 'load'],
    ['a zip of other XML', zip({ 'a.xml': utf8.encode('<?xml version="1.0"?><a/>') }), 'other-kind'],
    ['a report in a zip', zip({ 'report.xlsx': workbook }), 'zip'],
    [
      'a Word document',
      zip({ '[Content_Types].xml': utf8.encode('<Types/>'), 'word/document.xml': utf8.encode('<a/>') }),
      'other-kind',
    ],
    ['an OpenDocument table', zip({ mimetype: utf8.encode('x'), 'content.xml': utf8.encode('<a/>') }), 'other-kind'],
    ['a PDF', '%PDF-1.7\n', 'other-kind'],
    ['JSON', '{"a": 1, "b": 2}\n', 'other-kind'],
    ['other XML', '<?xml version="1.0"?><orders><order/></orders>', 'other-kind'],
    ['a web page without a table', '<html><body><p>User is not external</p></body></html>', 'no-table'],
    ['a saved web page', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'other-kind'],
    ['plain text', 'Dear colleague\nplease find the report in my office\n', 'no-table'],
    ['one cell', 'User is not external', 'no-table'],
    ['a line of 10 MB', 'x'.repeat(10_000_000), 'no-table'],
    ['a line of 10 MB with commas', 'x,'.repeat(5_000_000), 'no-report'],
    ['a table of something else', 'Course,Title,Room\nMATH 101,Algebra,12\nPHYS 2,Light,7\n', 'no-report'],
    ['an empty workbook', aWorkbook({ A: [[]] }), 'no-table'],
    ['random bytes', noise(100_000, 7), 'other-kind'],
    ['a few random bytes', noise(40, 3), 'other-kind'],
    ['a workbook cut in the middle', workbook.slice(0, workbook.length / 2), 'broken'],
    [
      'a workbook with a broken member',
      workbook.map((byte, at) => (at > 300 && at < 400 ? byte ^ 0x55 : byte)),
      'broken',
    ],
    ['an old workbook cut in the middle', oldWorkbook.slice(0, oldWorkbook.length / 2), 'broken'],
    ['an old workbook of noise', new Uint8Array([...oldWorkbook.slice(0, 600), ...noise(9000, 5)]), 'broken'],
    [
      'a workbook without sheets',
      zip({ '[Content_Types].xml': utf8.encode('<Types/>'), 'xl/a.xml': utf8.encode('<a/>') }),
      'broken',
    ],
    ['a bomb', bomb(), 'too-large'],
    [
      'a workbook of 1,001 files',
      zip(
        Object.fromEntries([
          ['[Content_Types].xml', utf8.encode('<a/>')],
          ...Array.from({ length: 1000 }, (_, at) => [`xl/${at}.xml`, utf8.encode('<a/>')]),
        ]),
      ),
      'broken',
    ],
    ['a workbook with words behind its end', new Uint8Array([...workbook.slice(0, -2), 2, 0, 0x41, 0x41]), 'broken'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'protected'],
    ['an old Word file', compound('WordDocument'), 'other-kind'],
  ] as const)('%s', async (_, content, why) => {
    const told = refusalOf(await readReport(content as BlobPart));
    expect(told.why).toBe(why);
    expect(told.looksLike).toMatch(/^This looks like (?:an? |the |JSON|plain text)/);
    expect(told.whatToDo).toMatch(/\.$/);
  });

  test('a gzip of the load', async () => {
    const packed = new Blob([anExport(users(2))]).stream().pipeThrough(new CompressionStream('gzip'));
    expect(refusalOf(await readReport(await new Response(packed).arrayBuffer())).why).toBe('load');
  });
});

/** A compound file (MS-CFB) whose directory names one stream. */
function compound(name: string): Uint8Array<ArrayBuffer> {
  const bytes = oldWorkbook.slice();
  for (const other of ['Workbook', 'Book']) {
    const at = Buffer.from(bytes).indexOf(Buffer.from(`${other}\0`, 'utf16le'));
    if (at >= 0) bytes.fill(0, at, at + 64);
  }
  return new Uint8Array([...bytes, ...Buffer.from(`${name}\0`, 'utf16le')]);
}

test('whatever is changed in a workbook, nothing is thrown', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const from = seed % 2 === 0 ? workbook : oldWorkbook;
    const places = noise(40, seed);
    const changed = from.slice();
    for (let at = 0; at < places.length; at += 2) {
      changed[((places[at] ?? 0) * 257 + (places[at + 1] ?? 0)) % changed.length] = places[at + 1] ?? 0;
    }
    const { ending } = await readReport(changed);
    expect(['done', 'refused', 'ask']).toContain(ending.kind);
  }
});

test('a workbook with more rows than are read says so', async () => {
  const many = aCsv([...grid, ...Array.from({ length: 200_000 }, (_, at) => [`p${at}`, 'A', 'User is not external'])]);
  const report = reportOf(await readReport(many));
  expect([report.cut, report.rowCount]).toEqual([true, 199_999]);
});
