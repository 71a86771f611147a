import { asLatin1, bytesThatTell } from '../file-kind.ts';
import { type SifLayout, type Spans, sifLayouts } from './sif-layout.ts';
import { addressesIn, sifValue, withoutFilling } from './sif-line.ts';
import { emailMark } from './sif-mapping.ts';

/**
 * The layout in which the first `bytesThatTell` bytes of a file are patrons: that which most lines fit, and at least
 * half of them; null where they are something else. A library's own layouts are handed in before those that are known.
 */
export function sifLayoutOf(
  head: Uint8Array,
  layouts: readonly SifLayout[] = Object.values(sifLayouts),
): SifLayout | null {
  const lines = wholeLines(head);
  let best: SifLayout | null = null;
  let most = Math.max(1, lines.length / 2) - 1e-9;
  for (const layout of layouts) {
    const fitting = lines.filter((line) => looksLikePatron(line, layout)).length;
    if (fitting <= most) continue;
    best = layout;
    most = fitting;
  }
  return best;
}

/** Those that hold anything; the last one may be cut, unless the file ends there. */
function wholeLines(head: Uint8Array): string[] {
  const lines = asLatin1(head).split(/\r\n|\r|\n/);
  const whole = head.length < bytesThatTell ? lines : lines.slice(0, -1);
  return whole.map(withoutFilling).filter((line) => line !== '');
}

/** What it would be by its length, and with dates, digits and names where a patron has them. */
function looksLikePatron(line: string, layout: SifLayout): boolean {
  const addresses = addressesIn(line, layout);
  if (typeof addresses === 'string' || addresses === 0) return false;
  const { fields, characters } = layout.user;
  if (fields.last_name === undefined || sifValue(line, fields.last_name) === '') return false;
  if (!valuesFit(line, fields, 0)) return false;
  // An address that says what it is, is what most tells a patron from any other line; later ones may be blank.
  if (sifValue(line, layout.address.type, characters) === '') return false;
  return Array.from({ length: addresses }, (_, index) => characters + index * layout.address.characters).every((base) =>
    looksLikeAddress(line, layout, base),
  );
}

function looksLikeAddress(line: string, { address }: SifLayout, base: number): boolean {
  const mark = sifValue(line, address.type, base);
  if (mark !== emailMark) return /^[1-9]?$/.test(mark) && valuesFit(line, address.fields, base);
  const { line1 } = address.fields;
  return line1 !== undefined && /@|^$/.test(sifValue(line, line1, base));
}

/** What a value must be like where one is; names by their ending. */
const forms: readonly (readonly [ending: string, form: RegExp, atLeft: boolean])[] = [
  // Malformed ones are for a rule to find.
  ['_date', /^[\d./-]*$/, false],
  ['_name', /\p{L}/u, true],
  ['_id', /^\S*$/, false],
  ['line1', /./, true],
  ['city', /\p{L}/u, true],
];

/** Whether all values that are there could be what they would have to be. */
function valuesFit(line: string, spans: Spans, base: number): boolean {
  return forms.every(([ending, form, atLeft]) =>
    Object.entries(spans).every(([name, span]) => {
      const value = name.endsWith(ending) ? sifValue(line, span, base) : '';
      return value === '' || (form.test(value) && !(atLeft && line.charAt(base + span[0] - 1) === ' '));
    }),
  );
}
