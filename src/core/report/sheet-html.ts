/** Tables of a web page, which many programs save under the name .xls. */

import { attributeOf, markupTokens } from './markup-tokens.ts';
import { mostColumns, mostRows, mostSheets, numberText, type Sheet, SheetBuilder } from './sheet.ts';

/** What begins a new line in a cell. */
const lines = new Set(['br', 'p', 'div', 'li']);

/** Each table that holds anything; a table within a cell is one of its own, and no text of that cell. */
export function readHtmlTables(text: string): Sheet[] {
  const sheets: Sheet[] = [];
  const open: HtmlTable[] = [];
  const close = (): void => {
    const sheet = open.pop()?.finish(`Table ${sheets.length + 1}`);
    if (sheet !== undefined && sheet.rows.length > 0) sheets.push(sheet);
  };
  for (const token of markupTokens(text)) {
    if (sheets.length === mostSheets) break;
    const table = open.at(-1);
    if (token.kind === 'text') table?.text(token.text);
    else if (token.name === 'table') {
      if (token.kind === 'close') close();
      else if (!token.empty && open.length < mostSheets) open.push(new HtmlTable());
    } else if (token.kind === 'close') table?.close(token.name);
    else table?.open(token.name, token.attributes);
  }
  while (open.length > 0 && sheets.length < mostSheets) close();
  return sheets;
}

class HtmlTable {
  private readonly builder = new SheetBuilder();
  private number = 0;
  private row: string[] | null = null;
  /** The cell that is open. */
  private cell: { text: string; column: number; down: number } | null = null;
  /** By column: what a cell above says in the rows that follow, and in how many. */
  private readonly below = new Map<number, { text: string; left: number }>();

  open(name: string, attributes: string): void {
    if (name === 'tr') this.beginRow();
    else if (name === 'td' || name === 'th') this.beginCell(attributes);
    else if (lines.has(name)) this.text('\n', false);
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
  }

  /** Line breaks in the source are white space and nothing more. */
  text(text: string, fold = true): void {
    if (this.cell !== null) this.cell.text += fold ? text.replace(/[ \t\r\n]+/g, ' ') : text;
  }

  finish(name: string): Sheet {
    this.endRow();
    return this.builder.sheet(name);
  }

  private beginRow(): void {
    this.endRow();
    this.row = [];
    this.number++;
    for (const [column, { text, left }] of this.below) {
      this.row[column] = text;
      if (left === 1) this.below.delete(column);
      else this.below.set(column, { text, left: left - 1 });
    }
  }

  private beginCell(attributes: string): void {
    this.endCell();
    if (this.row === null) this.beginRow();
    const row = this.row ?? [];
    let column = 0;
    while (row[column] !== undefined) column++;
    if (column >= mostColumns) return;
    // Excel's own pages say in x:num what the cell holds, where the text is what it shows.
    const held = attributeOf(attributes, 'x:num');
    const shown = held === null || held === '' || Number.isNaN(Number(held)) ? '' : numberText(Number(held));
    const across = span(attributes, 'colspan', mostColumns);
    for (let next = column; next < Math.min(column + across, mostColumns); next++) row[next] = '';
    this.cell = { text: shown, column, down: span(attributes, 'rowspan', mostRows) };
    if (shown !== '') this.endCell();
  }

  private endCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (cell === null || row === null) return;
    const text = cell.text.replace(/ *\n */g, '\n');
    row[cell.column] = text;
    if (cell.down > 1) this.below.set(cell.column, { text, left: cell.down - 1 });
  }

  private endRow(): void {
    this.endCell();
    if (this.row !== null) this.builder.add(this.number, this.row);
    this.row = null;
  }
}

function span(attributes: string, name: string, most: number): number {
  const value = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}
