/** The most that Excel takes in one cell; with more it calls the file damaged. */
const charactersInCell = 32_767;

/** No XML document may hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** How the format writes characters that XML cannot, so that a text which looks like it must be told apart. */
const escaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as it stands in a sheet’s XML. Line breaks become LF, as Excel has them; what XML cannot hold becomes U+FFFD; what
 * no cell can hold is cut off, with an ellipsis.
 */
export function sheetText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const whole = lines.length > charactersInCell ? `${lines.slice(0, charactersInCell - 1)}…` : lines;
  return whole
    .toWellFormed()
    .replace(illegal, '\uFFFD')
    .replace(escaped, '_x005F_')
    .replace(/[&<>"]/g, (character) => markup[character] ?? character);
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
