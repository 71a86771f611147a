/** Characters as XML 1.0 (5th edition) sorts them: productions [2] Char, [3] S, [4] NameStartChar, [4a] NameChar. */

/** How the scanner treats a byte of text; 0 is read over at full speed. */
export const plain = 0;
export const lineFeed = 1;
export const carriageReturn = 2;
export const lessThan = 3;
export const ampersand = 4;
export const closingBracket = 5;
export const forbidden = 6;
export const multiByte = 7;
export const quotationMark = 8;
/** The byte that may begin the end of a comment, an instruction or a CDATA section. */
export const bodyEnd = 9;

function classes(special: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 0x20; byte++) table[byte] = forbidden;
  table[0x09] = plain;
  table[0x0a] = lineFeed;
  table[0x0d] = carriageReturn;
  table.fill(multiByte, 0x80);
  for (const [character, kind] of Object.entries(special)) table[character.charCodeAt(0)] = kind;
  return table;
}

/** Bytes between tags. */
export const textClass = classes({ '<': lessThan, '&': ampersand, ']': closingBracket });
/** Bytes of an attribute value. */
export const attributeClass = classes({ '<': lessThan, '&': ampersand, '"': quotationMark, "'": quotationMark });
/** Bytes of a comment, a processing instruction or a CDATA section. */
export const bodyClass = {
  comment: classes({ '-': bodyEnd }),
  instruction: classes({ '?': bodyEnd }),
  cdata: classes({ ']': bodyEnd }),
};

/** 1 for bytes that may stand in a name as far as one byte tells; multi-byte characters are looked at when a name is new. */
export const nameByte = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:-.') {
  nameByte[character.charCodeAt(0)] = 1;
}
nameByte.fill(1, 0x80);

const nameStartRanges: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x5f, 0x5f],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const nameOnlyRanges: readonly (readonly [number, number])[] = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

const within = (ranges: readonly (readonly [number, number])[], codePoint: number): boolean =>
  ranges.some(([from, to]) => codePoint >= from && codePoint <= to);

/** NCName of Namespaces in XML: a name without a colon. */
export function isColonFreeName(text: string): boolean {
  let first = true;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!within(nameStartRanges, codePoint) && (first || !within(nameOnlyRanges, codePoint))) return false;
    first = false;
  }
  return !first;
}

/** XML white space, production [3]. */
export function isSpaceByte(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Char, production [2]. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  return codePoint <= 0x10ffff && codePoint !== 0xfffe && codePoint !== 0xffff;
}

/** The length in bytes of the UTF-8 sequence that begins with this byte; the text is known to be valid UTF-8. */
export function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
