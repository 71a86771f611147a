import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCsv,
  anHtmlTable,
  aRejected,
  aReport,
  asRead,
  aWorkbook,
  type Cell,
  type Grid,
  knowsMessage,
  manyRejected,
  type Rejected,
  readReport,
  reportOf,
  whoAndWhy,
} from '../../../fixtures/a-report.ts';

const rejected = manyRejected(8);
const knownIds = rejected.map(({ id }) => id);

const read = (grid: Grid, means = { knownIds }) => readReport(aCsv(grid), means);

/** What the columns of a report may be called. */
const headers = fc.constantFrom(
  { id: 'Primary Identifier', name: 'Name', message: 'Message', file: 'File name', number: '#', date: 'Date' },
  { id: 'Benutzer', name: 'Name', message: 'Meldung', file: 'Datei', number: 'Nr.', date: 'Datum' },
  { id: 'Identifiant', name: 'Nom', message: 'Motif du rejet', file: 'Fichier', number: 'Nº', date: 'Date' },
  { id: '用户', name: '姓名', message: '错误', file: '文件', number: '序号', date: '日期' },
  { id: 'Xyz', name: 'Abc', message: 'Qrs', file: 'Tuv', number: 'Wxy', date: 'Jkl' },
  null,
);

type Part = 'id' | 'name' | 'message' | 'file' | 'number' | 'date';

interface Shape {
  readonly rejected: readonly Rejected[];
  readonly header: Readonly<Record<Part, string>> | null;
  readonly parts: readonly Part[];
  readonly titles: number;
  readonly blankColumn: number | null;
  readonly split: boolean;
  readonly total: boolean;
  readonly known: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  rejected: fc.integer({ min: 1, max: 30 }).map(manyRejected),
  header: headers,
  parts: fc
    .subarray<Part>(['name', 'file', 'number', 'date'])
    .chain((more) => fc.shuffledSubarray<Part>(['id', 'message', ...more], { minLength: more.length + 2 })),
  titles: fc.integer({ min: 0, max: 4 }),
  blankColumn: fc.option(fc.integer({ min: 0, max: 3 })),
  split: fc.boolean(),
  total: fc.boolean(),
  known: fc.boolean(),
});

/** A message cut in two at a word. */
function halves(message: string): [string, string] {
  const words = message.split(' ');
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

function asGrid({ rejected, header, parts, titles, blankColumn, split, total }: Shape): Grid {
  const row = (cell: (part: Part) => readonly Cell[]): Cell[] => {
    const cells = parts.flatMap((part) => (part === 'message' && split ? cell(part) : cell(part).slice(0, 1)));
    return blankColumn === null ? cells : cells.toSpliced(Math.min(blankColumn, cells.length), 0, '');
  };
  const data = rejected.map(({ id, name, message }, index) =>
    row((part) => {
      if (part === 'message') return split ? halves(message) : [message];
      return [{ id, name, file: 'students.xml', number: index + 1, date: '2026-08-14' }[part]];
    }),
  );
  return [
    ...['Users SYNCHRONIZE using profile SIS', 'Rejected Users - By Files', 'Autumn', '']
      .slice(0, titles)
      .map((it) => [it]),
    ...(header === null ? [] : [row((part) => [header[part], ''])]),
    ...data,
    ...(total ? [[''], ['Total', rejected.length]] : []),
  ];
}

const files = fc.constantFrom<(grid: Grid) => BlobPart>(
  (grid) => aCsv(grid),
  (grid) => aCsv(grid, ';'),
  (grid) => aCsv(grid, '\t'),
  (grid) => aCsv(grid, '|'),
  (grid) => anHtmlTable(grid),
  (grid) => aWorkbook({ Rejected: grid }),
  (grid) => aWorkbook({ Rejected: grid }, 'xls'),
  (grid) =>
    aWorkbook({
      Summary: [
        ['Users rejected', 12],
        ['Users created', 400],
      ],
      Rejected: grid,
    }),
);

test('whatever its layout, a report yields the same users and messages', async () => {
  await fc.assert(
    fc.asyncProperty(shape, files, async (made, asFile) => {
      // A single row without a load to compare with leaves nothing to tell a running number from an identifier by.
      fc.pre(made.known || made.rejected.length > 1);
      const means = { knownIds: made.known ? made.rejected.map(({ id }) => id) : [] };
      const result = await readReport(asFile(asGrid(made)), means);
      // A message split between a column and a blank one is one column; both must come out whole.
      expect(whoAndWhy(result)).toEqual(asRead(made.rejected));
      expect(reportOf(result).guess.layout.headerRow === null).toBe(made.header === null);
    }),
    { numRuns: 200 },
  );
}, 60_000);

describe('the message', () => {
  test('goes on in the next column where the first breaks off', async () => {
    const grid = [
      ['ID', 'Error', 'Field', 'Status'],
      ['p1000', 'Mandatory field is missing:', 'email type', 'rejected'],
      ['p1001', 'Mandatory field is missing:', 'User identifier value', 'rejected'],
      ['p1002', 'User is not external', '', 'rejected'],
    ];
    expect(whoAndWhy(await read(grid)).map(([, message]) => message)).toEqual([
      'Mandatory field is missing: email type',
      'Mandatory field is missing: User identifier value',
      'User is not external',
    ]);
  });

  test('may be one that nobody has seen, if the table is about users of the load', async () => {
    const grid = aReport(rejected.map((one) => ({ ...one, message: 'The moon was in the wrong house again' })));
    expect(whoAndWhy(await read(grid))).toHaveLength(8);
    const result = await read(grid, { knownIds: ['q1', 'q2'] });
    expect(result.ending.kind).toBe('refused');
  });

  test('is found among columns that are sentences too', async () => {
    const grid = rejected.map(({ id, message }) => ['This user came from the student file', id, message]);
    expect(whoAndWhy(await read(grid))).toEqual(asRead(rejected));
  });
});

describe('the id', () => {
  test('is the column with most identifiers of the load, whatever it is called', async () => {
    const grid = [
      ['User ID', 'Barcode', 'Message'],
      ...rejected.map(({ id, message }, at) => [`zz${at}`, id, message]),
    ];
    expect(whoAndWhy(await read(grid))).toEqual(asRead(rejected));
  });

  test('is no running number, though the load may hold such identifiers', async () => {
    const grid = rejected.map(({ id, message }, at) => [at + 1, id, message]);
    const numbers = rejected.map((_, at) => String(at + 1).padStart(7, '0'));
    expect(whoAndWhy(await read(grid, { knownIds: [...numbers, ...knownIds.slice(0, 4)] }))).toEqual(asRead(rejected));
  });

  test('may be a login without digits, if the header says so', async () => {
    const grid = [
      ['User ID', 'First', 'Message'],
      ...['mia', 'tom', 'zoe'].map((id) => [id, 'Jo', 'User is not external']),
    ];
    expect(whoAndWhy(await read(grid, { knownIds: [] })).map(([id]) => id)).toEqual(['mia', 'tom', 'zoe']);
  });

  test('is asked for where nothing looks like one', async () => {
    const { ending } = await read([
      ['Error', 'Remark'],
      ['User is not external', 'to do'],
      ['Mandatory field is missing', 'to do'],
    ]);
    expect(ending).toMatchObject({ kind: 'ask', question: { missing: 'id', message: [0], headerRow: 1, firstRow: 2 } });
  });
});

describe('several sheets', () => {
  const two = { Old: aReport(rejected.slice(0, 3)), New: aReport(rejected.slice(3)) };

  test('the one with most rejections is read, and the others are named and offered', async () => {
    const result = await readReport(aWorkbook(two), { knownIds });
    const { guess, source } = reportOf(result);
    expect(whoAndWhy(result)).toEqual(asRead(rejected.slice(3)));
    expect(guess.why).toContainEqual({ fact: 'other-sheets', names: ['Old'] });
    expect(source.sheets).toEqual([
      { name: 'Old', rows: 4 },
      { name: 'New', rows: 6 },
    ]);
    const [other] = guess.alternatives;
    expect(other && whoAndWhy(await readReport(aWorkbook(two), { knownIds, layout: other }))).toEqual(
      asRead(rejected.slice(0, 3)),
    );
  });
});

describe('a layout that was chosen before', () => {
  const grid = [['A', 'B', 'C'], ...rejected.map(({ id, message }, at) => [id, message, `q${at}x`])];

  test('wins where the header is the same', async () => {
    const { guess } = reportOf(await read(grid));
    const remembered = [{ fingerprint: guess.fingerprint ?? '', columns: { id: 2, message: [1], name: null } }];
    const again = await readReport(aCsv([['A title'], ...grid]), { knownIds, remembered });
    expect(again.rows.map(({ id }) => id)).toEqual(rejected.map((_, at) => `q${at}x`));
    expect(reportOf(again).guess.why[0]).toEqual({ fact: 'remembered' });
    const other = await readReport(aCsv([['A', 'B', 'D'], ...grid.slice(1)]), { knownIds, remembered });
    expect(whoAndWhy(other)).toEqual(asRead(rejected));
  });
});

test('the first five rows and the headings are shown', async () => {
  const { guess } = reportOf(await read([['Rejected users'], ...aReport(rejected)]));
  expect(guess.sample.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7]);
  expect(guess.columns).toEqual([
    { column: 0, letter: 'A', header: 'Primary Identifier' },
    { column: 1, letter: 'B', header: 'Name' },
    { column: 2, letter: 'C', header: 'Message' },
  ]);
});

test('rejections that come late are found in a long report', async () => {
  const others = Array.from({ length: 3000 }, (_, at) =>
    aRejected(at, { message: at % 3 === 0 ? 'User is not external' : 'Nothing known' }),
  );
  expect(knowsMessage('Nothing known')).toBe(false);
  expect(whoAndWhy(await read(aReport(others), { knownIds: [] }))).toEqual(asRead(others));
});
