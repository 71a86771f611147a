/*
 * What a spreadsheet (Excel, LibreOffice, Sheets) would run as a formula is made inert by an apostrophe in front of it, in
 * .xlsx as well: there a text is a text, but the list may be saved again as CSV, or copied into another one.
 */

/** White space, controls and whatever else is not seen: programs skip some of it before they look for a formula. */
const unseen = '\\s\\p{Z}\\p{C}\\p{DI}\\u2800';
/** `= + - @` with their full-width and small forms, and the minus sign. */
const starters = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u2212]';
const startsFormula = new RegExp(`^[${unseen}]*(?:${starters}|(?<=[\\t\\r\\n]))`, 'u');
/** A number is no formula. A phone number such as `+1-815-555-0100` is one: it would be reckoned out. */
const negativeNumber = /^-\d+(?:[.,]\d+)?$/;

/** The text of a cell, with an apostrophe in front if a spreadsheet might run it. Nothing is taken away. */
export function safeCell(text: string): string {
  return negativeNumber.test(text) ? text : guarded(text);
}

/**
 * The same for a text that is going to stand in a CSV file. Where the comma is not what separates cells (Excel in most of
 * Europe), a row is cut at other characters, quoted or not, and what stands behind them begins a cell. There `-5` and the
 * cell behind it could be one formula, so that numbers are guarded too.
 */
export function safeCsvCell(text: string): string {
  return guarded(text.replace(startsWithin, (run) => (separators.test(run) ? `${run}'` : run)));
}

const guarded = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

const separators = /[;\t\r\n]/;
/** Whole runs only, so that long ones cost no more than their length. */
const run = `[${unseen};"']`;
const startsWithin = new RegExp(`(?<!${run})${run}+(?=${starters})`, 'gu');
