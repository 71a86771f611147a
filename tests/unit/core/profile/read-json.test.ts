import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../../src/core/profile/read-json.ts';

const limits = { characters: 100_000, depth: 20 };
const read = (text: string) => readJson(text, limits);

const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'refused';
  }
};

test('it reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), (text, indent) => {
      if (/"(?:__proto__|constructor|prototype)"/.test(text)) return;
      const spaced = JSON.stringify(JSON.parse(text), null, indent);
      expect(read(spaced)).toEqual(parsed(spaced));
    }),
  );
});

test('it refuses what JSON.parse refuses, however a text is spoiled', () => {
  const spoiled = fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom('', '"', '{', ']', ',', '\\', '0', '.', '-', 'e', '\n', '\u0001', ' '),
    )
    .map(([text, at, sign]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + sign + text.slice(from + 1);
    });
  fc.assert(
    fc.property(spoiled, (text) => {
      const ours = read(text);
      if ('fault' in ours && !['not-json', 'cut-off'].includes(ours.fault)) return;
      expect('fault' in ours ? 'refused' : ours).toEqual(parsed(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a name that stands twice', '{\n"a": 1,\n"a": 2}', 'repeated-name', 3],
  ['the same name spelled in two ways', '{"a": 1, "\\u0061": 2}', 'repeated-name', 1],
  ['__proto__', '{"a": [{"__proto__": {"admin": true}}]}', 'forbidden-name', 1],
  ['__proto__ in disguise', '{"\\u005f_proto__": 1}', 'forbidden-name', 1],
  ['constructor', '{"constructor": {"prototype": {}}}', 'forbidden-name', 1],
  ['depth', `\n${'['.repeat(21)}${']'.repeat(21)}`, 'too-deep', 2],
  ['a hundred thousand brackets', '['.repeat(100_000), 'too-deep', 1],
  ['a number that is none', '[1e999]', 'number', 1],
  ['size', ' '.repeat(100_001), 'too-large', 1],
  ['a text that ends early', '{"a": [1, 2', 'cut-off', 1],
  ['a string that ends early', '{"a": "b', 'cut-off', 1],
  ['two values', '1 2', 'not-json', 1],
  ['a comma at the end', '[1,]', 'not-json', 1],
  ['a comment', '{}\n// hello', 'not-json', 2],
  ['single quotation marks', "{'a': 1}", 'not-json', 1],
])('it refuses %s', (_what, text, fault, line) => {
  expect(read(text)).toEqual({ fault, line });
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

test('a byte order mark and depth at the limit are read', () => {
  const text = `\ufeff${'['.repeat(20)}${']'.repeat(20)}`;
  expect(JSON.stringify('value' in read(text))).toBe('true');
});
