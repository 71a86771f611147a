/** Whether every word of a query stands in a text, in any order, however people type it. */
export function hasWords(text: string, query: string): boolean {
  const told = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** As people type: `email` for e-mail, straight quotes or none. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-‐’'“”"]/g, '')
    .trim();
}
