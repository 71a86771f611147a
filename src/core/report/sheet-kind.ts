/** What a dropped report is, by its content and never by its name (D 5). */

import { byteOrderMark } from '../reading/choose-decoder.ts';
import { asLatin1, fileKind, sixteenBit } from '../reading/file-kind.ts';
import { isWholeCompound } from './sheet-compound.ts';
import { type RefusedReport, refusal } from './sheet-refusal.ts';
import { xmlSpreadsheetNamespace } from './sheet-xml.ts';

/** `compound`: the container of Excel's and Word's old formats, and of encrypted workbooks. */
export type ReportKind = 'zip' | 'gzip' | 'compound' | 'html' | 'xml-spreadsheet' | 'delimited';

/** From the first `bytesThatTell` bytes. */
export function reportKind(head: Uint8Array): ReportKind | RefusedReport {
  const known = fileKind(head);
  if (known.kind === 'empty') return refusal('empty', 'an empty file');
  if (known.kind === 'zip' || known.kind === 'gzip') return known.kind;
  if (isCompound(head)) return 'compound';
  const sixteen = sixteenBitEncoding(head);
  const text = headText(head, sixteen);
  if (/^\s*</.test(text)) {
    if (text.includes(xmlSpreadsheetNamespace)) return 'xml-spreadsheet';
    if (/<(?:html|table|body)[\s>]/i.test(text)) return 'html';
  }
  if (known.kind === 'xml') {
    if (known.hasUsers) return refusal('load', 'the export itself, which Alma loads users from');
    return refusal('other-kind', 'an XML file');
  }
  if (/^(?:MIME-Version:|From: <Saved by)/i.test(text)) return refusal('other-kind', 'a saved web page (.mht)');
  const isTable = /^a table|^plain text/.test(known.looksLike) || sixteen !== null;
  if (isTable && !isBinary(text)) return 'delimited';
  return refusal('other-kind', known.looksLike.startsWith('a table') ? 'a program’s own file' : known.looksLike);
}

function isCompound([a, b, c, d]: Uint8Array): boolean {
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
}

/** UTF-16 as text, all else a character a byte. */
function headText(head: Uint8Array, sixteen: ReturnType<typeof sixteenBitEncoding>): string {
  return (sixteen === null ? asLatin1(head) : new TextDecoder(sixteen).decode(head)).replace(/^(?:ï»¿|\ufeff)/, '');
}

/** UTF-16 without its mark: of ASCII in it, every other byte is zero. Null for all else. */
export function sixteenBitEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const marked = sixteenBit(head);
  if (marked !== null || byteOrderMark(head) !== null) return marked;
  const zeros = [0, 0];
  const looked = Math.min(head.length, 1024) & ~1;
  for (let at = 0; at < looked; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.3 && even < looked * 0.05) return 'utf-16le';
  return even > looked * 0.3 && odd < looked * 0.05 ? 'utf-16be' : null;
}

const mostControls = 0.01;

function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32)) controls++;
  }
  return controls > text.length * mostControls;
}

/** Streams in a compound file, by the name that its directory has for them. */
const streams: readonly (readonly [name: string, found: 'xls' | RefusedReport])[] = [
  ['EncryptedPackage', refusal('protected', 'an Excel file that is protected by a password')],
  ['WordDocument', refusal('other-kind', 'an old Word file')],
  ['PowerPoint Document', refusal('other-kind', 'an old PowerPoint file')],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

/** What a compound file holds; names stand in it as UTF-16. */
export function compoundKind(bytes: Uint8Array): 'xls' | RefusedReport {
  if (!isWholeCompound(bytes)) return refusal('broken', 'an Excel file that is damaged or cut off');
  const text = asLatin1(bytes);
  const found = streams.find(([name]) => text.includes(`${[...name].join('\0')}\0\0\0`));
  return found?.[1] ?? refusal('other-kind', 'a file of an old Windows program');
}

/** What a zip holds, by the names in its directory. */
export function zipKind(names: readonly string[]): 'workbook' | RefusedReport {
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('xl/'))) return 'workbook';
    const word = names.some((name) => name.startsWith('word/'));
    return refusal('other-kind', word ? 'a Word document' : 'a file of another program of Microsoft Office');
  }
  if (names.includes('content.xml')) return refusal('other-kind', 'an OpenDocument file');
  if (names.some((name) => /\.(?:xlsx?|csv|tsv|txt)$/i.test(name))) return refusal('zip', 'a zip with a table in it');
  if (names.some((name) => /\.xml$/i.test(name))) return refusal('load', 'the zip that Alma loads users from');
  return refusal('other-kind', 'a zip file');
}
