import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank } from '../../../../src/core/blank.ts';
import { checkMapping, mappingShape } from '../../../../src/core/tables/mapping-shape.ts';
import { naughtyTexts } from '../report/naughty-texts.ts';
import { aSheet, readTable } from './tables.ts';

const header = fc.constantFrom(
  'ID',
  'EMPLID',
  'Name',
  'Last Name',
  'Group',
  'Exp Date',
  'Barcode',
  'Email',
  'Email',
  'Zip',
  'Home City',
  'Country',
  'Phone',
  'Xyz',
  '',
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '0012',
    '12',
    '1.2E+10',
    'Lee, Ann',
    'a@b.example',
    '5/31/2032',
    '48365',
    'US',
    '="007"',
    ',',
    ', ',
    '@',
    '-',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(...naughtyTexts),
);
const grid = fc.tuple(
  fc.array(header, { minLength: 1, maxLength: 10 }),
  fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }),
);

test('whatever stands in a table, each row is a user or told, and no value is blank', () => {
  fc.assert(
    fc.property(grid, ([names, rows]) => {
      const all = [['ID', ...names], ...rows];
      const { guess, users, left } = readTable(all, {}, (mapping) => ({ ...mapping, key: { kind: 'row' } }));
      const below = aSheet(all).rows.filter(({ number }) => number >= guess.firstRow);
      const lines = [...users.map(({ draft }) => draft.place.line), ...left.map(({ place }) => place.line)];
      expect(lines.sort((a, b) => a - b)).toEqual(below.map(({ number }) => number));
      for (const { draft } of users) {
        const entries = [...draft.addresses, ...draft.emails, ...draft.phones, ...draft.notes, ...draft.statistics];
        const values = [draft, ...entries].flatMap(({ fields }) => [...fields.values()]);
        expect([...values, ...draft.identifiers.map(({ value }) => value)].filter(isBlank)).toEqual([]);
        for (const list of [draft.addresses, draft.emails, draft.phones]) {
          expect(list.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

test('whatever is guessed can be kept and read again', () => {
  fc.assert(
    fc.property(grid, ([names, rows]) => {
      const { mapping } = readTable([['ID', ...names], ...rows]).guess;
      expect(checkMapping(JSON.parse(JSON.stringify(mappingShape.write(mapping))))).toEqual({
        kind: 'mapping',
        mapping,
      });
    }),
  );
});
