import { trimBlank } from '../blank.ts';

/**
 * How sure an id is. `restored`: zeros before it came back, for exactly one identifier of the load is it with them.
 * `uncertain`: digits that are no identifier of the load, nor one with zeros before it, or more than one.
 * `digits-lost`: the spreadsheet kept 1.2E+10, or fifteen digits and zeros. `from-above`: its cell is blank, and the row
 * above is about the same user.
 */
export type IdNote = 'as-read' | 'restored' | 'uncertain' | 'digits-lost' | 'from-above';

export interface RestoredId {
  readonly id: string;
  readonly note: IdNote;
}

/** Identifiers are compared without white space around them and in any case (D 6). */
export function normalId(text: string): string {
  return trimBlank(text).toLowerCase();
}

const zeros = /^0+(?=\d+$)/;
const several = Symbol('several');

/** All identifiers of the load's users, to be asked for by what a spreadsheet made of them. */
export class KnownIds {
  private readonly ids = new Set<string>();
  /** Those with zeros before them, by what is left without these. */
  private readonly withZeros = new Map<string, string | typeof several>();

  constructor(ids: Iterable<string>) {
    for (const written of ids) {
      const id = normalId(written);
      if (id === '' || this.ids.has(id)) continue;
      this.ids.add(id);
      if (!zeros.test(id)) continue;
      const bare = id.replace(zeros, '');
      this.withZeros.set(bare, this.withZeros.has(bare) ? several : id);
    }
  }

  get size(): number {
    return this.ids.size;
  }

  has(text: string): boolean {
    return this.ids.has(normalId(text));
  }

  /** The one identifier that `digits` is with zeros before it; null for none and for several. */
  withLeadingZeros(digits: string): string | null {
    const found = this.withZeros.get(digits);
    return typeof found === 'string' ? found : null;
  }

  /** Whether it is an identifier of the load, or was one before a spreadsheet took its zeros. */
  finds(text: string): boolean {
    return this.has(text) || restoreId(text, this).note === 'restored';
  }
}

const digitsOnly = /^\d+$/;
/** Some programs write whole numbers with a point. */
const pointAndZeros = /^(\d+)[.,]0+$/;
const exponent = /^\d(?:[.,]\d+)?E\+?\d+$/i;
/** Excel keeps fifteen digits of a number; the rest become zeros. */
const lostTail = /^\d{15}0+$/;

/** An id as a report has it, with the zeros that it lost. Nothing is invented: what cannot be known is marked. */
export function restoreId(text: string, ids: KnownIds): RestoredId {
  const read = trimBlank(text);
  if (ids.has(read)) return { id: read, note: 'as-read' };
  if (exponent.test(read)) return { id: read, note: 'digits-lost' };
  const digits = digitsOnly.test(read) ? read : pointAndZeros.exec(read)?.[1];
  if (digits === undefined) return { id: read, note: 'as-read' };
  if (digits !== read && ids.has(digits)) return { id: digits, note: 'restored' };
  const restored = ids.withLeadingZeros(digits);
  if (restored !== null) return { id: restored, note: 'restored' };
  if (lostTail.test(digits)) return { id: read, note: 'digits-lost' };
  // Zeros that are there were not lost; and without a load there is nothing to compare with.
  return { id: read, note: digits.startsWith('0') || ids.size === 0 ? 'as-read' : 'uncertain' };
}
