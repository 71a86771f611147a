import type { EncodingFacts } from '../load.ts';
import { decoderOf } from './choose-decoder.ts';
import { encodingOfLabel } from './label-decoder.ts';

/** Labels that browsers take for Windows-1252, and programs written in Java for what they say. */
const strictLabels: readonly (readonly [form: RegExp, encoding: string])[] = [
  [/^(?:iso[-_]?8859[-_]1|latin-?1|l1|cp819|ibm819)$/i, 'iso-8859-1'],
  [/^(?:us-)?ascii$/i, 'us-ascii'],
];

const lost = '\ufffd';
/** UTF-16 that is read byte by byte is full of them, and XML has none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const noXmlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The encoding that Alma reads a file in, as a WHATWG name, `iso-8859-1` or `us-ascii`: what the declaration names, and
 * UTF-8 without one (D 2, D 4.2). UTF-16 shows by its first bytes, so there only another name is believed against them.
 */
export function believedEncoding({ detected, declared }: Pick<EncodingFacts, 'detected' | 'declared'>): string {
  const label = declared?.trim() ?? '';
  const named = strictLabels.find(([form]) => form.test(label))?.[1] ?? encodingOfLabel(label);
  const isSixteenBit = detected.startsWith('utf-16');
  if (isSixteenBit && (named === null || named.startsWith('utf-16'))) return detected;
  return named ?? 'utf-8';
}

/** Reads bytes as a program does that believes in this encoding; U+FFFD where it would find no character of XML. */
export function readerIn(believed: string): (bytes: Uint8Array) => string {
  if (believed === 'iso-8859-1') return (bytes) => String.fromCharCode(...bytes);
  if (believed === 'us-ascii') return (bytes) => String.fromCharCode(...bytes).replace(/[^\0-\x7f]/g, lost);
  // Nearly always UTF-8, which the platform reads several times as fast as a decoder that keeps lists.
  const decoder = believed === 'utf-8' ? null : decoderOf(believed);
  return (bytes) => {
    const decoded = decoder === null ? bytes : decoder.decode(bytes, true)?.bytes;
    return utf8.decode(decoded).replace(noXmlCharacter, lost);
  };
}
