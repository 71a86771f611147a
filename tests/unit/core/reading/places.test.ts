import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBehind } from '../../../fixtures/in-pieces.ts';
import { bytesOf, utf16 } from '../../../fixtures/read-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

const places = (content: Uint8Array | string, sizes?: readonly number[]): unknown[] =>
  runPass(content, sizes)
    .findings.filter(({ rule }) => rule === 'bare-ampersand' || rule === 'undecodable-bytes')
    .map(({ place }) => place);

/** What may stand before the place in question: all that moves lines and columns. */
const inText = fc.constantFrom(
  ...['a', '\n', '\r\n', '\r', '\t', 'é', '日', '𐐷', '&#10;', '&amp;', '<b/>', '<b>\n</b\r>', ']', '\u2028'],
  ...['<!-- \n𐐷\r\n-->', '<![CDATA[\r日\n]]>', '<?p \r\n é?>', '<b\n c\r=\r\n"\né"/>', "<é d='\t𐐷'></é>"],
);
const inAttribute = fc.constantFrom('a', '\n', '\r\n', '\r', '\t', 'é', '日', '𐐷', '&#10;', '>', "'");
const written = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });

describe('line and column', () => {
  test('of something in the text, whatever stands before it and wherever it is cut', () => {
    fc.assert(
      fc.property(written(inText), sizes, (text, chunks) => {
        const before = `<?xml version="1.0"?>\r\n<users><user>${text}`;
        expect(places(`${before}& </user></users>`, chunks)).toEqual([placeBehind(before)]);
      }),
      { numRuns: 200 },
    );
  });

  test('of something in an attribute over several lines', () => {
    fc.assert(
      fc.property(written(inAttribute), written(inText), sizes, (value, text, chunks) => {
        const before = `<users><user>${text}<a\n b="1"\r\n c="${value}`;
        expect(places(`${before}& "/></user></users>`, chunks)).toEqual([placeBehind(before)]);
      }),
      { numRuns: 200 },
    );
  });

  test('of a tag that cannot be read', () => {
    fc.assert(
      fc.property(written(inText), sizes, (text, chunks) => {
        const before = `<users><user>${text}`;
        const { findings } = runPass(`${before}</users>`, chunks);
        expect(findings).toMatchObject([{ rule: 'not-well-formed', place: placeBehind(before) }]);
      }),
      { numRuns: 150 },
    );
  });

  test('a byte order mark does not count', () => {
    expect(places('\uFEFF<users><user>& </user></users>')).toEqual([{ line: 1, column: 14 }]);
    expect(places('\uFEFF\n<users><user>& </user></users>')).toEqual([{ line: 2, column: 14 }]);
  });
});

describe('bytes without a character', () => {
  const before = '<users>\r\n<user a="é\r">𐐷<!-- \n -->\t';
  const behind = '日</user></users>';

  test('have their place whatever stands before them and wherever they are cut', () => {
    fc.assert(
      fc.property(written(inText), sizes, (text, chunks) => {
        const start = `<users><user>${text}`;
        const content = bytesOf([0xef, 0xbb, 0xbf], start, [0xf1], 'x', [0xc3], behind);
        const second = placeBehind(`${start}?x`);
        expect(places(content, chunks)).toEqual([placeBehind(start), second]);
      }),
      { numRuns: 150 },
    );
  });

  for (const [what, content] of Object.entries({
    'UTF-8': bytesOf([0xef, 0xbb, 0xbf], before, [0xe2, 0x82], behind),
    'Windows-1252': bytesOf('<users>\r\n<user a="', [0xe9], '\r">x<!-- \n -->\t', [0x81], 'y</user></users>'),
  })) {
    test(`have one place in ${what}, cut at every byte`, () => {
      for (let cut = 1; cut < content.length; cut++) {
        expect(places(content, [cut, content.length])).toEqual([{ line: 4, column: 6 }]);
      }
    });
  }

  test('have their place inside tags, names and comments too', () => {
    const content = bytesOf(
      [0xef, 0xbb, 0xbf],
      '<users>\n<user a="',
      [0xff],
      '">\n<!-- ',
      [0xff],
      '--></user></users>',
    );
    expect(places(content, [1])).toEqual([
      { line: 2, column: 10 },
      { line: 3, column: 6 },
    ]);
  });
});

describe('UTF-16', () => {
  for (const order of ['le', 'be'] as const) {
    test(`${order.toUpperCase()} has the lines and columns that UTF-8 has, wherever it is cut`, () => {
      fc.assert(
        fc.property(written(inText), sizes, fc.boolean(), (text, chunks, mark) => {
          const before = `<?xml version="1.0"?>\r\n<users><user>${text}`;
          const content = utf16(`${mark ? '\uFEFF' : ''}${before}& </user></users>`, order);
          expect(places(content, chunks)).toEqual([placeBehind(before)]);
        }),
        { numRuns: 150 },
      );
    });

    test(`${order.toUpperCase()} has the place of half a character`, () => {
      fc.assert(
        fc.property(written(inText), sizes, (text, chunks) => {
          const before = `<users><user>${text}`;
          const content = utf16(`${before}\uD801 \uDC37</user></users>`, order);
          const found = runPass(content, chunks).findings.filter(({ rule }) => rule === 'control-character');
          expect(found.map(({ place, value }) => ({ place, value }))).toEqual([
            { place: placeBehind(before), value: 'U+D801' },
            { place: placeBehind(`${before}? `), value: 'U+DC37' },
          ]);
        }),
        { numRuns: 150 },
      );
    });
  }
});
