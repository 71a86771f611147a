/** Microsoft's "XML Spreadsheet 2003", which Excel opens under the name .xls. */

import { attributeOf, markupTokens } from './markup-tokens.ts';
import { mostColumns, mostRows, mostSheets, numberText, type Sheet, SheetBuilder } from './sheet.ts';

export const xmlSpreadsheetNamespace = 'urn:schemas-microsoft-com:office:spreadsheet';

export function readXmlSheets(text: string): Sheet[] {
  const sheets: Sheet[] = [];
  let sheet: XmlSheet | null = null;
  const close = (): void => {
    if (sheet !== null) sheets.push(sheet.finish());
    sheet = null;
  };
  for (const token of markupTokens(text)) {
    if (sheets.length === mostSheets) break;
    if (token.kind === 'text') sheet?.text(token.text);
    else if (token.name === 'worksheet') {
      close();
      if (token.kind === 'open') sheet = new XmlSheet(attributeOf(token.attributes, 'ss:name') ?? '');
    } else if (token.kind === 'close') sheet?.close(token.name);
    else {
      sheet?.open(token.name, token.attributes);
      if (token.empty) sheet?.close(token.name);
    }
  }
  close();
  return sheets.filter(({ rows }) => rows.length > 0);
}

class XmlSheet {
  private readonly name: string;
  private readonly builder = new SheetBuilder();
  private number = 0;
  private row: string[] = [];
  private column = -1;
  /** What the open cell hides to its right (MergeAcross) and says below (MergeDown). */
  private merged = { across: 0, down: 0 };
  private data: { text: string; type: string } | null = null;
  private readonly below = new Map<number, { text: string; left: number }>();

  constructor(name: string) {
    this.name = name;
  }

  open(name: string, attributes: string): void {
    const count = (attribute: string, most: number): number | null => {
      const value = Number(attributeOf(attributes, attribute) ?? Number.NaN);
      return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : null;
    };
    if (name === 'row') {
      this.number = Math.max(count('ss:index', 1 << 20) ?? 0, this.number + 1);
      this.beginRow();
    } else if (name === 'cell') {
      const next = this.column + 1 + this.merged.across;
      this.column = Math.max((count('ss:index', mostColumns) ?? 0) - 1, next);
      this.merged = { across: count('ss:mergeacross', mostColumns) ?? 0, down: count('ss:mergedown', mostRows) ?? 0 };
    } else if (name === 'data') this.data = { text: '', type: attributeOf(attributes, 'ss:type') ?? 'String' };
  }

  close(name: string): void {
    if (name === 'data') this.endData();
    else if (name === 'row') this.builder.add(this.number, this.row);
  }

  text(text: string): void {
    if (this.data !== null) this.data.text += text;
  }

  finish(): Sheet {
    return this.builder.sheet(this.name);
  }

  private beginRow(): void {
    this.row = [];
    this.column = -1;
    this.merged = { across: 0, down: 0 };
    for (const [column, { text, left }] of this.below) {
      this.row[column] = text;
      if (left === 1) this.below.delete(column);
      else this.below.set(column, { text, left: left - 1 });
    }
  }

  private endData(): void {
    const { data, column } = this;
    this.data = null;
    if (data === null || column < 0 || column >= mostColumns) return;
    const text = cellText(data.text, data.type);
    this.row[column] = text;
    if (this.merged.down > 0) this.below.set(column, { text, left: this.merged.down });
  }
}

function cellText(text: string, type: string): string {
  if (type === 'Number' && text.trim() !== '' && !Number.isNaN(Number(text))) return numberText(Number(text));
  return type === 'DateTime'
    ? text
        .trim()
        .replace(/T00:00:00(?:\.0+)?$/, '')
        .replace('T', ' ')
        .replace(/\.0+$/, '')
    : text;
}
