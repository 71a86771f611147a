import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryXml, mutatedXml, type Piece } from '../../../fixtures/arbitrary-xml.ts';
import { saxesEvents } from '../../../fixtures/saxes-events.ts';
import { scanEvents } from '../../../fixtures/scan-events.ts';

const encoder = new TextEncoder();
const joined = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** The events without places, and without the insides of comments, which saxes gives in another form. */
const comparable = (events: readonly string[]): string[] =>
  events.filter((event) => !/^(comment|instruction) "/.test(event)).map((event) => event.replace(/ @\d+:\d+$/, ''));

/** Line and column of every start tag, reckoned from the pieces alone. */
function startTagPlaces(pieces: readonly Piece[]): string[] {
  const places: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece.startTag) {
      const lines = before.split(/\r\n|\r|\n/);
      places.push(`${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`);
    }
    before += piece.text;
  }
  return places;
}

function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const edges = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...edges].map((edge, index) => bytes.subarray(edge, edges[index] ?? bytes.length));
}

/** Where saxes does not do what the recommendations say, so it can be no judge. */
const laxInSaxes = [
  // XML [16]: the target of an instruction must be followed by white space or the end.
  /<\?[^\s?>]+\?[^>]/,
  // Namespaces in XML: the value of xmlns is the name as it is; saxes trims it.
  /xmlns(:[^=]*)?\s*=\s*(["'])(\s|((?!\2)[\s\S])*\s\2)/,
  // Namespaces in XML [4]: the part behind a colon must begin as a name does.
  /:[-.0-9\u00b7]/,
];

describe('the scanner against saxes', () => {
  test('well-formed documents give the same events', () => {
    fc.assert(
      fc.property(arbitraryXml, (pieces) => {
        const text = joined(pieces);
        const seen = scanEvents([encoder.encode(text)]);
        expect(seen?.problems).toEqual([]);
        expect(comparable(seen?.events ?? [])).toEqual(saxesEvents(text));
      }),
      { numRuns: 500 },
    );
  });

  test('start tags stand where they were written', () => {
    fc.assert(
      fc.property(arbitraryXml, (pieces) => {
        const events = scanEvents([encoder.encode(joined(pieces))])?.events ?? [];
        const places = events.flatMap((event) => /^start .* @(\d+:\d+)$/.exec(event)?.[1] ?? []);
        expect(places).toEqual(startTagPlaces(pieces));
      }),
      { numRuns: 500 },
    );
  });

  test('spoiled documents are refused by both or by neither', () => {
    fc.assert(
      fc.property(mutatedXml, (text) => {
        fc.pre(!text.includes('<!DOCTYPE') && !text.includes('\uFEFF') && !laxInSaxes.some((form) => form.test(text)));
        const seen = scanEvents([encoder.encode(text)]);
        const reference = saxesEvents(text);
        expect(seen?.problems.length === 0).toBe(reference !== null);
        if (reference !== null) expect(comparable(seen?.events ?? [])).toEqual(reference);
      }),
      { numRuns: 3000 },
    );
  });

  test('a document cut anywhere reads as the whole', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryXml.map(joined), mutatedXml),
        fc.array(fc.nat(), { maxLength: 8 }),
        (text, cuts) => {
          const bytes = encoder.encode(text);
          const whole = scanEvents([bytes]);
          const cut = scanEvents(cutAt(bytes, cuts));
          expect(cut?.problems).toEqual(whole?.problems);
          if (whole?.problems.length === 0) expect(cut?.events).toEqual(whole.events);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
