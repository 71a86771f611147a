/** What `<?xml …?>` says. */
export interface XmlDeclaration {
  readonly version: string;
  /** As written; null where it names none. */
  readonly encoding: string | null;
}

const space = '[ \\t\\r\\n]';
const equals = `${space}*=${space}*`;
const quoted = (value: string): string => `(?:"(${value})"|'(${value})')`;
/** Productions [23] to [32] and [80], [81] of XML 1.0. */
const form = new RegExp(
  `^<\\?xml${space}+version${equals}${quoted('1\\.[0-9]+')}` +
    `(?:${space}+encoding${equals}${quoted('[A-Za-z][A-Za-z0-9._-]*')})?` +
    `(?:${space}+standalone${equals}${quoted('yes|no')})?${space}*\\?>$`,
);

/** Reads a whole declaration, `<?xml` to `?>`; null when it breaks the rules of XML. */
export function parseXmlDeclaration(text: string): XmlDeclaration | null {
  const parts = form.exec(text);
  if (parts === null) return null;
  return { version: parts[1] ?? parts[2] ?? '', encoding: parts[3] ?? parts[4] ?? null };
}
