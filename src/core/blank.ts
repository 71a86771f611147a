/**
 * White space as RULES.md counts it: ordinary space, tab and line breaks, and the invisible ones that
 * exports bring along: no-break space, the zero-width family and a stray byte order mark.
 */
const whiteSpace = '[ \\t\\r\\n\\u00A0\\u200B-\\u200D\\u2060\\uFEFF]';
const onlyWhiteSpace = new RegExp(`^${whiteSpace}*$`);
const outerWhiteSpace = new RegExp(`^${whiteSpace}+|${whiteSpace}+$`, 'g');

/** Nothing, or white space only. */
export function isBlank(text: string): boolean {
  return onlyWhiteSpace.test(text);
}

/** The text without the white space around it. */
export function trimBlank(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) return text;
  return text.replace(outerWhiteSpace, '');
}

/** Whether one character counts as white space. */
export function isBlankCharacter(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    codePoint === 0x0d ||
    codePoint === 0xa0 ||
    (codePoint >= 0x200b && codePoint <= 0x200d) ||
    codePoint === 0x2060 ||
    codePoint === 0xfeff
  );
}
