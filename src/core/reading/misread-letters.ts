/**
 * Letters and signs that two odd signs in place of one are taken to stand for, in text and in bytes alike: U+00A0–U+017F
 * and U+2010–U+2122 (RULES, mojibake and mixed-encoding). Any other would be a coincidence.
 */
export function isMisreadLetter(codePoint: number): boolean {
  return (codePoint >= 0xa0 && codePoint <= 0x17f) || (codePoint >= 0x2010 && codePoint <= 0x2122);
}
