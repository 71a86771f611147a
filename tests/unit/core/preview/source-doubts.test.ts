import { describe, expect, test } from 'vitest';
import { describedFields, notKnowing } from '../../../../src/core/preview/described-fields.ts';
import type { PreviewUser } from '../../../../src/core/preview/preview-shape.ts';
import { sourceDoubtWords } from '../../../../src/core/preview/source-doubt-words.ts';
import { sourceDoubts } from '../../../../src/core/preview/source-doubts.ts';
import { userWith } from './a-preview.ts';
import { currentTable } from './a-table.ts';

const totals = { new: 0, changed: 0, unchanged: 0, rejected: 0, absent: 0 };
const doubtsOf = (...told: Parameters<typeof sourceDoubts>): string[] =>
  sourceDoubts(...told).map(({ doubt }) => doubt);

describe('a file is doubted', () => {
  test('when nobody of the load is in it', () => {
    expect(doubtsOf('alma', 5, { ...totals, new: 3, absent: 5 }, [])).toEqual(['nobody']);
  });

  test('when fewer than a quarter of the load are in it, and not when a quarter is', () => {
    expect(doubtsOf('alma', 1, { ...totals, new: 4, changed: 1 }, [])).toEqual(['few']);
    expect(doubtsOf('alma', 1, { ...totals, new: 3, changed: 1 }, [])).toEqual([]);
  });

  test('when it has what the load has, and is not from Alma', () => {
    const same = { ...totals, unchanged: 9 };
    expect(doubtsOf('load', 9, same, [])).toEqual(['same']);
    expect(doubtsOf('alma', 9, same, [])).toEqual([]);
    expect(doubtsOf('load', 10, { ...same, absent: 1 }, [])).toEqual([]);
    expect(doubtsOf('load', 9, { ...same, changed: 1 }, [])).toEqual([]);
  });

  test('in words with the numbers, and by what users are found', () => {
    const { title } = sourceDoubtWords({ doubt: 'few', matched: 2, users: 400 }, 'their primary identifier');
    expect(title).toBe('Of 400 users of the load, only 2 are in this file; all others count as new.');
    expect(sourceDoubtWords({ doubt: 'nobody' }, 'their identifier of the type BARCODE').now).toContain('BARCODE');
  });
});

describe('descriptions in place of codes', () => {
  const table = (groups: readonly string[]): readonly PreviewUser[] =>
    currentTable([
      ['Primary Identifier', 'Last Name', 'User Group'],
      ...groups.map((group, at) => [`p${at}`, 'Ruiz', group]),
    ]).users;
  const load = (groups: readonly string[]): readonly PreviewUser[] =>
    groups.map((group) => userWith(`<user_group>${group}</user_group><campus_code>MAIN</campus_code>`));
  const five = (group: string): string[] => new Array<string>(5).fill(group);

  test('are told where not one of them is a code that the load has', () => {
    expect(describedFields(table(five('Undergraduate')), load(five('UG')))).toEqual([
      { field: 'user_group', inAlma: 'Undergraduate', inFile: 'UG' },
    ]);
    expect(describedFields(table([...five('Undergraduate'), 'UG']), load(five('UG')))).toEqual([]);
  });

  test('are not told of so few users that chance could make them differ, nor of blank columns', () => {
    expect(describedFields(table(five('STAFF').slice(1)), load(five('UG')))).toEqual([]);
    expect(describedFields(table(five('')), load(five('UG')))).toEqual([]);
    expect(describedFields([], load(five('UG')))).toEqual([]);
  });

  test('are not known of those users, and all else is', () => {
    const [user] = table(five('Undergraduate'));
    const known = notKnowing(table(five('Undergraduate')), ['user_group']);
    expect([known.length, known.at(5)]).toEqual([5, undefined]);
    expect([...(known.at(0)?.unknown ?? [])]).toEqual([...(user?.unknown ?? []), 'user_group']);
    expect(known.at(0)?.unknown).toBe(known.at(1)?.unknown);
    expect(known.at(0)?.fields).toEqual(user?.fields);
  });
});

describe('a column of a table is doubted', () => {
  const header = ['Primary Identifier', 'Last Name', 'Expiry Date'];
  const tableOf = (...rows: readonly (readonly string[])[]) => currentTable([header, ...rows]).doubts;

  test('where its days fit two orders, and not where one of them fits only one', () => {
    const either = [
      ['p1', 'Ruiz', '05/06/2032'],
      ['p2', 'Diaz', '07/08/2032'],
    ];
    expect(tableOf(...either)).toEqual([{ doubt: 'date-order', column: 'Expiry Date', format: 'MM/DD/YYYY' }]);
    expect(tableOf(...either, ['p3', 'Kim', '31/08/2032'])).toEqual([]);
  });

  test('where some identifiers have fewer digits than most', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`${1_000_000 + at}`, 'Ruiz', '2032-01-01']);
    expect(tableOf(...rows)).toEqual([]);
    expect(tableOf(...rows, ['12345', 'Kim', '2032-01-01'])).toEqual([
      { doubt: 'short-ids', column: 'Primary Identifier', digits: 7, short: 1 },
    ]);
  });

  test('only where the preview reads it', () => {
    const read = currentTable([header, ['p1', 'Ruiz', '05/06/2032']], (mapping) => ({
      ...mapping,
      fields: mapping.fields.filter(({ field }) => field !== 'expiry_date'),
    }));
    expect(read.doubts).toEqual([]);
  });

  test('in words that name it as its header does, with what to do', () => {
    const [days] = tableOf(['p1', 'Ruiz', '05/06/2032']);
    if (days === undefined) throw new Error('It is doubted.');
    const { title, now } = sourceDoubtWords(days, '');
    expect(title).toBe('The days in “Expiry Date” can be read in two ways; they are read as MM/DD/YYYY.');
    expect(now).toContain('2026-08-31');
    const ids = { doubt: 'short-ids', column: 'ID', digits: 7 } as const;
    expect(sourceDoubtWords({ ...ids, short: 1 }, '').title).toBe(
      'In “ID”, 1 of the identifiers has fewer than the 7 digits that most have.',
    );
    expect(sourceDoubtWords({ ...ids, short: 12 }, '').title).toContain('12 of the identifiers have fewer');
  });
});
