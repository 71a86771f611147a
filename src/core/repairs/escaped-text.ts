const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** A text as content of an element, with no more escaped than must be. */
export function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
}
