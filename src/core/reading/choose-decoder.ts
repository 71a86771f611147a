import type { Decoder } from './decoder.ts';
import { asLatin1, sixteenBit } from './file-kind.ts';
import { encodingOfLabel, LabelDecoder } from './label-decoder.ts';
import { Utf8Decoder } from './utf8-decoder.ts';
import { Utf16Decoder } from './utf16-decoder.ts';
import { Windows1252Decoder } from './windows-1252-decoder.ts';

/** A byte order mark, and the encoding it is the mark of. */
export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly bytes: number;
}

/** One way to read a file; when its bytes do not fit after all, the next is tried from the start. */
export type DecoderMaker = () => Decoder;

const marks: readonly (readonly [ByteOrderMark['encoding'], readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export function byteOrderMark(head: Uint8Array): ByteOrderMark | null {
  const found = marks.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found === undefined ? null : { encoding: found[0], bytes: found[1].length };
}

const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/**
 * The encodings to try, in order (DESIGN, Encodings): the person's choice; a byte order mark; `3C 00` or `00 3C` at the
 * start; UTF-8 if all bytes are; the declaration, unless it claims one of those; Windows-1252, which fits every file.
 */
export function decodersFor(head: Uint8Array, chosen: string | null): readonly DecoderMaker[] {
  if (chosen !== null) return [() => decoderOf(chosen)];
  const mark = byteOrderMark(head)?.encoding ?? sixteenBit(head);
  if (mark !== null) return [() => decoderOf(mark)];
  const claimed = declaration.exec(asLatin1(head.subarray(0, 256)))?.[1];
  const declared = claimed === undefined ? null : encodingOfLabel(claimed);
  const usable = declared !== null && !/^utf-|^replacement$/.test(declared) ? declared : 'windows-1252';
  return [
    () => new Utf8Decoder(false),
    () => (usable === 'windows-1252' ? new Windows1252Decoder(true) : decoderOf(usable)),
  ];
}

/** A decoder that takes the file as being of this encoding, whatever its bytes say. */
export function decoderOf(encoding: string): Decoder {
  switch (encodingOfLabel(encoding)) {
    case 'utf-8':
      return new Utf8Decoder(true);
    case 'utf-16le':
      return new Utf16Decoder('utf-16le');
    case 'utf-16be':
      return new Utf16Decoder('utf-16be');
    case 'windows-1252':
      return new Windows1252Decoder(false);
    default:
      return new LabelDecoder(encoding);
  }
}
