import { trimBlank } from '../blank.ts';

/** Characters that go in the place of one that cannot be read: room for “Œ” written out, not for a sentence. */
const longest = 10;

/** Controls, what is not seen, what no program knows, and the sign for a lost letter itself. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\ufffd]/u;

/**
 * What somebody has typed, as the letter that is put in (NFC); empty where there is nothing but white space, which nobody
 * would see in its field. Or why it cannot be one.
 */
export function letterFrom(typed: string): string | { readonly fault: string } {
  const letter = trimBlank(typed.normalize('NFC'));
  if (unseen.test(letter)) return { fault: 'There is a sign in it that cannot be seen.' };
  if (/^\p{M}/u.test(letter)) return { fault: 'An accent needs the letter that it belongs to.' };
  return [...letter].length > longest ? { fault: `No more than ${longest} characters fit here.` } : letter;
}
