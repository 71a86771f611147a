import { expect, test } from 'vitest';
import { codesIn, namedCodesIn, withGroups } from '../../../../src/core/profile/code-lines.ts';

test('codes are read from lines and from lists in a line, each once', () => {
  expect(codesIn(' 01\r\n02, 03;\t01\n\n\u00a004 ')).toEqual(['01', '02', '03', '04']);
  expect(codesIn(' \n')).toEqual([]);
});

test.each([
  ['UG, Undergraduate', { code: 'UG', name: 'Undergraduate' }],
  ['UG\tUndergraduate, full time', { code: 'UG', name: 'Undergraduate, full time' }],
  ['"UG";"Undergraduate ""A"""', { code: 'UG', name: 'Undergraduate "A"' }],
  ['Mass Comm Student', { code: 'Mass Comm Student', name: '' }],
])('%j is one group', (line, group) => {
  expect(namedCodesIn(`\n${line}\r\n , no code\n`)).toEqual([group]);
});

test('groups that are there keep their weight, get a new name, and lose none for want of one', () => {
  const known = [
    { code: 'UG', name: 'Students', kind: 'student', weight: 5 },
    { code: 'FAC', name: 'Faculty', kind: null, weight: 9 },
  ] as const;
  const named = namedCodesIn('FAC\nUG, Undergraduates\nSTAFF, Staff\nSTAFF, Staff here');
  expect(withGroups(known, named)).toEqual({
    groups: [
      { ...known[0], name: 'Undergraduates' },
      known[1],
      { code: 'STAFF', name: 'Staff here', kind: null, weight: 0 },
    ],
    added: 1,
    renamed: 1,
  });
});
