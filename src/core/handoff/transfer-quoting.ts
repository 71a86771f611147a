/*
 * One function for each program that reads a name out of a line of text. Callers have refused control characters and line
 * breaks before (transfer-place.ts); whatever else stands in a name comes out of these programs as it went in.
 */

/** For sh, bash and zsh. Single quotes also keep `!` from being taken for an earlier command where people type. */
export function posixQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** For PowerShell, which takes curly single quotes for straight ones. */
export function powerShellQuote(text: string): string {
  return `'${text.replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}

/**
 * For the Windows Command Prompt, typed or pasted; in a batch file `%` would need other care. A `%` stands outside of the
 * quotes, so that what might be the name of a variable always has a quote in it. Null where the text has a `"`, which no
 * name on Windows can have and every program there reads in its own way, or ends in `\`, which would take the quote.
 */
export function cmdQuote(text: string): string | null {
  if (text.includes('"') || text.endsWith('\\')) return null;
  return `"${text.replaceAll('%', '"^%"')}"`;
}

/** For the lines that OpenSSH’s `sftp` reads. It guards `* ? [` itself inside of quotes. */
export function sftpQuote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * For scripts of WinSCP: quotes are doubled, and may begin and end in the middle of a word. There is no way to escape the
 * `%` of `%NAME%`, so that a quote is put between any two of them: no variable has one in its name. Not for empty texts.
 */
export function winscpQuote(text: string): string {
  const pieces = text.match(/^[^%]+|%%?[^%]*/g) ?? [];
  return pieces.map((piece) => (piece.startsWith('%') ? `%${winscpRun(piece.slice(1))}` : winscpRun(piece))).join('');
}

/** WinSCP reads every two quotes as one literal quote first: around nothing but quotes there can be no others. */
function winscpRun(run: string): string {
  const doubled = run.replaceAll('"', '""');
  return /^"*$/.test(run) ? doubled : `"${doubled}"`;
}

/** For one part of an address such as `sftp://…`: letters, digits and `-._~` stay, all else becomes `%XX` of its UTF-8. */
export function urlPart(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
