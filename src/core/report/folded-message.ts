/** How many characters of a message are looked at: the longest known is about 150, and hostile ones cost no more. */
export const charactersRead = 1_000;

/** All white space that reports bring along, invisible kinds included. */
const white = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
const outerWhite = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/gu;
const inQuotes = /^(["'“”„‘’«»`])([^"“”„«»`]*)["'“”’«»`]$/u;

/**
 * A message as patterns see it: at most `charactersRead` characters of it, spaces of all kinds and line breaks as one
 * space, an ellipsis as three dots, and no quotes around the whole.
 */
export function foldMessage(message: string): string {
  const start = message.trimStart().slice(0, charactersRead);
  const whole = start.replace(/[\uD800-\uDBFF]$/, '');
  const folded = whole.replace(white, ' ').replace(outerWhite, '').replaceAll('…', '...');
  return (inQuotes.exec(folded)?.[2] ?? folded).trim();
}
