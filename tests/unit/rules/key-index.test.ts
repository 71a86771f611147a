import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyIndex } from '../../../src/core/rules/key-index.ts';
import { TextKey } from '../../../src/core/text-key.ts';

function keyOf(text: string): TextKey {
  const key = new TextKey();
  key.add(text);
  return key;
}

test('it answers as a map of strings would, whatever the keys', () => {
  const key = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', 'a', 'á', '\u0080', '\u8000'));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const index = new KeyIndex();
      const map = new Map<string, number>();
      keys.forEach((text, number) => {
        expect(index.claim(keyOf(text), number)).toBe(map.get(text) ?? -1);
        if (!map.has(text)) map.set(text, number);
      });
    }),
  );
});

test('it keeps its answers while it grows', () => {
  const index = new KeyIndex();
  const many = 50_000;
  for (let number = 0; number < many; number++) expect(index.claim(keyOf(`290010${number}`), number)).toBe(-1);
  for (let number = 0; number < many; number++) expect(index.claim(keyOf(`290010${number}`), 0)).toBe(number);
});
