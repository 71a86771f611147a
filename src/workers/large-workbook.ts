/**
 * Workbooks of many rows, read as they are unpacked: the library that reads the others makes some hundred megabytes of
 * objects of them before it gives the first cell.
 */

import { mostSheets, type SheetMaker } from '../core/report/sheet.ts';
import { CellStyles, Relationships, SharedStrings, SheetCells, WorkbookSheets } from '../core/report/workbook-parts.ts';
import { type ElementListener, XmlElements } from '../core/report/xml-elements.ts';
import { asGzip } from '../core/zip/gzip-frame.ts';
import type { ZipMember } from '../core/zip/zip-directory.ts';
import { inflateChunks } from './inflater.ts';

/** From so many bytes of XML on. */
const large = 20_000_000;

/** By what its directory says; that was counted before. */
export function isLargeWorkbook(members: readonly ZipMember[]): boolean {
  return members.reduce((sum, { bytes }) => sum + bytes, 0) > large;
}

/** All its sheets; null where something in it is unusual, and the library is to judge. */
export async function readLargeWorkbook<Made>(
  zip: Blob,
  members: readonly ZipMember[],
  maker: () => SheetMaker<Made>,
  progress: (done: number, total: number) => void,
): Promise<readonly Made[] | null> {
  const total = members.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const tell = (bytes: number): void => {
    done = Math.min(done + bytes, total);
    progress(done, total);
  };
  const part = async (path: string, listener: ElementListener, wanted: ReadonlySet<string> = nothing) => {
    const member = members.find(({ name }) => name.toLowerCase() === path.toLowerCase());
    return member !== undefined && (await readPart(zip, member, new XmlElements(listener, wanted), tell));
  };
  const [book, relations, strings, styles] = [
    new WorkbookSheets(),
    new Relationships(),
    new SharedStrings(),
    new CellStyles(),
  ];
  if (!(await part('xl/workbook.xml', book)) || !(await part('xl/_rels/workbook.xml.rels', relations))) return null;
  const hasStrings = members.some(({ name }) => name.toLowerCase() === 'xl/sharedstrings.xml');
  if (hasStrings && !(await part('xl/sharedStrings.xml', strings, SharedStrings.wanted))) return null;
  if (!(await part('xl/styles.xml', styles))) return null;
  const made: Made[] = [];
  for (const { name, relation } of book.sheets.slice(0, mostSheets)) {
    const rows = maker();
    const cells = new SheetCells({ texts: strings.texts, formats: styles.formats, from1904: book.from1904 }, rows);
    if (!(await part(relations.targets.get(relation) ?? '', cells, SheetCells.wanted)) || cells.mergesRows) return null;
    const sheet = rows.sheet(name);
    made.push(book.from1904 ? { ...sheet, from1904: true } : sheet);
  }
  return made;
}

const nothing: ReadonlySet<string> = new Set();

async function readPart(
  zip: Blob,
  member: ZipMember,
  elements: XmlElements,
  tell: (bytes: number) => void,
): Promise<boolean> {
  const gzip = await asGzip(zip, member);
  if ('fault' in gzip) return false;
  for await (const chunk of inflateChunks(gzip)) {
    if (chunk === null) return false;
    elements.push(chunk);
    if (elements.failed) return false;
    tell(chunk.length);
  }
  elements.finish();
  return !elements.failed;
}
