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

/** Reads the reference whose `&` stands at `start`, into `into`: made once by the caller, for it is asked often. */
export function readReference(bytes: Uint8Array, start: number, end: number, final: boolean, into: XmlReference): void {
  const numeric = bytes[start + 1] === 0x23;
  let at = start + (numeric ? 2 : 1);
  const hexadecimal = numeric && bytes[at] === 0x78;
  if (hexadecimal) at++;
  const digits = at;
  let value = 0;
  let name = '';
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === semicolon) break;
    if (numeric) {
      const digit = digitValue(byte, hexadecimal);
      if (digit < 0) return bare(start, at, into);
      value = Math.min(value * (hexadecimal ? 16 : 10) + digit, 0x110000);
    } else {
      name += String.fromCharCode(byte);
      if (name.length > 4) return bare(start, at, into);
    }
  }
  if (at >= end) {
    if (final) bare(start, end - 1, into);
    else into.kind = 'cut';
    return;
  }
  const codePoint = numeric ? value : entities.get(name);
  if (codePoint === undefined || at === digits || codePoint > 0x10ffff) return bare(start, at, into);
  into.codePoint = codePoint;
  into.end = at + 1;
  into.seen = at + 1;
  into.kind = isXmlCharacter(codePoint) ? 'character' : 'forbidden';
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
