import { describe, expect, test } from 'vitest';
import { changeReason, keptReason } from '../../../../src/core/preview/change-reason.ts';
import { keptValues } from '../../../../src/core/preview/kept-values.ts';
import type { EditState } from '../../../../src/core/preview/policy-cell.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { emails, previewOf, userWith } from './a-preview.ts';

const keptOf = (inAlma: string, inFile: string, options: Partial<SyncOptions> = {}) =>
  keptValues(userWith(inAlma), userWith(inFile), { ...usualOptions, ...options });

const marked = (state: EditState): Partial<SyncOptions> => ({
  editOf: (field) => (field === 'user_group' ? state : null),
});

const [staff, student] = ['<user_group>STAFF</user_group>', '<user_group>STUDENT</user_group>'];

describe('what stays as it is', () => {
  test('is a field that somebody marked as edited, with what the file has', () => {
    expect(keptOf(staff, student, marked('edited'))).toMatchObject([
      { field: 'user_group', value: 'STAFF', sent: 'STUDENT', why: 'edited', cell: { source: 'D 3.1-2' } },
    ]);
    expect(keptOf(staff, '<user_group/>', marked('edited'))).toMatchObject([{ value: 'STAFF', sent: null }]);
  });

  test('is no field that changes, or has in the file what Alma has', () => {
    expect(keptOf(staff, student)).toEqual([]);
    expect(keptOf(staff, student, marked('never'))).toEqual([]);
    expect(keptOf(staff, student, marked('sent-again'))).toEqual([]);
    expect(keptOf(staff, staff, marked('edited'))).toEqual([]);
  });

  test('is what was added by hand, in the load of the student system and where its list is sent', () => {
    const both = emails(['segment_type="Internal"', 'by.hand@x.example'], ['segment_type="External"', 'a@x.example']);
    const one = emails(['', 'a@x.example']);
    expect(keptOf(both, one)).toMatchObject([
      { field: 'emails/by.hand@x.example', value: 'by.hand@x.example, school', sent: null, why: 'added-by-hand' },
    ]);
    expect(keptOf(both, '')).toEqual([]);
    expect(keptOf(both, one, { mode: 'api' })).toEqual([]);
  });

  test('makes no change, so that the saved file has no entry of it', () => {
    expect(previewOf(staff, student, marked('edited')).fields).toEqual([]);
  });

  test('hides the number for self-check', () => {
    const options: Partial<SyncOptions> = { editOf: () => 'edited' };
    const [kept] = keptOf('<pin_number>4711</pin_number>', '<pin_number>0815</pin_number>', options);
    expect(JSON.stringify(kept)).not.toMatch(/4711|0815/);
  });
});

describe('the reason', () => {
  const reason = (inAlma: string, inFile: string) => {
    const [change] = previewOf(inAlma, inFile).fields;
    if (change === undefined) throw new Error('Nothing changes.');
    return changeReason({ ...change, fieldAfter: null });
  };

  test('says what the file has, and what an edit by hand would do', () => {
    expect(reason('<gender>F</gender>', '')).toBe('The file has nothing here, and what it does not send is deleted.');
    expect(reason('', '<gender>F</gender>')).toBe('The file has a value, and Alma has none yet.');
    expect(reason(staff, student)).toMatch(/^The file has another value, .* If staff edited it by hand, it stays;/);
  });

  test('tells an entry that took the place of another from one that is only gone', () => {
    const told = { field: 'emails/a@x.example', effect: 'removed' } as const;
    expect(changeReason({ ...told, fieldAfter: null })).toMatch(/does not have this entry/);
    expect(changeReason({ ...told, effect: 'replaced', fieldAfter: 'emails/b@x.example' })).toMatch(/another entry/);
    expect(keptReason({ why: 'added-by-hand' })).toMatch(/added by hand/);
  });
});
