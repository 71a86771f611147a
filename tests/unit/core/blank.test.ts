import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, isBlankCharacter, trimBlank } from '../../../src/core/blank.ts';

const white = [' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'];
const near = ['a', '\u000B', '\u00AD', '\u200A', '\u200E', '\u2028', '\u3000', '0', 'é', '𐐷'];
const text = fc.array(fc.constantFrom(...white, ...near), { maxLength: 8 }).map((parts) => parts.join(''));
const isWhite = (character: string): boolean => white.includes(character);

test('blank is what has no other character than white space', () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(isBlank(text)).toBe([...text].every(isWhite));
    }),
  );
});

test('each character counts alone as it does in a text', () => {
  for (const character of [...white, ...near]) {
    expect(isBlankCharacter(character.codePointAt(0) ?? 0)).toBe(isWhite(character));
  }
});

test('trimming takes white space from both ends and nothing from between', () => {
  fc.assert(
    fc.property(text, (text) => {
      const characters = [...text];
      const first = characters.findIndex((character) => !isWhite(character));
      const last = characters.findLastIndex((character) => !isWhite(character));
      expect(trimBlank(text)).toBe(first < 0 ? '' : characters.slice(first, last + 1).join(''));
    }),
  );
});
