import { expect, test } from 'vitest';
import { redactor } from '../../../../src/core/handoff/redact.ts';

test.each([
  ['SSN 123-45-6789 is taken', 'SSN ***-**-6789 is taken'],
  ['her number is 123-45-6789', 'her number is ***-**-6789'],
  ['123 45 6789', '***-**-6789'],
  ['123.45.6789', '***-**-6789'],
  ['ssn: 123456789', 'ssn: ***-**-6789'],
  ['Social Security number 123456789, called on 5/1', 'Social Security number ***-**-6789, called on 5/1'],
])('%s', (text, redacted) => {
  expect(redactor([])(text)).toBe(redacted);
});

test.each([
  ['000123456'],
  ['123456789'],
  ['217-555-1000'],
  ['2032-05-31'],
  ['29001000005212'],
  ['assn 12'],
  ['1234 56 7890'],
])('%s is no social security number', (text) => {
  expect(redactor([])(text)).toBe(text);
});

test('a number that a message calls by its type is masked wherever it stands, however it is written', () => {
  const redact = redactor([
    { idType: ' ssn ', idValue: '123456789' },
    { idType: 'BARCODE', idValue: '987654321' },
  ]);
  expect(redact('value 123456789 is taken')).toBe('value ***-**-6789 is taken');
  expect(redact('asked about 123 456 789')).toBe('asked about ***-**-6789');
  expect(redact('barcode 987654321')).toBe('barcode 987654321');
});
