import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiText, utf8Text } from '../../../../src/core/reading/content-text.ts';

const behind = (text: string): Uint8Array => new TextEncoder().encode(`>${text}<`);

test('short and long texts read as TextDecoder reads them', () => {
  const units = fc.constantFrom('a', 'é', 'ÿ', '\u0800', '日', '\uFEFF', '\uFFFD', '\uFFFF', '𐐷', ' ');
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(units, fc.string({ unit: 'grapheme' })), maxLength: 90 }), (text) => {
      const whole = text.toWellFormed();
      const bytes = behind(whole);
      expect(utf8Text(bytes, 1, bytes.length - 1)).toBe(whole);
    }),
  );
});

test('ASCII reads the same, however often and whatever stood there before', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), { maxLength: 20 });
  fc.assert(
    fc.property(texts, (list) => {
      for (const text of [...list, ...list]) expect(asciiText(behind(text), 1, text.length + 1)).toBe(text);
    }),
  );
});
