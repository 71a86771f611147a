import type { FieldKind } from '../alma/user-fields.ts';
import { startsWith } from './content-text.ts';
import { usualDate } from './usual-date.ts';

/**
 * What the bytes of a value tell at a glance. Each of these may be wrong in one direction only: it may say of a value
 * that it needs a closer look when it does not. The closer look is a rule's, at the text.
 */

const space = 1;
const digit = 2;
/** Begins a word that stands for nothing, as None, NULL, n/a, undefined and #REF! do. */
const nothing = 3;

/** What the first byte of a value is. Bytes of more than ASCII may be white space, those of markup may stand for it. */
const firstByte = new Uint8Array(0x100);
firstByte.fill(space, 0, 0x21);
firstByte.fill(space, 0x7f);
firstByte.fill(digit, 0x30, 0x3a);
for (const character of '&<') firstByte[character.charCodeAt(0)] = space;
for (const character of 'nNuU#') firstByte[character.charCodeAt(0)] = nothing;

/** The longest of those words: “undefined”. */
const longestNothing = 9;

/** Whether it may be a word that stands for nothing; `plain`: it is ASCII throughout and holds no markup. */
export function mayBeNothing(bytes: Uint8Array, start: number, end: number, plain: boolean): boolean {
  const first = firstByte[bytes[start] ?? 0];
  if (first === space) return true;
  return first === nothing && (!plain || end - start <= longestNothing || (bytes[end - 1] ?? 0) <= 0x20);
}

/** Whether it may be `ddd-dd-dddd`. */
export function mayBeDashed(bytes: Uint8Array, start: number, end: number, plain: boolean): boolean {
  const first = firstByte[bytes[start] ?? 0];
  if (first === space) return true;
  return first === digit && (!plain || bytes[start + 3] === 0x2d) && end - start >= 11;
}

/** Whether it has white space at an end, or anything in it that is not printable. */
export function hasSpaceAround(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === 0x20 || bytes[end - 1] === 0x20) return true;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) < 0x20) return true;
  return false;
}

/** Whether a value of this kind has the form that nearly all have; true where the kind has none. */
export function isUsual(kind: FieldKind, bytes: Uint8Array, start: number, end: number): boolean {
  switch (kind) {
    case 'date':
      return usualDate(bytes, start, end) !== null;
    case 'boolean':
      return isWord(bytes, start, end, 'true') || isWord(bytes, start, end, 'false');
    case 'email':
      return isUsualEmail(bytes, start, end);
    default:
      return true;
  }
}

function isWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  return end - start === word.length && startsWith(bytes, start, word);
}

/** 1 for the characters that nearly all addresses are made of, beside `@` and the dot. */
const mailByte = new Uint8Array(0x100);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-') {
  mailByte[character.charCodeAt(0)] = 1;
}
const dot = 0x2e;
const at = 0x40;

/** Letters, digits, `_`, `-` and dots, one `@`, and behind it two names or more with a dot between each. */
function isUsualEmail(bytes: Uint8Array, start: number, end: number): boolean {
  let index = start;
  while (index < end && (mailByte[bytes[index] ?? 0] === 1 || bytes[index] === dot)) index++;
  if (index === start || bytes[index] !== at) return false;
  let dots = 0;
  let nameStart = ++index;
  for (; index < end; index++) {
    if (mailByte[bytes[index] ?? 0] === 1) continue;
    if (bytes[index] !== dot || index === nameStart) return false;
    dots++;
    nameStart = index + 1;
  }
  return dots > 0 && nameStart < end;
}
