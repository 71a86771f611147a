import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownIds, restoreId } from '../../../../src/core/report/known-ids.ts';

const ids = new KnownIds(['P1001', '0001001', '007', '0007', '290010000052', '0', ' 00042 ']);

describe('an id as read', () => {
  test.each([
    ['p1001', 'p1001', 'as-read'],
    [' P1001 ', 'P1001', 'as-read'],
    ['1001', '0001001', 'restored'],
    ['1001.0', '0001001', 'restored'],
    ['290010000052.0', '290010000052', 'restored'],
    ['42', '00042', 'restored'],
    ['7', '7', 'uncertain'],
    ['12000000000', '12000000000', 'uncertain'],
    ['1.2E+10', '1.2E+10', 'digits-lost'],
    ['1,2E10', '1,2E10', 'digits-lost'],
    ['12345678901234500', '12345678901234500', 'digits-lost'],
    ['0009', '0009', 'as-read'],
    ['x9999', 'x9999', 'as-read'],
    ['', '', 'as-read'],
  ])('%s is %s, %s', (read, id, note) => {
    expect(restoreId(read, ids)).toEqual({ id, note });
  });

  test('is nothing to doubt where there is no load', () => {
    expect(restoreId('1001', new KnownIds([]))).toEqual({ id: '1001', note: 'as-read' });
  });
});

test('every id that lost its zeros comes back, or is marked where two would fit', () => {
  const digits = fc.stringMatching(/^0{0,3}[1-9]\d{0,5}$/);
  fc.assert(
    fc.property(fc.uniqueArray(digits, { minLength: 1, maxLength: 50 }), (all) => {
      const known = new KnownIds(all);
      for (const id of all) {
        const bare = id.replace(/^0+/, '');
        const same = all.filter((other) => other.replace(/^0+/, '') === bare);
        const { id: restored, note } = restoreId(bare, known);
        if (same.includes(bare)) expect([restored, note]).toEqual([bare, 'as-read']);
        else if (same.length === 1) expect([restored, note]).toEqual([id, 'restored']);
        else expect([restored, note]).toEqual([bare, 'uncertain']);
      }
    }),
  );
});
