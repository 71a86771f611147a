import { describe, expect, test } from 'vitest';
import { joinReport } from '../../../../src/core/report/join-report.ts';
import { UserIndex } from '../../../../src/core/report/user-index.ts';
import { rejectionsOf } from '../../../fixtures/a-rejection.ts';

const taken = (type: string, value: string, more = ''): string =>
  `Identifier of type ${type} and value ${value} is already taken AcrossInstitution${more}`;
const notExternal = 'User is not external';

const load = [
  { primaryId: 'p1', ids: ['0001', 'B1'] },
  { primaryId: 'p2', ids: ['0002', 'B2'], foreseenBy: ['email-type-blank'] },
  { primaryId: 'p3', ids: ['0003', 'B2'], group: 'STAFF' },
  { primaryId: 'P1', ids: ['0009'] },
];

describe('a row finds its users', () => {
  test('by the primary id, and by any other identifier, whatever the case', () => {
    const found = rejectionsOf(
      [
        ['p2', notExternal],
        ['0003', notExternal],
        [' b1 ', notExternal],
      ],
      load,
    );
    expect(found.map(({ users }) => users)).toEqual([[1], [2], [0]]);
    expect(found.map(({ sent }) => sent?.primaryId)).toEqual(['p2', 'p3', 'p1']);
  });

  test('several, where an identifier is on several', () => {
    const [row] = rejectionsOf([['p1', taken('INST_ID', '0001', ' in this feed')]], load);
    expect(row).toMatchObject({ users: [0, 3], sent: null, reason: 'identifier-taken-in-feed' });
  });

  test('none, where nobody has it, and then keeps the id as read', () => {
    const [row] = rejectionsOf([['x9', notExternal]], load);
    expect(row).toMatchObject({ users: [], sent: null, id: 'x9', person: 'x9' });
  });

  test('by the identifier that is taken, where the row has no id at all', () => {
    const [row] = rejectionsOf([['', taken('INST_ID', '0003')]], load);
    expect(row).toMatchObject({ users: [2] });
  });

  test('only among those who were sent', () => {
    const found = rejectionsOf([['p1', notExternal]], load, { sent: (user) => user === 3 });
    expect(found.map(({ users }) => users)).toEqual([[3]]);
  });
});

test('the other holder of an identifier that is taken is named', () => {
  const found = rejectionsOf(
    [
      ['p3', taken('BARCODE', 'B2')],
      ['p1', taken('BARCODE', 'B1')],
    ],
    load,
  );
  expect(found.map(({ otherHolders }) => otherHolders)).toEqual([[1], []]);
});

test('what a finding of that kind foresaw is told apart from what another rule said', () => {
  const found = rejectionsOf(
    [
      ['p2', 'Mandatory field is missing: email type'],
      ['p2', notExternal],
    ],
    load,
  );
  expect(found.map(({ sent }) => sent?.foreseen)).toEqual([true, false]);
});

describe('the key of a rejection', () => {
  const keyOf = (id: string, message: string): string | undefined => rejectionsOf([[id, message]], load)[0]?.key;

  test('is the same by whatever identifier the report names the person', () => {
    expect(keyOf('0002', notExternal)).toBe(keyOf('p2', notExternal));
  });

  test('differs by reason, by what is taken, and by field', () => {
    const keys = [
      keyOf('p2', notExternal),
      keyOf('p2', taken('BARCODE', 'B2')),
      keyOf('p2', taken('INST_ID', '0002')),
      keyOf('p2', 'Mandatory field is missing: email type'),
      keyOf('p2', 'Mandatory field is missing: last name'),
    ];
    expect(new Set(keys).size).toBe(5);
  });
});

test('of the other cells of a row nothing goes on', () => {
  const row = { row: 2, id: 'p1', idNote: 'as-read', name: 'Ann', message: notExternal, cells: ['p1', '1 Elm St'] };
  const [joined] = joinReport({ id: 'report', run: 1 }, [row], {
    index: new UserIndex(),
    user: () => null,
    wasSent: () => true,
  });
  expect(joined).toMatchObject({ id: 'p1', name: 'Ann', message: notExternal, row: 2, idNote: 'as-read' });
  expect(JSON.stringify(joined)).not.toContain('Elm');
});
