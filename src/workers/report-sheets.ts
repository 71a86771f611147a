/** From a file to its tables, whatever kind of file it is. */

import { isReadable } from '../core/containers/open-export.ts';
import { bytesThatTell, fileKind } from '../core/reading/file-kind.ts';
import { type AnySheet, type Sheet, SheetBuilder, type SheetMaker } from '../core/report/sheet.ts';
import { readDelimited } from '../core/report/sheet-delimited.ts';
import { readHtmlTables } from '../core/report/sheet-html.ts';
import { compoundKind, type ReportKind, reportKind, zipKind } from '../core/report/sheet-kind.ts';
import { type RefusedReport, refusal } from '../core/report/sheet-refusal.ts';
import { readXmlSheets } from '../core/report/sheet-xml.ts';
import { asGzip } from '../core/zip/gzip-frame.ts';
import { readZipDirectory, type ZipMember } from '../core/zip/zip-directory.ts';
import { Inflater } from './inflater.ts';
import { isLargeWorkbook, readLargeWorkbook } from './large-workbook.ts';
import type { ReportFacts } from './report-api.ts';
import { inflationFault } from './report-inflation.ts';
import { decodeReport } from './report-text.ts';

/** No report is as long; text is held in memory as a whole, and a workbook too. */
const mostBytes = 100 * 1024 ** 2;

export interface ReportSheets<Made = Sheet> {
  readonly kind: ReportFacts['kind'];
  readonly encoding: string | null;
  /** At least one. */
  readonly sheets: readonly Made[];
}

export type SheetProgress = (stage: 'unpacking' | 'reading', done: number, total: number) => void;

export function readSheets(
  file: Blob,
  encoding: string | null,
  progress: SheetProgress,
): Promise<ReportSheets | RefusedReport | 'unreadable'> {
  return readSheetsAs(() => new SheetBuilder(), file, encoding, progress);
}

/** `maker`: of what each sheet becomes. */
export async function readSheetsAs<Made extends AnySheet>(
  maker: () => SheetMaker<Made>,
  file: Blob,
  encoding: string | null,
  progress: SheetProgress,
): Promise<ReportSheets<Made> | RefusedReport | 'unreadable'> {
  try {
    const read = await sheetsOf(maker, file, encoding, progress);
    // What is broken may be a file that is no longer there.
    return 'why' in read && !(await isReadable(file)) ? 'unreadable' : read;
  } catch (error) {
    if (await isReadable(file)) throw error;
    return 'unreadable';
  }
}

async function sheetsOf<Made extends AnySheet>(
  maker: () => SheetMaker<Made>,
  file: Blob,
  encoding: string | null,
  progress: SheetProgress,
): Promise<ReportSheets<Made> | RefusedReport> {
  const head = new Uint8Array(await file.slice(0, bytesThatTell).arrayBuffer());
  const kind = reportKind(head);
  if (typeof kind !== 'string') return kind;
  if (kind === 'gzip') return gzipKind(file);
  if (file.size > mostBytes) return refusal('too-large', 'a file that is far larger than any report');
  const read = await readers[kind](file, encoding, progress, maker);
  if ('why' in read || read.sheets.length > 0) return read;
  return refusal('no-table', 'a file without any table in it');
}

type Reader = <Made extends AnySheet>(
  file: Blob,
  encoding: string | null,
  progress: SheetProgress,
  maker: () => SheetMaker<Made>,
) => Promise<ReportSheets<Made> | RefusedReport>;

const readers: Readonly<Record<Exclude<ReportKind, 'gzip'>, Reader>> = {
  zip: readZip,
  compound: async (file, _, progress, maker) => {
    const bytes = await bytesOf(file, progress);
    const kind = compoundKind(bytes);
    return kind === 'xls' ? workbook('xls', bytes, maker) : kind;
  },
  html: textReader('html', readHtmlTables),
  'xml-spreadsheet': textReader('xml-spreadsheet', readXmlSheets),
  delimited: textReader('text', (text) => [readDelimited(text)].filter((sheet) => sheet !== null)),
};

function textReader(kind: ReportFacts['kind'], split: (text: string) => readonly Sheet[]): Reader {
  return async (file, chosen, progress, maker) => {
    const { text, encoding } = decodeReport(await bytesOf(file, progress), chosen);
    const filled = split(text).filter(({ rows }) => rows.length > 0);
    return { kind, encoding, sheets: filled.map((sheet) => remade(sheet, maker())) };
  };
}

function remade<Made>({ name, rows, cut }: Sheet, maker: SheetMaker<Made>): Made {
  for (const { number, cells } of rows) maker.add(number, cells);
  return { ...maker.sheet(name), cut };
}

async function readZip<Made extends AnySheet>(
  file: Blob,
  _: string | null,
  progress: SheetProgress,
  maker: () => SheetMaker<Made>,
): Promise<ReportSheets<Made> | RefusedReport> {
  const members = await readZipDirectory(file);
  if ('fault' in members) return refusal('broken', 'a zip or an Excel file that is damaged or cut off');
  const kind = zipKind(members.map(({ name }) => name));
  if (kind !== 'workbook') return kind.why === 'load' ? loadOrZip(file, members) : kind;
  const fault = await inflationFault(file, members, (done, total) => progress('unpacking', done, total));
  if (fault !== null) return fault;
  const large = (done: number, total: number): void => progress('reading', done, total);
  const sheets = isLargeWorkbook(members) ? await readLargeWorkbook(file, members, maker, large) : null;
  if (sheets === null) return workbook('xlsx', await bytesOf(file, progress), maker);
  return { kind: 'xlsx', encoding: null, sheets: sheets.filter(({ rows }) => rows.length > 0) };
}

async function workbook<Made extends AnySheet>(
  kind: 'xlsx' | 'xls',
  bytes: Uint8Array,
  maker: () => SheetMaker<Made>,
): Promise<ReportSheets<Made> | RefusedReport> {
  // A megabyte of code that most visits never need.
  const { readWorkbook } = await import('./report-workbook.ts');
  const sheets = readWorkbook(bytes, maker);
  return 'why' in sheets ? sheets : { kind, encoding: null, sheets };
}

async function bytesOf(file: Blob, progress: SheetProgress): Promise<Uint8Array> {
  progress('reading', 0, file.size);
  return new Uint8Array(await file.arrayBuffer());
}

/** XML in a zip is the load only if it begins with users. */
async function loadOrZip(file: Blob, members: readonly ZipMember[]): Promise<RefusedReport> {
  const plain = refusal('other-kind', 'a zip file');
  const member = members.find(({ name, encrypted }) => /\.xml$/i.test(name) && !encrypted);
  if (member === undefined) return plain;
  const gzip = await asGzip(file, member);
  return !('fault' in gzip) && (await holdsUsers(gzip)) ? refusal('load', 'the zip that Alma loads users from') : plain;
}

async function gzipKind(file: Blob): Promise<RefusedReport> {
  if (await holdsUsers(file)) return refusal('load', 'the export itself, packed with gzip');
  return refusal('zip', 'a file packed with gzip');
}

async function holdsUsers(gzip: Blob): Promise<boolean> {
  const inflater = new Inflater(gzip);
  const block = await inflater.next(null);
  inflater.cancel();
  const kind = block === null ? null : fileKind(block.bytes.subarray(0, bytesThatTell));
  return kind !== null && kind.kind === 'xml' && kind.hasUsers;
}
