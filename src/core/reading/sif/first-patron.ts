import { maskSsn } from '../../rules/ssn.ts';
import { fileKind } from '../file-kind.ts';
import { Windows1252Decoder } from '../windows-1252-decoder.ts';
import { type SifLayout, type Span, sifLayouts } from './sif-layout.ts';
import { addressesIn, sifFaults, sifValue, withoutFilling } from './sif-line.ts';
import { sifLayoutOf } from './tell-sif.ts';

/** Beyond it nothing can be part of a patron. */
const mostCharacters = 65_536;

/**
 * The first line of a patron file in which anything stands, or null; to try layouts on, whether or not any of them fits. A
 * social security number in it is covered where it has the form of one, or stands where a known layout has it.
 */
export function firstPatron(head: Uint8Array): string | null {
  if (fileKind(head).kind !== 'other') return null;
  const decoded = new Windows1252Decoder(false).decode(head, true);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(decoded.bytes);
  const line = text.split(/[\r\n]+/).find((one) => withoutFilling(one) !== '');
  if (line === undefined || line.length > mostCharacters) return null;
  const known = sifLayoutOf(head, [sifLayouts.voyager])?.user.ssn ?? null;
  return withoutFilling(maskSsn(known === null ? line : covered(line, known)));
}

/** What a layout makes of a line. */
export interface TriedLayout {
  /** How many addresses the line has; a sentence where it is no patron. */
  readonly addresses: number | string;
  /** The value at a stretch of the patron, or of its first address. */
  value(span: Span, of: 'patron' | 'address'): string;
}

export function tryLayout(line: string, layout: SifLayout): TriedLayout {
  const { ssn, characters } = layout.user;
  const text = ssn === null ? line : covered(line, ssn);
  const addresses = addressesIn(withoutFilling(text), layout);
  return {
    addresses: typeof addresses === 'string' ? sifFaults[addresses] : addresses,
    value: (span, of) => sifValue(text, span, of === 'patron' ? 0 : characters),
  };
}

/** With a sign in the place of each letter; blanks stay. */
function covered(line: string, [column, characters]: Span): string {
  const [from, to] = [column - 1, column - 1 + characters];
  return line.slice(0, from) + line.slice(from, to).replace(/\S/g, '•') + line.slice(to);
}
