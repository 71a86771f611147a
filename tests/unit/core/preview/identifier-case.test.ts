import { describe, expect, test } from 'vitest';
import { matchIdRefusal } from '../../../../src/core/preview/match-id-refusal.ts';
import { previewLoad } from '../../../../src/core/preview/preview-load.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { effects, effectsOf, identifiers, userWith } from './a-preview.ts';

const load = (inAlma: readonly string[], inFile: readonly string[], options: Partial<SyncOptions> = {}) =>
  previewLoad(inAlma.map(userWith), inFile.map(userWith), { ...usualOptions, ...options }).users;
const user = (id: string, ...barcodes: readonly string[]): string =>
  `<primary_id>${id}</primary_id>${identifiers(...barcodes.map((value) => ['BARCODE', value] as const))}`;
const caseCounts = { caseCounts: true };

describe('where identifiers differ by case', () => {
  test('one in another case is another, and white space around it still does not count', () => {
    expect(effectsOf(identifiers(['BARCODE', 'b1']), identifiers(['BARCODE', 'B1']), caseCounts)).toEqual({
      'user_identifiers/BARCODE:b1': 'removed',
      'user_identifiers/BARCODE:B1': 'added',
    });
    expect(effectsOf(identifiers(['BARCODE', 'b1']), identifiers(['BARCODE', ' b1 ']), caseCounts)).toEqual({});
  });

  test('another user of Alma or of the load may have it in another case', () => {
    expect(load([user('a', 'b1')], [user('n', 'B1')], caseCounts)).toMatchObject([{ outcome: 'new' }]);
    expect(load([user('a', 'b1')], [user('n', 'B1')])).toMatchObject([{ obstacle: 'identifier-taken' }]);
    expect(load([user('a', 'b1')], [user('n', 'b1')], caseCounts)).toMatchObject([{ obstacle: 'identifier-taken' }]);
    expect(load([], [user('m', 'b1'), user('n', 'B1')], caseCounts)).toMatchObject([
      { outcome: 'new' },
      { outcome: 'new' },
    ]);
    expect(load([], [user('m', 'b1'), user('n', 'b1')], caseCounts)).toMatchObject([
      { outcome: 'new' },
      { obstacle: 'identifier-taken-in-load' },
    ]);
  });

  test('users are matched by those in the same case', () => {
    const options = { ...caseCounts, matchIdType: 'BARCODE' };
    const inAlma = [user('a', 'b1'), user('b', 'B1')];
    expect(load(inAlma, [user('b', 'B1')], options).map(effects)).toEqual([{}]);
    expect(load(inAlma, [user('n', 'B1')], options).map(effects)).toEqual([{ primary_id: 'replaced' }]);
    expect(load([user('a', 'b1')], [user('n', 'B1')], options)).toMatchObject([{ outcome: 'new' }]);
  });

  test('primary identifiers never do', () => {
    expect(load([user('ANA')], [user('ana')], caseCounts)).toMatchObject([{ outcome: 'unchanged' }]);
    const options = { ...caseCounts, matchIdType: 'BARCODE' };
    expect(load([user('ANA', 'b1')], [user('ana', 'b2')], options)).toMatchObject([{ obstacle: 'identifier-taken' }]);
  });

  test('e-mail addresses never do', () => {
    const mail = (text: string): string =>
      `<contact_info><emails><email><email_address>${text}</email_address></email></emails></contact_info>`;
    expect(effectsOf(mail('Ana@x.example'), mail('ana@x.example'), caseCounts)).toEqual({});
  });
});

describe('a match by social security numbers', () => {
  test.each(['SSN', ' ssn '])('is refused with words (%s), and rejects nobody', (type) => {
    expect(matchIdRefusal(type)).toMatchObject({
      option: 'matchIdType',
      means: expect.stringContaining('never keeps'),
    });
    expect(() => load([], [user('a')], { matchIdType: type })).toThrow('never keeps');
  });

  test.each(['primary_id', 'BARCODE', 'SSN_HASH'])('is not what %s means', (type) => {
    expect(matchIdRefusal(type)).toBeNull();
  });
});
