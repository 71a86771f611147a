import { startsWith } from './content-text.ts';
import { isColonFreeName, isSpaceByte, nameByte } from './xml-characters.ts';
import { longestName } from './xml-name-table.ts';

/** More bytes are needed to tell. */
type Cut = 'cut';

const openings = { comment: '<!--', cdata: '<![CDATA[', doctype: '<!DOCTYPE' } as const;
type Opening = keyof typeof openings;

/** What begins with the `<!` at `at`, and what is behind its opening; null where that is nothing. */
export function openingAt(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly kind: Opening; readonly inside: number } | Cut | null {
  for (const kind of Object.keys(openings) as Opening[]) {
    const opening = openings[kind];
    if (!startsWith(bytes, at, opening.slice(0, end - at))) continue;
    return opening.length > end - at ? 'cut' : { kind, inside: at + opening.length };
  }
  return null;
}

/** A processing instruction: where its name ends, and how many more bytes than characters that has. */
export interface Instruction {
  readonly inside: number;
  readonly surplus: number;
}

/** The instruction that begins with the `<?` at `at`; `declaration`: it is `<?xml`; otherwise why it is none, as a sentence. */
export function instructionAt(
  bytes: Uint8Array,
  at: number,
  end: number,
): Instruction | 'declaration' | Cut | { readonly fault: string } {
  let stop = at + 2;
  while (stop < end && nameByte[bytes[stop] ?? 0] === 1) stop++;
  if (stop - at > 4 * longestName) return { fault: 'The name of an instruction is too long.' };
  if (stop >= end || (bytes[stop] === 0x3f && stop + 1 >= end)) return 'cut';
  const target = new TextDecoder().decode(bytes.subarray(at + 2, stop));
  const followed = isSpaceByte(bytes[stop]) || (bytes[stop] === 0x3f && bytes[stop + 1] === 0x3e);
  if (target === 'xml' && isSpaceByte(bytes[stop])) return 'declaration';
  if (target.length > longestName || !isColonFreeName(target) || !followed) {
    return { fault: 'A “<?” is not followed by a name and white space.' };
  }
  if (target.toLowerCase() === 'xml') return { fault: 'The name “xml” of an instruction is reserved.' };
  return { inside: stop, surplus: stop - at - 2 - [...target].length };
}
