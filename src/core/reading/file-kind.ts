import { startsWith } from './content-text.ts';

/** What a file looks like by its first bytes; RULES, "Kind first". Its name counts for nothing. */
export type FileKind =
  | { readonly kind: 'empty' }
  /** `hasUsers`: a tag of users is among the first bytes; if not, an XML declaration is. */
  | { readonly kind: 'xml'; readonly hasUsers: boolean }
  | { readonly kind: 'zip' }
  | { readonly kind: 'gzip' }
  /** `mayBeTable`: there may be a table in it, which only reading all of it tells. */
  | { readonly kind: 'other'; readonly looksLike: string; readonly mayBeTable: boolean };

/** How many bytes from the start decide. */
export const bytesThatTell = 64 * 1024;

const signatures: readonly (readonly [bytes: string, looksLike: string, mayBeTable: boolean])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel or Word file', true],
  ['%PDF', 'a PDF', false],
  ['\u0089PNG', 'a picture', false],
  ['\u00ff\u00d8\u00ff', 'a picture', false],
  ['GIF8', 'a picture', false],
];

const containers: readonly (readonly [bytes: string, kind: 'zip' | 'gzip'])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u001f\u008b', 'gzip'],
];

const declaration = /<\?xml[\s?]/;
const userTag = /<(?:[A-Za-z_][\w.-]*:)?(?:user|users|userRecord|Users|userRecords)[\s/>]/;

/** POSIX tar, header field `magic`. */
const tarSignatureAt = 257;

const texts: readonly (readonly [form: RegExp, looksLike: string, mayBeTable: boolean])[] = [
  [/^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b/is, 'a web page', true],
  [/^\s*[[{]\s*["[{\]}]/, 'JSON', false],
  [/^[^\n]*\t[^\n]*\n/, 'a table with tabs between the columns', true],
  [/^[^\n<]*[,;][^\n<]*\n/, 'a table with commas or semicolons between the columns', true],
];

/** Tells the kind from the first `bytesThatTell` bytes; `empty` says only that these are white space. */
export function fileKind(head: Uint8Array): FileKind {
  const content = headText(head);
  if (isWhiteSpace(content)) return { kind: 'empty' };
  const container = containers.find(([bytes]) => startsWith(head, 0, bytes));
  if (container !== undefined) return { kind: container[1] };
  const signature = signatures.find(([bytes]) => startsWith(head, 0, bytes));
  if (signature !== undefined) return { kind: 'other', looksLike: signature[1], mayBeTable: signature[2] };
  const page = texts[0];
  if (page?.[0].test(content) === true) return { kind: 'other', looksLike: page[1], mayBeTable: page[2] };
  const hasUsers = userTag.test(content);
  if (hasUsers || declaration.test(content)) return { kind: 'xml', hasUsers };
  if (startsWith(head, tarSignatureAt, 'ustar')) {
    return { kind: 'other', looksLike: 'a tar archive', mayBeTable: false };
  }
  const [, looksLike, mayBeTable] = texts.find(([form]) => form.test(content)) ?? plain(content);
  return { kind: 'other', looksLike, mayBeTable };
}

/** Text may have a table below a title that tells nothing. */
function plain(content: string): readonly [form: null, looksLike: string, mayBeTable: boolean] {
  if (!content.includes('\u0000')) return [null, 'plain text', true];
  return [null, 'a program’s own file', isSixteenBitText(content)];
}

/** UTF-16 without its mark: Latin letters, each beside a zero. */
function isSixteenBitText(content: string): boolean {
  const zeros = [...content.slice(0, 16)].map((one) => one === '\u0000');
  return zeros.length === 16 && zeros.every((zero, index) => zero !== zeros[index ^ 1]);
}

/** The first bytes as text, as far as telling the kind needs it: UTF-16 as what it is, all else a character a byte. */
function headText(head: Uint8Array): string {
  const sixteen = sixteenBit(head);
  const text = sixteen === null ? asLatin1(head) : new TextDecoder(sixteen).decode(head);
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '');
}

/** DESIGN, Encodings: told by a byte order mark, or by `<` as two bytes at the start. */
export function sixteenBit([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
}

/** One character a byte; those that are not ASCII mean nothing. */
export function asLatin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether a text holds nothing that could be read, white space of XML aside. */
export function isWhiteSpace(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
