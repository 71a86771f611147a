import { isBlank, trimBlank } from '../blank.ts';
import { startsWith } from '../reading/content-text.ts';
import { isSpaceByte } from '../reading/xml-characters.ts';

const lessThan = 0x3c;

/** The first place from an index on where one of these tags begins, each given as `<name` or `</name`; null for none. */
export function tagBegins(bytes: Uint8Array, from: number, tags: readonly string[]): number | null {
  for (let at = bytes.indexOf(lessThan, from); at >= 0; at = bytes.indexOf(lessThan, at + 1)) {
    if (tags.some((tag) => startsWith(bytes, at, tag) && endsName(bytes[at + tag.length]))) return at;
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
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mayTell = ssnType.test(text) ? ['primary_id'] : ['primary_id', 'value'];
  const ids = [...text.matchAll(id)].flatMap(([, name = '', value = '']) =>
    mayTell.includes(name) && !isBlank(value) ? [trimBlank(value)] : [],
  );
  return [...new Set(ids)].slice(0, mostIds).join(', ');
}
