import { describe, expect, test } from 'vitest';
import { pairedChanges } from '../../../../src/core/preview/paired-changes.ts';
import { effectsOf, emails, identifiers, phones, previewOf } from './a-preview.ts';

describe('the name of a change', () => {
  test('has the type of an identifier, and its value where the type occurs twice, old and new together', () => {
    expect(effectsOf(identifiers(['BARCODE', 'b1'], ['INST_ID', '7']), identifiers(['BARCODE', 'b2']))).toEqual({
      'user_identifiers/BARCODE:b1': 'removed',
      'user_identifiers/BARCODE:b2': 'added',
      'user_identifiers/INST_ID': 'removed',
    });
  });

  test('counts an identifier that stays as it is once', () => {
    const inAlma = identifiers(['BARCODE', 'B1'], ['BARCODE', 'b2']);
    expect(effectsOf(inAlma, identifiers(['BARCODE', 'b1']))).toEqual({ 'user_identifiers/BARCODE:b2': 'removed' });
  });

  test.each([
    [
      'addresses/1 Main St',
      '<contact_info><addresses><address><line1>1 Main St</line1></address></addresses></contact_info>',
    ],
    ['emails/a@x.example', emails(['', 'a@x.example'])],
    ['phones/555 0100', phones(['555 0100', 'home'])],
    ['user_notes/Hello', '<user_notes><user_note><note_text>Hello</note_text></user_note></user_notes>'],
    [
      'user_statistics/BIO',
      '<user_statistics><user_statistic><statistic_category>BIO</statistic_category></user_statistic></user_statistics>',
    ],
    [
      'user_blocks/LOST',
      '<user_blocks><user_block><block_description>LOST</block_description></user_block></user_blocks>',
    ],
  ])('is %s', (field, xml) => {
    expect(effectsOf('', xml)).toEqual({ [field]: 'added' });
    expect(effectsOf(xml, '')).toEqual({ [field]: 'removed' });
  });
});

test('an entry that Alma has twice and the file once is removed once', () => {
  const one = ['1', 'home'] as const;
  expect(effectsOf(phones(one, one), phones(one))).toEqual({ 'phones/1': 'removed' });
  expect(effectsOf(phones(one, one), phones(one, one))).toEqual({});
});

test('a change says what is and will be there', () => {
  const [change] = previewOf(emails(['preferred="true"', 'a@x.example']), emails(['', 'a@x.example'])).segments;
  expect(change).toMatchObject({ before: 'a@x.example, school, preferred', after: 'a@x.example, school' });
});

test('social security numbers are told by their last four digits only', () => {
  const { segments, fields } = previewOf(
    identifiers(['SSN', '123456789']),
    `${identifiers(['A', '123-45-6788'])}<job_description>123-45-6787</job_description>`,
  );
  const told =
    JSON.stringify(segments.map((one) => [one, [...((one.old ?? one.new)?.fields ?? [])]])) + JSON.stringify(fields);
  expect(told).toContain('***-**-6789');
  expect(told).toContain('***-**-6788');
  expect(told.replaceAll('***-**-', '')).not.toMatch(/\d{5}|\d{3}-\d\d/);
});

describe('a changed entry', () => {
  const paired = (inAlma: string, inFile: string): (readonly [string | null, string | null])[] =>
    pairedChanges(previewOf(inAlma, inFile).segments).map(({ removed, come }) => [
      removed?.before ?? null,
      come?.after ?? null,
    ]);

  test('is a phone that counts as removed and added, and reads as one', () => {
    expect(effectsOf(phones(['1', 'home']), phones(['2', 'home']))).toEqual({
      'phones/1': 'removed',
      'phones/2': 'added',
    });
    expect(paired(phones(['1', 'home']), phones(['2', 'home']))).toEqual([['1, home', '2, home']]);
  });

  test('is the one of the same type', () => {
    const inAlma = phones(['1', 'home'], ['2', 'mobile']);
    expect(paired(inAlma, phones(['3', 'mobile'], ['4', 'home']))).toEqual([
      ['1, home', '4, home'],
      ['2, mobile', '3, mobile'],
    ]);
  });

  test('may have another type where nothing else was changed, but for identifiers', () => {
    expect(paired(phones(['1', 'home']), phones(['2', 'mobile']))).toEqual([['1, home', '2, mobile']]);
    expect(paired(identifiers(['A', '1']), identifiers(['B', '2']))).toEqual([
      ['1', null],
      [null, '2'],
    ]);
  });

  test('is not guessed where several could be it', () => {
    expect(paired(phones(['1', 'home'], ['2', 'home']), phones(['3', 'mobile']))).toEqual([
      ['1, home', null],
      ['2, home', null],
      [null, '3, mobile'],
    ]);
  });
});
