/** Words that a librarian who has never seen XML would have to look up. */
export const jargon =
  /\b(?:elements?|attributes?|pars(?:e|ed|er|ing)|namespaces?|schemas?|encod(?:e|ed|ing|ings)|declarations?|bytes?|strings?|booleans?|tokens?|syntax|well-formed|entit(?:y|ies)|prolog|root|nodes?|tags?|markup|control characters?|byte order mark|BOM|white ?space|trim(?:med)?|null|regex|unicode|code points?|fatal|harm|reject)\b/i;

/** What Alma or a file says stands in quotes and is not ours to word. */
export const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '“…”');

/** One full stop, at the end, and no other end of a sentence. */
export const oneSentence = /^[A-Z“][^.?!]*(?:[.?!](?=\S)[^.?!]*)*\.$/;
