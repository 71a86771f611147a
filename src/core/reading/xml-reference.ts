import { isXmlCharacter } from './xml-characters.ts';

/** What an `&` begins. */
export interface XmlReference {
  /** The character it stands for; for a bare ampersand the ampersand itself. */
  codePoint: number;
  /** Where reading goes on. */
  end: number;
  /** How far it was looked at: behind the byte that told. */
  seen: number;
  /** `cut`: more bytes are needed to tell. */
  kind: 'character' | 'forbidden' | 'bare' | 'cut';
}

const entities = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);
const semicolon = 0x3b;
const longestEntity = 4;
/** One more than the last character of Unicode. */
const tooLarge = 0x110000;

/** Reads the reference whose `&` stands at `start`, into `into`: made once by the caller, for it is asked often. */
export function readReference(bytes: Uint8Array, start: number, end: number, final: boolean, into: XmlReference): void {
  const stop = referenceEnd(bytes, start, end);
  if (stop >= end) {
    if (final) bare(start, end - 1, into);
    else into.kind = 'cut';
    return;
  }
  const codePoint = bytes[stop] === semicolon ? codePointOf(bytes, start, stop) : undefined;
  if (codePoint === undefined) {
    bare(start, stop, into);
    return;
  }
  into.codePoint = codePoint;
  into.end = stop + 1;
  into.seen = stop + 1;
  into.kind = isXmlCharacter(codePoint) ? 'character' : 'forbidden';
}

/** The first byte that cannot belong to a reference: its semicolon, or what shows that it is none. */
function referenceEnd(bytes: Uint8Array, start: number, end: number): number {
  const numeric = bytes[start + 1] === 0x23;
  const hexadecimal = numeric && bytes[start + 2] === 0x78;
  let at = start + (numeric ? (hexadecimal ? 3 : 2) : 1);
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const fits = numeric ? digitValue(byte, hexadecimal) >= 0 : isLetter(byte) && at - start <= longestEntity;
    if (!fits) break;
  }
  return at;
}

/** What the characters between `&` and `;` stand for; undefined when that is nothing. */
function codePointOf(bytes: Uint8Array, start: number, semicolonAt: number): number | undefined {
  if (bytes[start + 1] !== 0x23) return entities.get(String.fromCharCode(...bytes.subarray(start + 1, semicolonAt)));
  const hexadecimal = bytes[start + 2] === 0x78;
  const digits = start + (hexadecimal ? 3 : 2);
  let value = 0;
  for (let at = digits; at < semicolonAt; at++) {
    value = Math.min(value * (hexadecimal ? 16 : 10) + digitValue(bytes[at] ?? 0, hexadecimal), tooLarge);
  }
  return semicolonAt === digits || value === tooLarge ? undefined : value;
}

function bare(start: number, at: number, into: XmlReference): void {
  into.codePoint = 0x26;
  into.end = start + 1;
  into.seen = at + 1;
  into.kind = 'bare';
}

function digitValue(byte: number, hexadecimal: boolean): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return hexadecimal && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
