import { byteOrderMark, decodersFor } from '../core/reading/choose-decoder.ts';
import type { Decoder } from '../core/reading/decoder.ts';
import { asLatin1, bytesThatTell } from '../core/reading/file-kind.ts';
import { encodingOfLabel } from '../core/reading/label-decoder.ts';
import { sixteenBitEncoding } from '../core/report/sheet-kind.ts';

/** One step of a decoder, whose memory is three times as much. */
const stepBytes = 1 << 20;

/** The text of a report, and what it was read as. `chosen`: a WHATWG label; null for automatic. */
export function decodeReport(bytes: Uint8Array, chosen: string | null): { text: string; encoding: string } {
  const head = bytes.subarray(0, bytesThatTell);
  const body = bytes.subarray(byteOrderMark(head)?.bytes ?? 0);
  const makers = decodersFor(head, chosen ?? (byteOrderMark(head) === null ? sixteenBitEncoding(head) : null));
  const [first, ...others] = makers;
  const asFirst = first === undefined ? null : decoded(body, first());
  if (asFirst !== null) return asFirst;
  // A web page names its encoding in its own way, which counts only where it is no UTF-8.
  const named = encodingOfPage(head);
  const [last] = named === null ? others : decodersFor(head, named);
  const asLast = last === undefined ? null : decoded(body, last());
  if (asLast === null) throw new Error('No encoding fits, though the last one tried fits every file.');
  return asLast;
}

function decoded(bytes: Uint8Array, decoder: Decoder): { text: string; encoding: string } | null {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (let at = 0; at === 0 || at < bytes.length; at += stepBytes) {
    const step = decoder.decode(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
    if (step === null) return null;
    text += utf8.decode(step.bytes, { stream: true });
  }
  return { text: text + utf8.decode(), encoding: decoder.encoding };
}

function encodingOfPage(head: Uint8Array): string | null {
  const said = /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(asLatin1(head))?.[1];
  const encoding = said === undefined ? null : encodingOfLabel(said);
  return encoding === null || /^utf-|^replacement$/.test(encoding) ? null : encoding;
}
