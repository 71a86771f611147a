import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planParts } from '../../../../src/core/zip/part-plan.ts';
import { anExport, users } from '../../../fixtures/an-export.ts';
import { arbitraryExport } from '../../../fixtures/arbitrary-export.ts';
import { runParts } from '../../../fixtures/run-parts.ts';
import { saxesUsers } from '../../../fixtures/saxes-users.ts';

const whole = { single: true, partBytes: Number.POSITIVE_INFINITY };

test('the parts of one or several documents are whole documents, with all users in their order', () => {
  const documents = fc.array(arbitraryExport, { minLength: 1, maxLength: 4 });
  const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 });
  const limit = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constant(Number.POSITIVE_INFINITY));
  fc.assert(
    fc.property(documents, limit, sizes, (exports, partBytes, chunks) => {
      const said = exports.flatMap(({ users: list }) => list);
      fc.pre(said.length > 0);
      const plan = { single: exports.length === 1, partBytes };
      const parts = runParts(
        exports.map(({ xml }) => xml),
        plan,
        chunks,
      );
      for (const part of parts) expect(part).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
      expect(parts.flatMap((part) => saxesUsers(part))).toEqual(said);
      if (partBytes === Number.POSITIVE_INFINITY) expect(parts).toHaveLength(1);
      for (const part of parts.slice(0, -1))
        expect(new TextEncoder().encode(part).length).toBeGreaterThanOrEqual(partBytes);
    }),
    { numRuns: 300 },
  );
});

test('one document in one part stays as it is around its users', () => {
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- fall -->\n<users total="2">\n${users(2).join('\n')}\n</users>\n<!-- end -->\n`;
  expect(runParts([content], whole)).toEqual([content]);
});

test('a part begins where a user begins, once the one before is long enough', () => {
  const [one = '', two = '', three = ''] = users(3);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<users>\n';
  const parts = runParts([anExport([one, two, three])], { single: true, partBytes: head.length + one.length + 1 });
  expect(parts).toEqual([`${head}${one}\n</users>\n`, `${head}${two}\n</users>\n`, `${head}${three}\n</users>\n`]);
});

test('there are never more than fifty parts; the last one takes what is left', () => {
  const parts = runParts([anExport(users(120))], { single: true, partBytes: 1 });
  expect(parts).toHaveLength(50);
  expect(saxesUsers(parts.at(-1) ?? '')).toHaveLength(71);
});

test('a document without users among others adds nothing', () => {
  const parts = runParts(['<users/>', anExport(users(1)), '<users></users>'], { ...whole, single: false });
  expect(parts.map((part) => saxesUsers(part).length)).toEqual([1]);
});

const plans: readonly (readonly [what: string, sizes: readonly (number | null)[], partBytes: number])[] = [
  ['one document of 64 MB', [64_000_000], Number.POSITIVE_INFINITY],
  ['one byte more', [64_000_001], 25_000_000],
  ['as much in two', [40_000_000, 40_000_000], 25_000_000],
  ['more than 45 such parts', [2_250_000_000], 50_000_000],
  ['an unknown size', [null], 90_000_000],
  ['a known one beside an unknown', [1000, null], 90_000_000],
];

for (const [what, sizes, partBytes] of plans) {
  test(`${what}: a part has ${partBytes} bytes`, () => {
    const documents = sizes.map((bytes) => ({ bytes: bytes ?? 0, sizeKnown: bytes !== null }));
    expect(planParts(documents)).toEqual({ single: sizes.length === 1, partBytes });
  });
}
