/** A whole number as somebody wrote it, and where it stands. */
export interface WrittenNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Not a part of a word, a date, a time, a decimal number or a percentage. */
const start = String.raw`(?<![\p{L}\d_#]|\d[/:.,-]|[/])`;
const end = String.raw`(?![\p{L}\d_%/]|[:.,-]\d| ?%)`;
const spaces = ' \\u00A0\\u2007\\u2009\\u202F';

const grouped = (separators: string): RegExp =>
  new RegExp(String.raw`${start}(?:\d{1,3}(?:([${separators}])\d{3})(?:\1\d{3}){0,3}${end}|\d{1,12}${end})`, 'gu');

const anyGrouping = grouped(`,.'’${spaces}`);
const noSpaces = grouped(",.'’");

/** The whole numbers in a text, thousands set apart or not. With `no-spaces` a space always parts two numbers. */
export function numbersIn(text: string, grouping: 'any' | 'no-spaces' = 'any'): WrittenNumber[] {
  const pattern = grouping === 'any' ? anyGrouping : noSpaces;
  return [...text.matchAll(pattern)].map((match) => ({
    value: Number(match[0].replace(/\D/g, '')),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
