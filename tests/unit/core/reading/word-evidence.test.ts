import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostWords } from '../../../../src/core/reading/word-counts.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { ansi, bytesOf, prepared, utf16 } from '../../../fixtures/read-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

/** A piece of a name as it stands in the file, and what of it is text; a space where text is interrupted. */
interface Piece {
  readonly xml: string;
  readonly text: string;
}

const interruption = (xml: string): Piece => ({ xml, text: ' ' });
const letters = fc
  .array(fc.constantFrom(..."aZñé’-–'Ã©0 \n", 'José', 'Müller', '日本', '𐐷', 'é', '\u00a0', '٣', 'عمر'), {
    maxLength: 8,
  })
  .map((list) => list.join(''));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: letters.map((text) => ({ xml: text, text })) },
  { weight: 1, arbitrary: letters.map((text) => ({ xml: `<![CDATA[${text}]]>`, text: ` ${text} ` })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['&#233;', '&amp;', '<!-- José -->', '<?p José?>', '<b d="José"/>', '<é>x</é>', '&', ']'].map(interruption),
    ),
  },
);
const content = fc.array(piece, { maxLength: 8 }).map((pieces) => ({
  xml: pieces.map(({ xml }) => xml).join(''),
  text: pieces.map(({ text }) => text).join(''),
}));
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });

/** The same words, found in a string by a pattern. */
function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [run] of text.matchAll(/[A-Za-z'\-\u0080-\u{10ffff}]+/gu)) {
    const word = run.replace(/^['-]+|['-]+$/g, '');
    if (/[^\0-\x7f]/.test(word) && !/\p{Nd}/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

const counted = (bytes: Uint8Array | string, chunks?: readonly number[]): Map<string, number> =>
  new Map(runPass(bytes, chunks).words.map(({ word, count }) => [word, count]));
const written = {
  'utf-8': (xml: string) => bytesOf(xml),
  'utf-16le': (xml: string) => utf16(xml),
  'utf-16be': (xml: string) => utf16(xml, 'be'),
  'windows-1252': (xml: string) => ansi(xml.replace(/[^\0-\x7f\xa0-\xff]/gu, 'ñ')),
} as const;

describe('the words that an encoding can spoil', () => {
  for (const [encoding, bytes] of Object.entries(written)) {
    test(`are those that a pattern finds in ${encoding}, as often, wherever it is cut`, () => {
      fc.assert(
        fc.property(fc.array(content, { minLength: 1, maxLength: 3 }), sizes, (names, chunks) => {
          const users = names.map(({ xml }) => `<user><last_name>${xml}</last_name></user>`);
          const text = names.map((name) => name.text).join(' ');
          const said = encoding === 'windows-1252' ? text.replace(/[^\0-\x7f\xa0-\xff]/gu, 'ñ') : text;
          // One odd byte at least, so that ANSI is not taken for UTF-8.
          const export_ = bytes(`<users>${users.join('\n')}<user><last_name>ñ &#1;</last_name></user></users>`);
          expect(counted(export_, chunks)).toEqual(wordsIn(`${said} ñ`));
        }),
        { numRuns: 150 },
      );
    });
  }

  test('are those of users, and of nothing around them', () => {
    const user = '<user desc="Ärger"><!-- Öl --><last_name>José</last_name></user>';
    expect([...counted(`<users><x>Zoë</x>${user}<!-- Ümit --></users>`)]).toEqual([['José', 1]]);
  });

  test('of a user that breaks off do not count', () => {
    const whole = '<users><user><last_name>José</last_name></user><user><last_name>Zoë Ümit</last_name><x>Öl';
    for (const chunks of [[1], [7], [1000]]) expect([...counted(whole, chunks)]).toEqual([['José', 1]]);
  });

  test('are sorted by how often they stand there, then by themselves', () => {
    const names = ['Öl', 'José', 'Ärger', 'José'];
    expect([...counted(anExport(names.map((lastName) => aUser({ firstName: 'A', lastName }))))]).toEqual([
      ['José', 2],
      ['Ärger', 1],
      ['Öl', 1],
    ]);
  });

  test('hold no digits, in whatever script', () => {
    const firstName = 'é123-45-6789é １２３-４５-６７８９ é١٢٣';
    expect([...counted(anExport([aUser({ firstName, lastName: 'B' })]))]).toEqual([['é', 2]]);
  });

  test('that are very long are kept as their beginning', () => {
    const { words } = runPass(anExport([aUser({ firstName: 'A', lastName: 'é'.repeat(1000) })]));
    expect(words).toEqual([{ word: 'é'.repeat(60), inAlma: null, count: 1 }]);
  });

  test('are kept up to a limit, and what comes later is counted', async () => {
    const many = Array.from(
      { length: mostWords + 5 },
      (_, index) => `é${index.toString(26).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')}`,
    );
    const { load, words } = await prepared(anExport([aUser({ firstName: many.join(' '), lastName: many.join(' ') })]));
    expect(words).toHaveLength(mostWords);
    expect(load.words).toMatchObject({ distinct: mostWords, different: 0, others: 10 });
    expect(load.words?.first).toEqual(words.slice(0, 200));
    expect(words.every(({ count }) => count === 2)).toBe(true);
  });
});

const named = (name: string, declared: string | null = null): string =>
  `${declared === null ? '' : `<?xml version="1.0" encoding="${declared}"?>`}<users><user><last_name>${name}</last_name></user></users>`;
const seen = (bytes: Uint8Array | string, encoding: string | null = null): (string | null)[] =>
  runPass(bytes, undefined, undefined, encoding).words.flatMap(({ word, inAlma }) => [inAlma, word]);

describe('as Alma would have seen it', () => {
  test('a letter of ANSI is lost in what claims nothing, or UTF-8', () => {
    expect(seen(ansi(named('José')))).toEqual(['Jos\ufffd', 'José']);
    expect(seen(ansi(named('José', 'UTF-8')))).toEqual(['Jos\ufffd', 'José']);
  });

  test('it is the same where the claim is true', () => {
    expect(seen(named('José', 'UTF-8'))).toEqual([null, 'José']);
    expect(seen(ansi(named('José', 'windows-1252')))).toEqual([null, 'José']);
    expect(seen(utf16(named('José', 'UTF-16'), 'be'))).toEqual([null, 'José']);
    expect(seen(utf16(named('José')))).toEqual([null, 'José']);
    expect(seen(bytesOf([0xef, 0xbb, 0xbf], named('José')))).toEqual([null, 'José']);
  });

  test('UTF-8 that claims ANSI is garbled', () => {
    expect(seen(named('José O’Neil', 'windows-1252'))).toEqual(['JosÃ©', 'José', 'Oâ€™Neil', 'O’Neil']);
  });

  test('ISO-8859-1 and ASCII are taken at their word', () => {
    const bytes = bytesOf(
      '<?xml version="1.0" encoding="ISO-8859-1"?><users><user><a>O',
      [0x92],
      'N Jos',
      [0xe9],
      '</a></user></users>',
    );
    expect(seen(bytes)).toEqual(['O\u0092N', 'O’N', null, 'José']);
    expect(seen(ansi(named('José', 'US-ASCII')))).toEqual(['Jos\ufffd', 'José']);
  });

  test('UTF-16 that claims UTF-8 is lost letter by letter', () => {
    expect(seen(utf16(named('Zoë', 'UTF-8')))).toEqual(['Z\ufffdo\ufffd\ufffd\ufffd', 'Zoë']);
  });

  test('a choice that is wrong shows beside what Alma would have read rightly', () => {
    expect(seen(named('José'), 'windows-1252')).toEqual(['José', 'JosÃ©']);
    expect(seen(named('José'), 'macintosh')).toEqual(['José', 'Jos√©']);
    expect(seen(named('José'), 'shift_jis')).toEqual(['José', 'Josﾃｩ']);
    expect(seen(ansi(named('José')), 'utf-8')).toEqual([null, 'Jos\ufffd']);
  });

  test('a claim that nobody knows counts as none', () => {
    expect(seen(ansi(named('José', 'x-nobody')))).toEqual(['Jos\ufffd', 'José']);
  });

  /** Bytes of 日本 and a claim of UTF-8; the choice brings the letters back. */
  const east = {
    shift_jis: [0x93, 0xfa, 0x96, 0x7b],
    gb18030: [0xc8, 0xd5, 0xb1, 0xbe],
    big5: [0xa4, 0xe9, 0xa5, 0xbb],
    'euc-kr': [0xec, 0xed, 0xdc, 0xe2],
  };
  for (const [encoding, bytes] of Object.entries(east)) {
    test(`letters of two bytes go back to their bytes in ${encoding}`, () => {
      const expected = new TextDecoder().decode(Uint8Array.from(bytes));
      expect(seen(bytesOf('<users><user><a>', bytes, '</a></user></users>'), encoding)).toEqual([expected, '日本']);
    });
  }
});
