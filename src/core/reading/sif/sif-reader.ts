import type { Place } from '../../place.ts';
import type { Decoder } from '../decoder.ts';
import { addressesIn, isFilling, longestLine, type NoRecord, withoutFilling } from './sif-line.ts';
import type { SifMapping } from './sif-mapping.ts';
import { type SifUser, sifUser } from './sif-user.ts';

/** A line that is no record. It holds no word of it. */
export interface SifProblem {
  readonly place: Place;
  readonly fault: NoRecord;
}

/** Who wants to know what is read, in the order of the file. */
export interface SifListener {
  user(user: SifUser): void;
  problem(problem: SifProblem): void;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const fullStop = 0x2e;

/** Far more than a library has; a file that is read by the wrong columns has another one in each line. */
const mostGroups = 500;

/** A letter of a decoder has no more bytes. */
const mostBytes = 4;

/**
 * Reads a patron file chunk by chunk, wherever it is cut; it holds one line and never more than the longest that can
 * be a record. A column is a letter, which in Windows-1252 is a byte; lines end as in `Place`. Signs that stand for
 * nothing are passed on where they are part of a value.
 */
export class SifReader {
  /** Social security numbers that were dropped. */
  ssnSeen = 0;
  /** Barcodes that are not active, and were left out. */
  barcodesLeftOut = 0;
  /** How many users have each code of a group, as it stands in the file; of very many codes, the first. */
  readonly groups = new Map<string, number>();
  hasMoreGroups = false;

  private readonly mapping: SifMapping;
  private readonly listener: SifListener;
  private readonly decoder: Decoder;
  private readonly toText = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly line: Uint8Array<ArrayBuffer>;
  private length = 0;
  private number = 1;
  private afterReturn = false;

  /** `decoder`: one that begins anew behind each line. */
  constructor(mapping: SifMapping, listener: SifListener, decoder: Decoder) {
    this.mapping = mapping;
    this.listener = listener;
    this.decoder = decoder;
    this.line = new Uint8Array(longestLine(mapping.layout) * mostBytes + 1);
  }

  get encoding(): string {
    return this.decoder.encoding;
  }

  /** Letters that had to be written anew. */
  get converted(): number {
    return this.decoder.converted;
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
    const decoded = this.decoder.decode(this.line.subarray(0, this.length), true);
    const text = decoded === null ? '' : withoutFilling(this.toText.decode(decoded.bytes));
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
    const read = sifUser(text, line, addresses, this.mapping);
    if (read.ssnSeen) this.ssnSeen++;
    this.barcodesLeftOut += read.barcodesLeftOut;
    this.countGroup(read.group);
    this.listener.user(read);
  }

  private countGroup(group: string): void {
    const before = this.groups.get(group);
    if (before === undefined && this.groups.size === mostGroups) this.hasMoreGroups = true;
    else this.groups.set(group, (before ?? 0) + 1);
  }
}
