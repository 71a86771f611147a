import { isSpaceByte } from './xml-characters.ts';
import { readReference } from './xml-reference.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const longestCopy = 64;

/** Short values repeat all the time (“STUDENT”, “en”, “2032-05-31”): the last string of each slot is used again. */
const slots = 4096;
const longestKept = 24;
const kept = new Array<string>(slots).fill('');

/** ASCII bytes as a string of their own: never a slice that would keep a larger one alive. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longestCopy) return utf8.decode(bytes.subarray(start, end));
  if (end - start > longestKept) return fromBytes(bytes, start, end);
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  const slot = (hash ^ (hash >>> 12)) & (slots - 1);
  const known = kept[slot] ?? '';
  if (isText(known, bytes, start, end)) return known;
  const text = fromBytes(bytes, start, end);
  kept[slot] = text;
  return text;
}

/** One array for each length: handing on a part of `bytes` would cost three times as much. */
const codes = Array.from({ length: longestCopy + 1 }, (_, length) => new Array<number>(length).fill(0));

function fromBytes(bytes: Uint8Array, start: number, end: number): string {
  const list = codes[end - start] ?? [];
  for (let at = start; at < end; at++) list[at - start] = bytes[at] ?? 0;
  return Reflect.apply(String.fromCharCode, null, list);
}

/** UTF-8 that is known to be valid as a string of its own: short texts are not worth a call of TextDecoder. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longestCopy) return utf8.decode(bytes.subarray(start, end));
  let length = 0;
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) length++;
  const list = codes[length] ?? [];
  let at = start;
  for (let index = 0; index < length; index++) {
    const lead = bytes[at++] ?? 0;
    // Such characters take two units.
    if (lead >= 0xf0) return utf8.decode(bytes.subarray(start, end));
    let code = lead < 0x80 ? lead : lead < 0xe0 ? lead & 0x1f : lead & 0x0f;
    if (lead >= 0xc0) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    if (lead >= 0xe0) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    list[index] = code;
  }
  return Reflect.apply(String.fromCharCode, null, list);
}

function isText(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at - start) !== bytes[at]) return false;
  return true;
}

/**
 * The text that XML content stands for: references resolved, CDATA opened, comments, instructions and child elements
 * left out, line ends as LF. With `attribute` white space becomes a space. The bytes are known to be well-formed but
 * for bare ampersands and forbidden characters, which stand for themselves.
 */
export function decodeContent(bytes: Uint8Array, start: number, end: number, attribute = false): string {
  let text = '';
  let from = start;
  let at = start;
  const flush = (): void => {
    if (at > from) text += normalise(utf8.decode(bytes.subarray(from, at)), attribute);
  };
  while (at < end) {
    const byte = bytes[at];
    if (byte === 0x26) {
      flush();
      const found = { codePoint: 0, end: 0, seen: 0, kind: 'character' as const };
      readReference(bytes, at, end, true, found);
      text += String.fromCodePoint(found.codePoint);
      at = from = found.end;
    } else if (byte === 0x3c && !attribute) {
      flush();
      const [inside, next] = markup(bytes, at, end);
      text += inside;
      at = from = next;
    } else at++;
  }
  flush();
  return text;
}

function normalise(text: string, attribute: boolean): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return attribute ? lines.replace(/[\t\n]/g, ' ') : lines;
}

/** What the markup at `<` adds to the text, and where it ends. */
function markup(bytes: Uint8Array, start: number, end: number): [string, number] {
  if (startsWith(bytes, start, '<![CDATA[')) {
    const close = find(bytes, ']]>', start + 9, end);
    return [normalise(utf8.decode(bytes.subarray(start + 9, close)), false), close + 3];
  }
  if (startsWith(bytes, start, '<!--')) return ['', find(bytes, '-->', start + 4, end) + 3];
  if (startsWith(bytes, start, '<?')) return ['', find(bytes, '?>', start + 2, end) + 2];
  return ['', elementEnd(bytes, start, end)];
}

/** Behind the end tag of the element that begins at `start`. */
function elementEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    if (bytes[at] !== 0x3c) at++;
    else if (bytes[at + 1] === 0x21 || bytes[at + 1] === 0x3f) at = markup(bytes, at, end)[1];
    else {
      const close = tagEnd(bytes, at, end);
      if (bytes[at + 1] === 0x2f) depth--;
      else if (bytes[close - 2] !== 0x2f) depth++;
      at = close;
      if (depth === 0) return at;
    }
  }
  return end;
}

/** Behind the `>` of the tag that begins at `start`; a `>` in quotation marks does not count. */
export function tagEnd(bytes: Uint8Array, start: number, end: number): number {
  let quote = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === 0x3e) return at + 1;
  }
  return end;
}

export function startsWith(bytes: Uint8Array, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Where `text` stands next, or `end`. */
function find(bytes: Uint8Array, text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (startsWith(bytes, at, text)) return at;
  return end;
}

/** The value of an attribute. */
export function attributeText(bytes: Uint8Array, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x26 || byte >= 0x80 || (byte !== 0x20 && isSpaceByte(byte))) {
      return decodeContent(bytes, start, end, true);
    }
  }
  return asciiText(bytes, start, end);
}
