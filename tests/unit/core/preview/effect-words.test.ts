import { describe, expect, test } from 'vitest';
import { segmentNames } from '../../../../src/core/alma/user-fields.ts';
import { certaintyWords, changedFieldWords, effectWords } from '../../../../src/core/preview/effect-words.ts';
import { type ObstacleWords, obstacleWords, outcomeWords } from '../../../../src/core/preview/outcome-words.ts';
import type { PlainEffect } from '../../../../src/core/preview/preview-shape.ts';
import { segmentFacts } from '../../../../src/core/preview/segment-policy.ts';

const plain: readonly PlainEffect[] = ['set', 'replaced', 'cleared', 'defaulted', 'added', 'removed'];

test('every effect reads as what happens to a field', () => {
  const told = plain.flatMap((effect) => [effect, `${effect}-unless-edited` as const]);
  expect(
    [...told, 'changed' as const].map((effect) => `User group ${effectWords(effect).does}.`),
  ).toMatchInlineSnapshot(`
    [
      "User group is filled in.",
      "User group is filled in, unless staff edited it.",
      "User group is replaced.",
      "User group is replaced, unless staff edited it.",
      "User group is cleared.",
      "User group is cleared, unless staff edited it.",
      "User group goes to Alma’s default.",
      "User group goes to Alma’s default, unless staff edited it.",
      "User group is added.",
      "User group is added, unless staff edited it.",
      "User group is removed.",
      "User group is removed, unless staff edited it.",
      "User group is changed.",
    ]
  `);
  expect(told.map((effect) => effectWords(effect).done)).toMatchInlineSnapshot(`
    [
      "Filled in",
      "Filled in, unless staff edited it",
      "Replaced",
      "Replaced, unless staff edited it",
      "Cleared",
      "Cleared, unless staff edited it",
      "Alma’s default",
      "Alma’s default, unless staff edited it",
      "Added",
      "Added, unless staff edited it",
      "Removed",
      "Removed, unless staff edited it",
    ]
  `);
});

describe('the field of a change', () => {
  test.each([
    ['user_group', 'User group'],
    ['primary_id', 'Primary identifier'],
    ['emails/a@x.example', 'E-mail a@x.example'],
    ['phones/555 0100', 'Phone 555 0100'],
    ['addresses/c/o Ana, 1 Main St', 'Address c/o Ana, 1 Main St'],
    ['addresses/', 'Address'],
    ['user_identifiers/BARCODE', 'Identifier BARCODE'],
    ['user_identifiers/BARCODE:b:1', 'Identifier BARCODE b:1'],
    ['user_notes/See: desk', 'Note See: desk'],
    ['user_blocks/LOST', 'Block LOST'],
    ['user_statistics/BIO', 'Statistic BIO'],
    ['emails', 'E-mails'],
    ['user_identifiers', 'Identifiers'],
  ])('%s reads as “%s”', (field, words) => expect(changedFieldWords(field)).toBe(words));

  test('has words for every list', () => {
    const names = segmentNames.map((segment) => changedFieldWords(segmentFacts[segment].list));
    expect(names).toEqual(['Addresses', 'E-mails', 'Phones', 'Identifiers', 'Blocks', 'Notes', 'Statistics']);
  });
});

test('what stands in the way is told with what Alma does and what to do', () => {
  const all: readonly ObstacleWords[] = Object.values(obstacleWords);
  for (const { title, means, alma, now, source } of all) {
    expect(title).toMatch(/^[A-Z][^.]*[^.]$/);
    for (const sentence of [means, alma, now]) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(source).toMatch(/^D \d(\.\d)?(-\d+)?(, D \d(\.\d)?(-\d+)?)*$/);
  }
});

test('outcomes and certainties are told in sentences', () => {
  const outcomes = Object.values(outcomeWords).flatMap(({ means, nobody }) => [means, nobody]);
  const certainties = Object.values(certaintyWords).map(({ means }) => means);
  for (const sentence of [...outcomes, ...certainties]) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
});
