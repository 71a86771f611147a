import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimBlank } from '../../../src/core/blank.ts';
import { TextKey } from '../../../src/core/text-key.ts';

const characters = fc.constantFrom(...'aZzé ÀÖ×ÞßŁİΣ日\u00A0\u200B\t', '@', '-', '7');
const text = fc.oneof(fc.string({ unit: characters, maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 80 }));
const compared = (value: string): string => trimBlank(value).toLowerCase();

/** As an element makes it: by its bytes where they suffice, else by its text. */
function keyOf(value: string): TextKey {
  const key = new TextKey();
  const bytes = new TextEncoder().encode(value);
  if (!key.addLowerCase(bytes, 0, bytes.length)) key.add(compared(value));
  return key;
}

test('keys are the same when the texts are but for case and white space around them', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [one.toWellFormed(), other.toWellFormed()];
      expect(keyOf(a).equals(keyOf(b))).toBe(compared(a) === compared(b));
      expect(keyOf(a).equals(keyOf(` ${a.toUpperCase().toLowerCase()}\n`))).toBe(
        compared(a) === compared(` ${a.toUpperCase().toLowerCase()}\n`),
      );
    }),
  );
});

test('bytes and text make the same key', () => {
  fc.assert(
    fc.property(text, (value) => {
      const byText = new TextKey();
      byText.add(compared(value.toWellFormed()));
      expect(keyOf(value.toWellFormed()).equals(byText)).toBe(true);
    }),
  );
});

test('trimmed bytes make the key that their text makes without white space around it', () => {
  fc.assert(
    fc.property(text, (value) => {
      const [byBytes, byText] = [new TextKey(), new TextKey()];
      const bytes = new TextEncoder().encode(value.toWellFormed());
      byText.add(trimBlank(value.toWellFormed()));
      if (byBytes.addTrimmed(bytes, 0, bytes.length)) expect(byBytes.equals(byText)).toBe(true);
      else expect(byBytes.length).toBe(0);
    }),
  );
});

test('a key of several pieces keeps them apart from one of other pieces', () => {
  const name = (first: string, last: string): TextKey => {
    const key = new TextKey();
    key.addKey(keyOf(first));
    key.add('\n');
    key.addKey(keyOf(last));
    return key;
  };
  expect(name('Ann', 'Abel').equals(name('ANN', 'abel'))).toBe(true);
  expect(name('Ann', 'Abel').equals(name('AnnA', 'bel'))).toBe(false);
});
