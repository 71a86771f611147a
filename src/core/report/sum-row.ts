import type { SheetRow } from './sheet.ts';

/** How many rows at the end of a table may be sums or footers. */
export const lastRows = 3;

const sumWord =
  /^(?:grand |sub)?(?:totals?|sum|summe|gesamt\w*|somme|suma|somma|totale|totaal|totalt|summa|insgesamt|count|anzahl|nombre|合計|总计|總計|합계)\b|^(?:合計|总计|總計|합계)/iu;

export function beginsAsSum(text: string): boolean {
  return sumWord.test(text);
}

const summed =
  /^(?:\s+(?:of\s+)?(?:records?|rows?|users?|persons?|people|patrons?|students?|employees?))?[\d.,\s:%]*$/i;
const figure = /^[\d.,\s%]*$/;

/**
 * Whether a row is nothing but the word for a sum and figures, in one cell or two, of a table whose rows have at least twice
 * as many: some people are called Sum, and beside their name stands who they are. `usual`: a row of the same table.
 */
export function isSumRow(row: SheetRow, usual: SheetRow): boolean {
  const [first = '', ...others] = filled(row);
  const rest = first.replace(sumWord, '');
  const isShort = (1 + others.length) * 2 <= filled(usual).length;
  return isShort && rest !== first && summed.test(rest) && others.every((text) => figure.test(text));
}

function filled({ cells }: SheetRow): readonly string[] {
  return cells.filter((text) => text !== '');
}
