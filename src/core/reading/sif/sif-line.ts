import { trimBlank } from '../../blank.ts';
import type { SifLayout, Span } from './sif-layout.ts';

/** Fills fields up as blanks do: Ctrl-Z, which old systems put at the end of a file (D 2), and NUL. */
const fillers = ['\u001a', '\u0000'] as const;

/** The value of a stretch, without what fills it up; empty where the line ends before it. `base`: characters before. */
export function sifValue(text: string, [column, characters]: Span, base = 0): string {
  let from = base + column - 1;
  let to = Math.min(from + characters, text.length);
  // Most of a line is blank, so nothing is cut out of it before there is something.
  while (to > from && isFilling(text.charCodeAt(to - 1))) to--;
  while (from < to && isFilling(text.charCodeAt(from))) from++;
  if (from >= to) return '';
  let value = text.slice(from, to);
  for (const filler of fillers) if (value.includes(filler)) value = value.replaceAll(filler, '');
  return trimBlank(value);
}

/** The line without what fills it up at its end. */
export function withoutFilling(text: string): string {
  let end = text.length;
  while (end > 0 && isFilling(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** By its code, which is its byte too. */
export function isFilling(unit: number): boolean {
  return unit === 0x20 || unit === 0x1a || unit === 0 || unit === 0x09;
}

/** What to tell of a line that is no record; no word of the line itself. */
export const sifFaults = {
  'too-short': 'The line is too short to be a patron.',
  'too-long': 'The line is longer than a patron with its addresses can be.',
  'address-count': 'The line does not say how many addresses it has.',
} as const;

/** Why a line is no record. */
export type NoRecord = keyof typeof sifFaults;

/** How many addresses a line has, or why it is no record. `text`: without filling at its end. */
export function addressesIn(text: string, layout: SifLayout): number | NoRecord {
  const { user, address, note } = layout;
  if (text.length < user.fewest) return 'too-short';
  if (text.length > longestLine(layout)) return 'too-long';
  const count = user.addressCount === null ? roomFor(text, user, address) : saidCount(text, user.addressCount);
  if (count === null || count > address.most) return 'address-count';
  return text.length > user.characters + count * address.characters + note ? 'too-long' : count;
}

function roomFor(text: string, user: SifLayout['user'], address: SifLayout['address']): number {
  return Math.max(0, Math.ceil((text.length - user.characters) / address.characters));
}

/** D 7.2: a digit from 1. */
function saidCount(text: string, span: Span): number | null {
  const value = sifValue(text, span);
  return /^[1-9]$/.test(value) ? Number(value) : null;
}

/** Most characters that a line may have. */
export function longestLine({ user, address, note }: SifLayout): number {
  return user.characters + address.most * address.characters + note;
}
