import { ZipWriter } from '../zip/zip-writer.ts';
import type { ListTable } from './list-table.ts';
import { safeCell } from './safe-cell.ts';
import { columnLetters, sheetText } from './sheet-text.ts';

/*
 * A list as .xlsx (ECMA-376): one sheet, all cells text, so that no id loses its zeros and no cell is a formula; the first
 * row bold and always in view. The format needs six small documents in a zip, and we can write zips; SheetJS would be half a
 * megabyte more to load, cannot write bold in its free edition, and writes who made the file and when. Nothing of that
 * is in here: the same list makes the same bytes.
 */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The type of the file, for a `Blob`. */
export const sheetFileType = `${contentType}.sheet`;

/** Number format 49 is “text”: what somebody types over a cell stays as typed. Fills 0 and 1 are fixed by the format. */
const asText = 'numFmtId="49" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"';
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const styles =
  `<styleSheet xmlns="${main}">` +
  `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf fontId="0" ${asText}>${wrapped}</xf><xf fontId="1" applyFont="1" ${asText}>${wrapped}</xf></cellXfs>` +
  '</styleSheet>';
const plain = 1;
const bold = 2;

/** The documents that are the same for every list, but for the name of its sheet. Programs want the first one first. */
const documents = (sheet: string): readonly (readonly [name: string, text: string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/>` +
      '</Types>',
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
      '</Relationships>',
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}">` +
      `<sheets><sheet name="${sheetText(sheet)}" sheetId="1" r:id="rId1"/></sheets>` +
      '</workbook>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>` +
      '</Relationships>',
  ],
  ['xl/styles.xml', styles],
];

/** So many rows are made into text at once: about a megabyte of a list at the most common widths. */
const rowsAtOnce = 2_000;

/** Hands the bytes of the file to `write`, in order. */
export async function writeSheetFile(table: ListTable, write: (bytes: Uint8Array) => void): Promise<void> {
  const zip = new ZipWriter(write);
  for (const [name, text] of documents(table.sheet)) await addDocument(zip, name, [declaration, text]);
  await addDocument(zip, 'xl/worksheets/sheet1.xml', sheetXml(table));
  zip.finish();
}

async function addDocument(zip: ZipWriter, name: string, pieces: Iterable<string>): Promise<void> {
  const encoder = new TextEncoder();
  zip.open(name);
  for (const piece of pieces) await zip.add(encoder.encode(piece));
  await zip.close();
}

function* sheetXml({ headings, widths, rows }: ListTable): Generator<string> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${declaration}<worksheet xmlns="${main}">`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols>${columns.join('')}</cols><sheetData>${rowXml(headings, 1, bold)}`;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    yield some.map((cells, index) => rowXml(cells, from + index + 2, plain)).join('');
  }
  const all = `A1:${columnLetters(headings.length - 1)}${rows.length + 1}`;
  // Without it Excel marks every id as a number that is written as text, and offers to make one of it.
  yield `</sheetData><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function rowXml(cells: readonly string[], row: number, style: number): string {
  const xml = cells.map(
    (text, column) =>
      `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(safeCell(text))}</t></is></c>`,
  );
  return `<row r="${row}">${xml.join('')}</row>`;
}
