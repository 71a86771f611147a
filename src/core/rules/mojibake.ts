import { isMisreadLetter } from '../reading/misread-letters.ts';
import { utf8SequenceAt } from '../reading/utf8-decoder.ts';

/**
 * Mojibake is UTF-8 that was read as Windows-1252: “Ã©” for “é”. A run of such letters, written in Windows-1252 again,
 * is valid UTF-8, and what it stands for is a letter or sign that campus exports hold (RULES, mojibake).
 */

/** Bytes 80 to 9F of Windows-1252, those without a character as the C1 control that TextDecoder makes of them. */
const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** A letter of its own stands for no UTF-8. */
const run = /[^\0-\x7f]{2,}/g;

/** What a run of characters was before it was misread; null when it was not. */
export function undoMojibake(characters: string): string | null {
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index++) {
    const byte = windows1252Byte(characters.charCodeAt(index));
    if (byte === null) return null;
    bytes[index] = byte;
  }
  const text = decodeStrictly(bytes);
  return text !== null && [...text].every((character) => isMisreadLetter(character.codePointAt(0) ?? 0)) ? text : null;
}

/** Whether a text holds a run of mojibake. */
export function hasMojibake(text: string): boolean {
  return text.match(run)?.some((characters) => undoMojibake(characters) !== null) ?? false;
}

/** The byte of a UTF-16 unit above ASCII in Windows-1252; null when it has none there. */
export function windows1252Byte(unit: number): number | null {
  if (unit >= 0xa0 && unit <= 0xff) return unit;
  const index = high.indexOf(String.fromCharCode(unit));
  return index < 0 ? null : 0x80 + index;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  for (let at = 0; at < bytes.length; ) {
    const length = utf8SequenceAt(bytes, at, bytes.length);
    if (length <= 0) return null;
    at += length;
  }
  return utf8.decode(bytes);
}
