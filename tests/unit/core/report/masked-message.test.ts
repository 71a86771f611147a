import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersRead } from '../../../../src/core/report/folded-message.ts';
import { maskedMessage } from '../../../../src/core/report/masked-message.ts';
import { hostileTexts, naughtyTexts } from './naughty-texts.ts';

test.each([
  ['The job could not find profile 4711 for p1015', 'The job could not find profile # for #'],
  ['The job could not find profile 9 for p1016.', 'The job could not find profile # for #'],
  ['Mail to jo.doe@college.edu, ann@x.org failed', 'Mail to # failed'],
  ['User "Doe, Jane" was not found', 'User “#” was not found'],
  ["User 'jdoe' was not found: the user's account", "User “#” was not found: the user's account"],
  ['"Step 3 failed"', 'Step # failed'],
  ['Failed at 2026-01-02 10:22:33', 'Failed at # #'],
  ['General\u00A0Error -\n Failed to create   new user', 'General Error - Failed to create new user'],
  ['Row 5: value ٣٤ wrong', 'Row #: value # wrong'],
])('“%s” is told as “%s”', (message, masked) => {
  expect(maskedMessage(message)).toBe(masked);
});

test('values that the row itself names are masked, and words that only hold them are not', () => {
  expect(maskedMessage('Account jdoe of Doe, Jane is locked', ['jdoe', 'Doe, Jane'])).toBe('Account # of # is locked');
  expect(maskedMessage('Adoe is doe.x (y)', ['doe.x (y)'])).toBe('Adoe is #');
  expect(maskedMessage('It is as it is', ['is', ''])).toBe('It is as it is');
});

const id = fc.oneof(
  fc.stringMatching(/^[a-z]{0,6}[0-9]{1,10}[a-z]{0,3}$/),
  fc.stringMatching(/^[A-Z]{2}_[0-9]{4}-[A-Za-z]{1,5}$/),
  fc.emailAddress({ size: 'small' }).filter((address) => /^[\w.@-]+$/.test(address)),
);
const templates = [
  (value: string) => `The job could not find profile ${value} for the user`,
  (value: string) => `User ${value} has open loans, see job ${value}.`,
  (value: string) => `Account "${value}" is locked`,
  (value: string) => `Nothing is known about ${value}`,
];

describe('Messages', () => {
  test('that differ in ids are one group', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), id, id, (template, one, other) => {
        expect(maskedMessage(template(one))).toBe(maskedMessage(template(other)));
      }),
    );
  });

  test('that differ in words are not', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(new Set(templates.map((template) => maskedMessage(template(one)))).size).toBe(templates.length);
        expect(maskedMessage(`Loan ${one} is open`)).not.toBe(maskedMessage(`Fine ${other} is open`));
      }),
    );
  });

  test('tell no digit and no address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom(...naughtyTexts)), (text) => {
        expect(maskedMessage(text)).not.toMatch(/[\p{N}@]/u);
      }),
    );
  });

  test('that are masked stay as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), id, (template, value) => {
        const masked = maskedMessage(template(value));
        expect(maskedMessage(masked)).toBe(masked);
      }),
    );
  });

  test('that are endless are cut first', () => {
    for (const text of hostileTexts) {
      expect(maskedMessage(text)).toBe(maskedMessage(text.trimStart().slice(0, charactersRead)));
    }
  });
});
