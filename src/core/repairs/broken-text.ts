import { isBlank, trimBlank } from '../blank.ts';
import { startsWith } from '../reading/content-text.ts';
import { isSpaceByte } from '../reading/xml-characters.ts';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const hyphen = 0x2d;

/** Longer ones are taken for none: nobody has closed them. */
const longestComment = 64 * 1024;

/** Where a tag was found, or from where on to look when there is more. */
export interface TagSearch {
  readonly found: boolean;
  readonly at: number;
}

/** Looks from an index on for where one of these tags begins, each given as `<name` or `</name`; in comments there are none. */
export function searchTag(bytes: Uint8Array, from: number, tags: readonly string[], last: boolean): TagSearch {
  let known = from;
  for (let at = bytes.indexOf(lessThan, from); at >= 0; at = bytes.indexOf(lessThan, Math.max(at + 1, known))) {
    if (startsWith(bytes, at, '<!--')) {
      const end = commentEnd(bytes, at + 4);
      if (end === null && !last && bytes.length - at < longestComment) return { found: false, at };
      known = end ?? known;
    } else if (tags.some((tag) => startsWith(bytes, at, tag) && endsName(bytes[at + tag.length]))) {
      return { found: true, at };
    }
  }
  // The last bytes may begin a tag.
  return { found: false, at: Math.max(known, bytes.length - 4096) };
}

/** Behind the end of a comment, or `from` where two hyphens show that it is none; null where there is no end yet. */
function commentEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(hyphen, from); at >= 0; at = bytes.indexOf(hyphen, at + 1)) {
    if (at + 2 >= bytes.length) return null;
    if (bytes[at + 1] === hyphen) return bytes[at + 2] === greaterThan ? at + 3 : from;
  }
  return null;
}

function endsName(byte: number | undefined): boolean {
  return byte === 0x2f || byte === 0x3e || isSpaceByte(byte);
}

const id = /<(?:[\w.-]+:)?(primary_id|value)(?:\s[^<>]*)?>([^<]*)/g;
const ssnType = />\s*ssn\s*</i;
/** More than names a person. */
const mostIds = 10;

/**
 * The ids that can be read in what is left of a user, so that somebody can be found by them. Where a social security number is
 * among them, nobody can tell which it is, so only the primary id is given.
 */
export function idsInText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/<!--.{0,4096}?-->/gs, '');
  const mayTell = ssnType.test(text) ? ['primary_id'] : ['primary_id', 'value'];
  const ids = [...text.matchAll(id)].flatMap(([, name = '', value = '']) =>
    mayTell.includes(name) && !isBlank(value) ? [trimBlank(value)] : [],
  );
  return [...new Set(ids)].slice(0, mostIds).join(', ');
}
