import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EditMark,
  editOfMarks,
  editScopes,
  groupKey,
  inOrder,
  isProtected,
  personKey,
  protectedFields,
  withMark,
  withoutMark,
} from '../../../../src/core/preview/edit-marks.ts';
import { editStates } from '../../../../src/core/preview/policy-cell.ts';
import type { TopField } from '../../../../src/core/preview/preview-shape.ts';
import { effectsOf, userWith } from './a-preview.ts';

const field = 'user_group';
const all: EditMark = { field, scope: 'all', who: '', state: 'never' };
const group: EditMark = { field, scope: 'group', who: 'UG', state: 'edited' };
const person: EditMark = { field, scope: 'user', who: 'p1', state: 'sent-again' };

const userOf = (primaryId: string, code: string) =>
  userWith(`<primary_id>${primaryId}</primary_id><user_group>${code}</user_group>`);

test('the fields that can be marked are those that an edit protects, each once', () => {
  expect([...protectedFields].sort()).toEqual(
    [
      ...['user_group', 'job_category', 'pin_number', 'campus_code', 'user_title', 'rs_libraries', 'library_notices'],
      ...['preferred_language', 'pref_first_name', 'pref_middle_name', 'pref_last_name', 'cataloger_level'],
    ].sort(),
  );
  expect(isProtected('user_group')).toBe(true);
  expect(isProtected('last_name')).toBe(false);
});

test('what was said of a person counts before what was said of the group, and that before what was said of all', () => {
  const marks = [all, group, person];
  const editOf = editOfMarks(marks);
  expect(editOf(field, userOf('p1', 'UG'))).toBe('sent-again');
  expect(editOf(field, userOf('p2', 'UG'))).toBe('edited');
  expect(editOf(field, userOf('p2', 'STAFF'))).toBe('never');
  expect(editOf('campus_code', userOf('p1', 'UG'))).toBeNull();
  expect(editOfMarks([group])(field, userOf('p2', 'STAFF'))).toBeNull();
});

test('identifiers are one in any case, codes of groups are not, and white space around them counts in neither', () => {
  const editOf = editOfMarks([
    { ...group, who: groupKey(' UG ') },
    { ...person, who: personKey(' P1 ') ?? '' },
  ]);
  expect(editOf(field, userOf('P1', 'x'))).toBe('sent-again');
  expect(editOf(field, userOf('p2', 'UG'))).toBe('edited');
  expect(editOf(field, userOf('p2', 'ug'))).toBeNull();
});

test('the group is the one in Alma now, not the one in the file', () => {
  const editOf = editOfMarks([{ ...group, field: 'campus_code' }]);
  const [inAlma, inFile] = ['<campus_code>A</campus_code>', '<campus_code>B</campus_code>'];
  const withGroup = (code: string) => `<user_group>${code}</user_group>`;
  expect(effectsOf(withGroup('UG') + inAlma, withGroup('UG') + inFile, { editOf })).toEqual({});
  expect(effectsOf(withGroup('X') + inAlma, withGroup('X') + inFile, { editOf })).toEqual({
    campus_code: 'replaced-unless-edited',
  });
  expect(effectsOf(withGroup('UG') + inAlma, withGroup('X') + inFile, { editOf })).toEqual({
    user_group: 'replaced-unless-edited',
  });
});

test('a person of whose identifier only the end may be known is marked by nothing', () => {
  const [user] = [userOf('123-45-6789', 'UG')];
  const known = user.fields.get('primary_id') ?? '';
  expect(known).toContain('***-**-');
  expect(personKey(known)).toBeNull();
  expect(personKey('  ')).toBeNull();
  expect(editOfMarks([{ ...person, who: known }])(field, user)).toBeNull();
});

test('who has no group is in none', () => {
  expect(editOfMarks([{ ...group, who: '' }, all])(field, userWith('<user_group/>'))).toBe('never');
  expect(editOfMarks([{ ...group, who: '' }])(field, userWith(''))).toBeNull();
});

test('what was said last of the same people takes the place of what was said before, and can be taken back', () => {
  const marks = [all, group, person].reduce(withMark, [] as EditMark[]);
  expect(withMark(marks, { ...group, state: 'never' })).toEqual([all, { ...group, state: 'never' }, person]);
  expect(withoutMark(marks, group)).toEqual([all, person]);
  expect(withoutMark(marks, { ...group, who: 'G' })).toEqual(marks);
});

/** Few people and groups, so that marks meet; some with names that objects have. */
const aMark: fc.Arbitrary<EditMark> = fc
  .tuple(
    fc.constantFrom<TopField>('user_group', 'campus_code'),
    fc.constantFrom(...editScopes),
    fc.constantFrom('p1', 'p2', '__proto__'),
    fc.constantFrom('UG', 'ug', 'constructor'),
    fc.constantFrom(...editStates),
  )
  .map(([name, scope, who, code, state]) => {
    return { field: name, scope, who: scope === 'all' ? '' : scope === 'user' ? who : code, state };
  });

test('what the preview is told is what the last fitting mark of the narrowest kind says', () => {
  fc.assert(
    fc.property(
      fc.array(aMark),
      fc.constantFrom('p1', 'P2', '__PROTO__'),
      fc.constantFrom('UG', 'ug', 'constructor', 'X'),
      fc.constantFrom<TopField>('user_group', 'campus_code'),
      (said, primaryId, code, name) => {
        const marks = said.reduce(withMark, [] as EditMark[]);
        const fits = { all: '', group: code, user: primaryId.toLowerCase() };
        const naive = editScopes
          .toReversed()
          .map((scope) =>
            said.findLast((mark) => mark.field === name && mark.scope === scope && mark.who === fits[scope]),
          )
          .find((mark) => mark !== undefined);
        expect(editOfMarks(marks)(name, userOf(primaryId, code))).toBe(naive?.state ?? null);
      },
    ),
  );
});

test('marks stand in the same order, whoever said what first, and each only once', () => {
  fc.assert(
    fc.property(fc.array(aMark), fc.array(aMark), (one, other) => {
      const marks = [...one, ...other].reduce(withMark, [] as EditMark[]);
      expect(inOrder(marks.toReversed())).toEqual(marks);
      expect(new Set(marks.map(({ state: _, ...about }) => JSON.stringify(about))).size).toBe(marks.length);
      expect(other.reduceRight(withoutMark, marks)).toEqual(other.reduce(withoutMark, marks));
    }),
  );
});
