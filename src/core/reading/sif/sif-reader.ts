import type { Place } from '../../place.ts';
import { Windows1252Decoder } from '../windows-1252-decoder.ts';
import { isXmlCharacter } from '../xml-characters.ts';
import { addressesIn, isFilling, longestLine, type SifFault, withoutFilling } from './sif-line.ts';
import type { SifMapping } from './sif-mapping.ts';
import { type SifUser, sifUser } from './sif-user.ts';

/** Something about a line and not about a value of a user. It holds no word of the line. */
export interface SifProblem {
  readonly place: Place;
  readonly fault: SifFault;
}

/** Who wants to know what is read, in the order of the file. */
export interface SifListener {
  user(user: SifUser): void;
  problem(problem: SifProblem): void;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const fullStop = 0x2e;

/**
 * Reads a patron file chunk by chunk, wherever it is cut; it holds one line and never more than the longest that can
 * be a record. Bytes are Windows-1252, so that a column is a byte; lines end as in `Place`.
 */
export class SifReader {
  /** Social security numbers that were dropped. */
  ssnSeen = 0;
  /** Barcodes that are not active, and were left out. */
  barcodesLeftOut = 0;

  private readonly mapping: SifMapping;
  private readonly listener: SifListener;
  private readonly toUtf8 = new Windows1252Decoder(false);
  private readonly toText = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly line: Uint8Array<ArrayBuffer>;
  private length = 0;
  private number = 1;
  private afterReturn = false;

  constructor(mapping: SifMapping, listener: SifListener) {
    this.mapping = mapping;
    this.listener = listener;
    this.line = new Uint8Array(longestLine(mapping.layout) + 1);
  }

  /** The chunk is not kept. */
  push(chunk: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte !== lineFeed && byte !== carriageReturn) continue;
      const second = byte === lineFeed && at === from && this.afterReturn;
      if (!second) {
        this.keep(chunk, from, at);
        this.endLine();
      }
      this.afterReturn = byte === carriageReturn;
      from = at + 1;
    }
    if (from === chunk.length) return;
    this.keep(chunk, from, chunk.length);
    this.afterReturn = false;
  }

  /** Once, when all is pushed. */
  finish(): void {
    this.endLine();
  }

  private keep(chunk: Uint8Array, from: number, to: number): void {
    const room = this.line.length - this.length;
    const end = Math.min(to, from + room);
    this.line.set(chunk.subarray(from, end), this.length);
    this.length += end - from;
    // Blanks beyond the end of a record are no text; the last byte says whether there was any.
    if (end < to && !chunk.subarray(end, to).every(isFilling)) this.line[this.line.length - 1] = fullStop;
  }

  private endLine(): void {
    // Not by the platform's decoder, which in some versions of Node leaves 80 to 9F as they are.
    const { bytes } = this.toUtf8.decode(this.line.subarray(0, this.length), true);
    const text = withoutFilling(this.toText.decode(bytes));
    if (text !== '') this.readLine(text, this.number);
    this.length = 0;
    this.number++;
  }

  private readLine(text: string, line: number): void {
    const addresses = addressesIn(text, this.mapping.layout);
    if (typeof addresses === 'string') {
      this.listener.problem({ place: { line, column: 1 }, fault: addresses });
      return;
    }
    if (mayHoldOdd.test(text)) this.tellOdd(text, line);
    const read = sifUser(text, line, addresses, this.mapping);
    if (read.ssnSeen) this.ssnSeen++;
    this.barcodesLeftOut += read.barcodesLeftOut;
    this.listener.user(read);
  }

  private tellOdd(text: string, line: number): void {
    for (let index = 0; index < text.length; index++) {
      const fault = oddness(text.charCodeAt(index));
      if (fault !== null) this.listener.problem({ place: { line, column: index + 1 }, fault });
    }
  }
}

/** Control characters and the bytes of Windows-1252 that stand for none (those are passed as C1 controls). */
const mayHoldOdd = /[\p{Cc}]/u;
const withoutCharacter = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Fillers are no news. */
const expected = new Set([0x00, 0x1a]);

function oddness(unit: number): SifFault | null {
  if (withoutCharacter.has(unit)) return 'undecodable-bytes';
  return expected.has(unit) || isXmlCharacter(unit) ? null : 'control-character';
}
