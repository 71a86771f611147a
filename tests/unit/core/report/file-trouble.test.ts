import { expect, test } from 'vitest';
import { fileTroubleOf, fileTroubles } from '../../../../src/core/report/file-trouble.ts';
import { reasonFacts } from '../../../../src/core/report/reason-facts.ts';

test.each([
  ['Could not parse file', 'not-parsed'],
  ['Could not parse...', 'not-parsed'],
  ['401676 No valid XML was given', 'not-parsed'],
  ['Invalid byte 1 of 1-byte UTF-8 sequence', 'wrong-letters'],
  ['MalformedByteSequenceException: Invalid byte 2 of 3-byte UTF-8 sequence.', 'wrong-letters'],
  ['SAXParseException; Content is not allowed in prolog.', 'before-the-start'],
  [`The reference to entity "M" must end with the ';' delimiter.`, 'plain-ampersand'],
  ["The entity name must immediately follow the '&' in the entity reference", 'plain-ampersand'],
  ['Character reference "&#26" is an invalid XML character.', 'forbidden-character'],
  ['The element type "user" must be terminated by the matching end-tag "</user>".', 'damaged'],
  ['Premature end of file.', 'damaged'],
  ['User is not external', null],
])('“%s” is about: %s', (message, trouble) => {
  expect(fileTroubleOf(message)).toBe(trouble);
});

test('every trouble with a file is one that a finding foresees', () => {
  const foreseen = Object.values(fileTroubles).flatMap(({ foreseenBy }) => foreseenBy);
  expect([...new Set<string>(foreseen)].sort()).toEqual([...reasonFacts['file-not-read'].foreseenBy].sort());
});
