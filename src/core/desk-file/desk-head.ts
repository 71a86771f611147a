import { isJsonObject, type JsonObject, ownValue } from '../profile/json-value.ts';
import { readJson } from '../profile/read-json.ts';
import { ReadingPlace, readAs, record, type WithOthers, wrong } from '../profile/shape.ts';
import { formed, oneOf, orNull, wholeNumber } from '../profile/value-shapes.ts';

/**
 * How a desk file begins and ends; this much holds for all versions, so that each can tell a damaged file from a newer one:
 *
 *     16 bytes   \x89TermloadDesk\r\n\x1a: not text, and spoiled by whatever changes line ends
 *      4 bytes   length of the head, big-endian
 *      head      JSON: format, version, bodyBytes, and how the body is sealed
 *      body      `bodyBytes` bytes: the manifest and its parts (desk-manifest.ts), sealed where there is a passphrase
 *     32 bytes   SHA-256 of everything before
 *
 * Not a zip: its directory stands at the end and its sums are CRC-32 of each member alone, so half a file would look whole in
 * part; what proves a desk file would have to be added to it all the same, and nobody is meant to open one with other programs.
 *
 * The sum tells damage, not malice: whoever changes a file on purpose can write a new sum. Only a seal tells that.
 */

export const deskFormat = 'termload-desk';
export const deskVersion = 1;
export const sumBytes = 32;
const signature = Uint8Array.from('\u0089TermloadDesk\r\n\u001a', (sign) => sign.charCodeAt(0));
const frameBytes = signature.length + 4;
const mostHeadBytes = 4096;

/** So many bytes hold the whole head. */
export const bytesThatHoldHead = frameBytes + mostHeadBytes;

/** How a body is sealed; `salt` and `nonce` are hexadecimal, new for each file. Nothing of the passphrase is here. */
export interface DeskSeal extends WithOthers {
  readonly cipher: 'AES-256-GCM';
  /** What is sealed together; each block is 16 bytes longer in the file. */
  readonly blockBytes: number;
  readonly keyFrom: 'PBKDF2-SHA-256';
  readonly rounds: number;
  readonly salt: string;
  readonly nonce: string;
}

/** The least of it, as OWASP has it since 2023; the most, so that no file keeps a computer busy for minutes. */
export const leastRounds = 600_000;
const mostRounds = 10_000_000;

export const saltBytes = 32;
export const noncePrefixBytes = 7;
export const sealTagBytes = 16;

const seal = record<DeskSeal>({
  cipher: oneOf('AES-256-GCM'),
  blockBytes: wholeNumber(1 << 10, 1 << 26),
  keyFrom: oneOf('PBKDF2-SHA-256'),
  rounds: wholeNumber(leastRounds, mostRounds),
  salt: formed(/^[0-9a-f]{64}$/, 64, 'hexadecimal digits'),
  nonce: formed(/^[0-9a-f]{14}$/, 14, 'hexadecimal digits'),
});

/** The beginning of a file up to its body. */
export function writeHead(bodyBytes: number, sealed: DeskSeal | null): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify({ format: deskFormat, version: deskVersion, bodyBytes, sealed });
  const head = new TextEncoder().encode(json);
  const bytes = new Uint8Array(frameBytes + head.length);
  bytes.set(signature);
  new DataView(bytes.buffer).setUint32(signature.length, head.length);
  bytes.set(head, frameBytes);
  return bytes;
}

export type DeskFrame =
  | { readonly kind: 'frame'; readonly headBytes: number; readonly bodyBytes: number; readonly json: JsonObject }
  | { readonly kind: 'not-a-desk-file' | 'cut-off' | 'damaged' };

/** What all versions have in common. `first`: the first `bytesThatHoldHead` bytes, or all; `fileBytes`: of the whole file. */
export function readFrame(first: Uint8Array<ArrayBuffer>, fileBytes: number): DeskFrame {
  const known = signature.every((byte, index) => index >= first.length || first[index] === byte);
  if (!known || first.length === 0) return { kind: 'not-a-desk-file' };
  if (first.length < frameBytes) return { kind: 'cut-off' };
  const headBytes = frameBytes + new DataView(first.buffer, first.byteOffset).getUint32(signature.length);
  if (headBytes > bytesThatHoldHead) return { kind: 'damaged' };
  if (first.length < headBytes) return { kind: 'cut-off' };
  const text = new TextDecoder().decode(first.subarray(frameBytes, headBytes));
  const read = readJson(text, { characters: mostHeadBytes, depth: 10 });
  if ('fault' in read || !isJsonObject(read.value)) return { kind: 'damaged' };
  const bodyBytes = ownValue(read.value, 'bodyBytes');
  if (typeof bodyBytes !== 'number' || !Number.isSafeInteger(bodyBytes) || bodyBytes < 0) return { kind: 'damaged' };
  const expected = headBytes + bodyBytes + sumBytes;
  if (fileBytes !== expected) return { kind: fileBytes < expected ? 'cut-off' : 'damaged' };
  return { kind: 'frame', headBytes, bodyBytes, json: read.value };
}

/** How the body is sealed, null where it is open; `forged` when no Termload has written it so. For files of this version. */
export function readSeal(json: JsonObject): DeskSeal | null | 'forged' {
  const here = new ReadingPlace({ unknown: [], cut: [], leftOut: [], fault: null });
  const found = readAs(orNull(seal), ownValue(json, 'sealed') ?? null, here);
  return found === wrong ? 'forged' : found;
}
