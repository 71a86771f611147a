import { isColonFreeName } from './xml-characters.ts';

/** A name of an element or attribute, looked at once however often it stands in the file. */
export interface XmlName {
  /** As written, prefix included. */
  readonly name: string;
  /** Empty when there is none. */
  readonly prefix: string;
  readonly local: string;
  readonly bytes: Uint8Array;
  /** How many more bytes than characters it has. */
  readonly surplus: number;
  /** A QName of Namespaces in XML, and no longer than we allow. */
  readonly valid: boolean;
}

/** RULES, not-well-formed: no real export has a longer name. */
export const longestName = 1000;

const slots = 4096;
/** How many neighbouring slots a name may use when its own is taken. */
const neighbours = 8;
const decoder = new TextDecoder();

/** Finds names by their bytes without making a string of each occurrence. Memory is bounded: of many names alike in hash the last is forgotten. */
export class XmlNameTable {
  private readonly entries: (XmlName | undefined)[] = new Array<XmlName | undefined>(slots + neighbours).fill(
    undefined,
  );

  /** The name at `[start, end)`; `hash` is any number computed from its bytes. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): XmlName {
    let slot = (hash ^ (hash >>> 12)) & (slots - 1);
    const last = slot + neighbours;
    for (; slot < last; slot++) {
      const known = this.entries[slot];
      if (known === undefined) break;
      if (sameBytes(known.bytes, bytes, start, end)) return known;
    }
    const entry = readName(bytes.slice(start, end));
    this.entries[slot] = entry;
    return entry;
  }
}

/** Whether a name stands at `[start, end)`. */
export function sameBytes(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let index = 0; index < name.length; index++) if (name[index] !== bytes[start + index]) return false;
  return true;
}

function readName(bytes: Uint8Array): XmlName {
  const name = unique(decoder.decode(bytes.subarray(0, 4 * longestName + 1)));
  const characters = [...name].length;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = unique(name.slice(colon + 1));
  const valid = characters <= longestName && isColonFreeName(local) && (colon < 0 || isColonFreeName(prefix));
  return { name, prefix, local, bytes, surplus: bytes.length - characters, valid };
}

/** The engine's one copy of a text, as a property's name is; comparing it with a literal is comparing two addresses. */
function unique(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
