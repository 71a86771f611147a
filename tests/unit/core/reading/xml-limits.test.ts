import { describe, expect, test } from 'vitest';
import { runPass } from '../../../fixtures/run-pass.ts';

/** What of the limits an export breaks, read whole and in pieces. */
function breaches(xml: string): string[] {
  const told = (sizes?: number[]): string[] =>
    runPass(xml, sizes)
      .findings.filter(({ rule }) => rule === 'not-well-formed')
      .map(({ place, detail }) => `${place?.line}:${place?.column} ${detail}`);
  expect(told([37])).toEqual(told());
  return told();
}

const inUser = (inside: string): string => `<users><user>\n${inside}\n</user></users>`;
const nested = (depth: number): string => inUser('<a>'.repeat(depth - 2) + '</a>'.repeat(depth - 2));
const attributes = (count: number): string =>
  inUser(`<a ${Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ')}/>`);

describe('depth', () => {
  test('64 elements deep is read', () => expect(breaches(nested(64))).toEqual([]));
  test('65 is refused where the last one begins', () =>
    expect(breaches(nested(65))).toEqual(['2:187 Elements are nested more than 64 deep.']));
  test('many elements side by side are not deep', () => expect(breaches(inUser('<a></a>'.repeat(500)))).toEqual([]));
});

describe('names', () => {
  for (const letter of ['a', 'é', '𐀀']) {
    test(`1,000 times “${letter}” is read`, () => {
      const name = letter.repeat(1000);
      expect(breaches(inUser(`<${name}></${name}>`))).toEqual([]);
      expect(breaches(inUser(`<a ${name}="1"/>`))).toEqual([]);
    });
    test(`1,001 times “${letter}” is refused`, () => {
      const name = letter.repeat(1001);
      expect(breaches(inUser(`<${name}/>`))).toEqual(['2:2 A name is longer than 1,000 characters.']);
      expect(breaches(inUser(`<a ${name}="1"/>`))).toEqual(['2:4 A name is longer than 1,000 characters.']);
    });
  }

  test('the target of an instruction has the same limit', () => {
    expect(breaches(inUser(`<?${'p'.repeat(1000)} x?>`))).toEqual([]);
    expect(breaches(inUser(`<?${'p'.repeat(1001)} x?>`))).toHaveLength(1);
  });
});

describe('attributes', () => {
  test('256 in one tag are read', () => expect(breaches(attributes(256))).toEqual([]));
  test('257 are refused where the last one begins', () => {
    const before = attributes(256).split('\n')[1]?.length ?? 0;
    expect(breaches(attributes(257))).toEqual([`2:${before} The tag has more than 256 attributes.`]);
  });
});

test('a value of a megabyte is read', () => {
  const xml = inUser(`<a b="${'x'.repeat(1 << 20)}">${'y'.repeat(1 << 20)}</a>`);
  expect(runPass(xml, [1 << 16]).blocked).toBe(false);
});

test('a tag that never ends is given up, not gathered', () => {
  const found = runPass(`<users><user a="${'x'.repeat(17 << 20)}`, [9 << 20]).findings;
  expect(found).toMatchObject([{ rule: 'not-well-formed', detail: 'One tag or one user is larger than 16 MB.' }]);
});
