import type { Decoder, DecodingProblem } from '../../../../src/core/reading/decoder.ts';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import type { ChosenRepairs } from '../../../../src/core/repairs/chosen-repairs.ts';
import { ExportRepairs } from '../../../../src/core/repairs/export-repairs.ts';
import { inPieces } from '../../../fixtures/in-pieces.ts';

export interface Repaired {
  readonly text: string;
  readonly repairs: ExportRepairs;
  /** Where in the repaired text, in bytes. */
  readonly problems: readonly DecodingProblem[];
}

/** One document, cut in pieces, through its chosen repairs. */
export function repaired(
  content: string | Uint8Array,
  chosen: ChosenRepairs,
  cuts: readonly number[] = [],
  decoder: Decoder = new Utf8Decoder(true),
): Repaired {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const repairs = new ExportRepairs(chosen);
  const repairing = repairs.begin(null, decoder);
  const decode = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  let text = '';
  let length = 0;
  const problems: DecodingProblem[] = [];
  const take = (piece: Uint8Array, last: boolean): void => {
    const decoded = repairing.decode(piece, last);
    if (decoded === null) throw new Error('This is not of its encoding.');
    for (const problem of decoded.problems) problems.push({ ...problem, at: length + problem.at });
    length += decoded.bytes.length;
    text += decode.decode(decoded.bytes, { stream: true });
    // As a reader of files does that fills one buffer again and again.
    piece.fill(0x3f);
  };
  for (const piece of inPieces(bytes, cuts)) take(piece, false);
  take(new Uint8Array(), true);
  return { text, repairs, problems };
}

/** Text as bytes of one each, as Windows-1252 has those from U+00A0 on and reads those below without a letter. */
export function inOneByteEach(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => character.codePointAt(0) ?? 0);
}
