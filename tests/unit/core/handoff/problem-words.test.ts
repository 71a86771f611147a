import { expect, test } from 'vitest';
import { problemKind, problemWords } from '../../../../src/core/handoff/problem-words.ts';
import { reasonFacts } from '../../../../src/core/report/reason-facts.ts';
import { aRow, messages } from '../../../fixtures/a-triaged-row.ts';

const rejectionOf = (message: string) => aRow({ message }).rejection;

test.each([
  [messages.taken, 'The identifier 0001002 of type INST_ID belongs to another account in the library’s system.'],
  [messages.takenInFeed, 'The identifier 0001003 of type INST_ID stands twice in the file that was sent.'],
  [
    'Identifier of type BARCODE and value',
    'An identifier of type BARCODE belongs to another account in the library’s system.',
  ],
  [messages.blankEmailType, 'The field “email type” is blank.'],
  [messages.group, 'The user group “STUDENT” is not one that the library’s system takes.'],
  [messages.other, messages.other],
])('%s: %s', (message, words) => {
  expect(problemWords(rejectionOf(message))).toBe(words);
});

test.each([
  ['email type', 'email type is blank'],
  ['statistical category', 'statistical category is blank'],
  ['address_line1', 'address line1 is blank'],
  ['Jane Doe', 'a field is blank'],
  ['12345', 'a field is blank'],
  ['user 0001002', 'a field is blank'],
])('of the field %s it is told in general that %s', (field, kind) => {
  const { rejection } = aRow({ message: messages.blank });
  expect(problemKind({ ...rejection, details: { field } })).toBe(kind);
});

test('all else is told by the title of its reason', () => {
  expect(problemKind(rejectionOf(messages.taken))).toBe(reasonFacts['identifier-taken'].title);
});
