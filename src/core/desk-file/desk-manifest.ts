import { isJsonObject } from '../profile/json-value.ts';
import { readJson } from '../profile/read-json.ts';
import { ReadingPlace, readAs, record, type Shape, type WithOthers, wrong } from '../profile/shape.ts';
import { code, formed, listOf, wholeNumber } from '../profile/value-shapes.ts';
import { deskFormat, deskVersion } from './desk-head.ts';

/**
 * What lies in the body of a desk file: 4 bytes (big-endian) with the length of the manifest, the manifest, and of each
 * store in its order three parts, back to back: its records as lines in gzip, its bytes, its blobs. Blobs are mostly zips,
 * so they lie there as they are.
 */

export interface DeskPart extends WithOthers {
  /** In the body. */
  readonly bytes: number;
  /** Of these, hexadecimal. */
  readonly sha256: string;
}

export interface DeskStore extends WithOthers {
  readonly name: string;
  /** How many records. */
  readonly count: number;
  /** Bytes of the lines once they are inflated. */
  readonly inflated: number;
  readonly records: DeskPart;
  readonly bytes: DeskPart;
  readonly blobs: DeskPart;
}

export interface DeskManifest extends WithOthers {
  /** ISO time. */
  readonly made: string;
  /** The version of the database whose records these are. */
  readonly shapes: number;
  readonly stores: readonly DeskStore[];
}

/** Of one store; no library's desk comes near. */
export const mostInflatedBytes = 1 << 30;
/** Of one record. No text in a browser is longer than about half a gigabyte. */
export const mostLineCharacters = 1 << 28;
const mostManifestCharacters = 1_000_000;
export const lengthBytes = 4;

const part: Shape<DeskPart> = record<DeskPart>({
  bytes: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  sha256: formed(/^[0-9a-f]{64}$/, 64, 'hexadecimal digits'),
});

const manifest: Shape<DeskManifest> = record<DeskManifest>({
  made: formed(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 40, 'a time'),
  shapes: wholeNumber(1, 1_000_000),
  stores: listOf(
    record<DeskStore>({
      name: code(100),
      count: wholeNumber(0, Number.MAX_SAFE_INTEGER),
      inflated: wholeNumber(0, mostInflatedBytes),
      records: part,
      bytes: part,
      blobs: part,
    }),
    1000,
    (store) => store.name,
  ),
});

/** With its length before it. Throws where it could not be read back: two stores of one name, a `made` that is no time. */
export function writeManifest(desk: DeskManifest): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify({ format: deskFormat, version: deskVersion, ...Object(manifest.write(desk)) });
  if (readManifest(json, partBytes(desk)) === null) throw new RangeError('This manifest could not be read back.');
  const text = new TextEncoder().encode(json);
  const bytes = new Uint8Array(lengthBytes + text.length);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, lengthBytes);
  return bytes;
}

/** Null when no Termload has written it so, or when its parts would not fill the rest of the body. */
export function readManifest(text: string, restOfBody: number): DeskManifest | null {
  const json = readJson(text, { characters: mostManifestCharacters, depth: 10 });
  if ('fault' in json || !isJsonObject(json.value)) return null;
  const { format, version, ...desk } = json.value;
  if (format !== deskFormat || version !== deskVersion) return null;
  const read = readAs(manifest, desk, new ReadingPlace({ unknown: [], cut: [], leftOut: [], fault: null }));
  if (read === wrong) return null;
  return partBytes(read) === restOfBody ? read : null;
}

function partBytes({ stores }: DeskManifest): number {
  return stores.reduce((all, { records, bytes, blobs }) => all + records.bytes + bytes.bytes + blobs.bytes, 0);
}
