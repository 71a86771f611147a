import { isSpaceByte, nameByte } from './xml-characters.ts';
import { longestName, sameBytes } from './xml-name-table.ts';
import type { XmlOpenElements } from './xml-open-elements.ts';

/**
 * Reads the end tag at `at`, whatever stands in it, as that of the innermost open element. Returns what is behind its
 * `>`; `cut`: more bytes are needed; otherwise why it cannot be, as a sentence.
 */
export function endTagAt(
  bytes: Uint8Array,
  at: number,
  end: number,
  { name, line }: XmlOpenElements,
): number | 'cut' | { readonly fault: string } {
  if (name === undefined) return { fault: 'An end tag stands where nothing is open.' };
  let stop = at + 2;
  while (stop < end && nameByte[bytes[stop] ?? 0] === 1) stop++;
  let close = stop;
  while (close < end && isSpaceByte(bytes[close])) close++;
  if (close >= end) return 'cut';
  if (!sameBytes(name.bytes, bytes, at + 2, stop)) {
    const found = new TextDecoder().decode(bytes.subarray(at + 2, Math.min(stop, at + 2 + longestName)));
    return { fault: `</${found}> stands where </${name.name}> should, for <${name.name}> was opened in line ${line}.` };
  }
  if (bytes[close] !== 0x3e) return { fault: `The end tag of <${name.name}> is not closed by “>”.` };
  return close + 1;
}
