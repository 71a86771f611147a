import type { SheetMaker } from './sheet.ts';
import { type CellFormat, cellFormat, numberCellText } from './workbook-formats.ts';
import type { ElementListener } from './xml-elements.ts';

/** What the parts of a workbook say that its sheets need (ECMA-376, part 1). */

export class WorkbookSheets implements ElementListener {
  from1904 = false;
  /** By the id of the relationship that leads to it. */
  readonly sheets: { readonly name: string; readonly relation: string }[] = [];

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === 'workbookPr') this.from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
    if (name === 'sheet') this.sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '' });
  }

  close(): void {}
}

export class Relationships implements ElementListener {
  /** Paths from the root of the zip, by id. */
  readonly targets = new Map<string, string>();

  open(name: string, attribute: (name: string) => string | null): void {
    const target = attribute('Target') ?? '';
    if (name !== 'Relationship') return;
    this.targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }

  close(): void {}
}

/** The texts that cells name by number; readings of Asian signs, which stand beside them, are no part of them. */
export class SharedStrings implements ElementListener {
  static readonly wanted: ReadonlySet<string> = new Set(['t']);
  readonly texts: string[] = [];
  private text = '';
  private inReading = false;

  open(name: string): void {
    if (name === 'si') this.text = '';
    else if (name === 'rPh') this.inReading = true;
  }

  close(name: string, text: string): void {
    if (name === 't' && !this.inReading) this.text += text;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'si') this.texts.push(plainText(this.text));
  }
}

export class CellStyles implements ElementListener {
  /** By the number that a cell has for its style. */
  readonly formats: CellFormat[] = [];
  private readonly codes = new Map<string, string>();
  private inCells = false;

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === 'numFmt') this.codes.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
    else if (name === 'cellXfs') this.inCells = true;
    else if (name === 'xf' && this.inCells) {
      const id = attribute('numFmtId') ?? '0';
      this.formats.push(cellFormat(Number(id), this.codes.get(id) ?? null));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }
}

/** What the cells of a sheet refer to. */
export interface CellMeans {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** The cells of a sheet, row by row into a maker. */
export class SheetCells implements ElementListener {
  static readonly wanted: ReadonlySet<string> = new Set(['v', 't']);
  /** Cells merged over several rows speak for all of them, which is known only at the end. */
  mergesRows = false;
  private readonly means: CellMeans;
  private readonly maker: SheetMaker<unknown>;
  private row = 0;
  private column = -1;
  private cells: (string | undefined)[] = [];
  private type = '';
  private style = 0;
  private value = '';

  constructor(means: CellMeans, maker: SheetMaker<unknown>) {
    this.means = means;
    this.maker = maker;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === 'c') {
      const at = attribute('r');
      this.column = at === null ? this.column + 1 : columnOf(at);
      this.type = attribute('t') ?? 'n';
      this.style = Number(attribute('s') ?? 0);
      this.value = '';
    } else if (name === 'row') {
      const number = attribute('r');
      this.row = number === null ? this.row + 1 : Number(number);
      this.column = -1;
      this.cells = [];
    } else if (name === 'mergeCell') {
      const [from = '', to = from] = (attribute('ref') ?? '').split(':');
      this.mergesRows ||= rowOf(from) !== rowOf(to);
    }
  }

  close(name: string, text: string): void {
    if (name === 'v') this.value = text;
    else if (name === 't') this.value += text;
    else if (name === 'c') this.cells[this.column] = this.cellText();
    else if (name === 'row') this.maker.add(this.row, this.cells);
  }

  private cellText(): string {
    const { type, value, means } = this;
    if (type === 's') return means.texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n') return numberCellText(value, means.formats[this.style] ?? 'plain', means.from1904);
    return type === 'd' ? value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '') : plainText(value);
  }
}

/** Signs that XML cannot hold are written as `_x0007_` (ECMA-376, 22.4.2.4). */
function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** From 0; of `AB12` 27. */
function columnOf(cell: string): number {
  let column = 0;
  for (let at = 0; at < cell.length; at++) {
    const letter = cell.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function rowOf(cell: string): string {
  return cell.replace(/^[A-Z$]+/, '');
}
