import { describe, expect, test } from 'vitest';
import { bytesOfLetters } from '../../../../src/core/reading/bytes-of-letters.ts';
import { placeBehind } from '../../../fixtures/in-pieces.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

/** Letters that each encoding has, of one byte or of several. */
const letters: Readonly<Record<string, string>> = {
  'utf-8': 'é日𐐷',
  'utf-16le': 'é日𐐷',
  'utf-16be': 'é日𐐷',
  'windows-1252': 'é€ñ',
  'windows-1250': 'éłš',
  'windows-1251': 'Жюя',
  'windows-1253': 'ώΨμ',
  'iso-8859-2': 'ťéř',
  'iso-8859-15': 'é€Œ',
  macintosh: 'éñ√',
  shift_jis: '日本ｱ',
  gb18030: '日本国',
  big5: '日本國',
  'euc-kr': '한국日',
};

const marks: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

function bytesIn(encoding: string, text: string): number[] {
  const bytesOf = bytesOfLetters(encoding);
  return Array.from(text).flatMap((character) => {
    const bytes = bytesOf(character);
    if (bytes === undefined) throw new Error(`${encoding} has no ${character}.`);
    return [...bytes];
  });
}

for (const [encoding, odd] of Object.entries(letters)) {
  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
    describe(`${encoding} with ${name}`, () => {
      const head = `<?xml version="1.0" encoding="${encoding.replace(/[lb]e$/, '')}"?>${end}<users><!-- ${odd} -->${end}`;
      const before = `${head}<user>${end}<primary_id>${odd}</primary_id><last_name>${odd}${end}${odd}</last_name><user_identifiers>${end}${odd}<user_identifier><id_type>${odd}</id_type>`;
      const text = `${before}<value> </value></user_identifier></user_identifiers><user_notes>${odd}& </user_notes></user></users>`;

      const placesOf = (bytes: readonly number[], chunks?: readonly number[]) => {
        const { findings, encoding: facts } = runPass(Uint8Array.from(bytes), chunks, undefined, encoding);
        expect(facts?.detected).toBe(encoding);
        return Object.fromEntries(findings.map(({ rule, place }) => [rule, place]));
      };
      const expected = {
        'identifier-blank': placeBehind(before),
        'bare-ampersand': placeBehind(text.slice(0, text.indexOf('&'))),
        'expiry-missing': placeBehind(head),
      };

      test('has its findings where an editor shows them', () => {
        expect(placesOf(bytesIn(encoding, text))).toMatchObject(expected);
      });

      test('has them there in small pieces and behind a byte order mark', () => {
        const bytes = [...(marks[encoding] ?? []), ...bytesIn(encoding, text)];
        for (const chunks of [[1], [2, 3], [61]]) expect(placesOf(bytes, chunks)).toMatchObject(expected);
      });
    });
  }
}
