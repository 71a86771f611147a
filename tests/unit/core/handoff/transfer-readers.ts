import { expect } from 'vitest';

/* How other programs read a line, told in another way than the code that quotes for them: character by character. */

/** As PowerShell reads a text in single quotes, of which it knows five. */
export function readByPowerShell(source: string): string {
  const quotes = "'‘’‚‛";
  const characters = [...source];
  expect(quotes).toContain(characters.shift());
  let text = '';
  for (;;) {
    const character = characters.shift() ?? expect.fail('The quote never ends.');
    if (!quotes.includes(character)) text += character;
    else if (quotes.includes(characters[0] ?? ' ')) text += characters.shift();
    else break;
  }
  expect(characters, 'The quote ends too early.').toEqual([]);
  return text;
}

/** As the Command Prompt reads a line: variables first, then `^` and quotes; what remains is cut into words by the program. */
export function readByCommandPrompt(line: string): string[] {
  const variables: Record<string, string> = { PATH: 'C:\\Windows', A: '& calc', '': '%' };
  const expanded = line.replace(/%([^%]*)%/g, (whole, name: string) => variables[name.toUpperCase()] ?? whole);
  let quoted = false;
  let argument = '';
  for (let at = 0; at < expanded.length; at += 1) {
    const character = expanded.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '^') {
      at += 1;
      argument += expanded.charAt(at);
      continue;
    } else if (!quoted) expect('&|<>()', `“${character}” stands outside of the quotes.`).not.toContain(character);
    argument += character;
  }
  expect(quoted).toBe(false);
  const words: string[] = [];
  let word = '';
  let inWord = false;
  for (const character of argument) {
    if (character === '"') inWord = !inWord;
    else if (character === ' ' && !inWord) words.push(word);
    if (character === ' ' && !inWord) word = '';
    else if (character !== '"') word += character;
  }
  return [...words, word];
}

/** As WinSCP cuts a line into words; variables first. */
export function readByWinscp(line: string): string[] {
  const expanded = line.replace(/%([^%"]*)%/g, 'EXPANDED');
  const words: string[] = [];
  let rest = expanded;
  while (rest !== '') {
    let word = '';
    let quoting = false;
    while (rest !== '' && (quoting || !/^[ \t]/.test(rest))) {
      const literal = rest.startsWith('""');
      if (literal) word += '"';
      else if (rest.startsWith('"')) quoting = !quoting;
      else word += rest.charAt(0);
      rest = rest.slice(literal ? 2 : 1);
    }
    words.push(word);
    rest = rest.slice(1);
  }
  return words;
}

/** As sftp reads a word in double quotes: wild cards are guarded by a backslash, and guards are taken off afterwards. */
export function readBySftp(line: string): string {
  expect(line.startsWith('"')).toBe(true);
  let guarded = '';
  let at = 1;
  for (; at < line.length && line.charAt(at) !== '"'; at += 1) {
    const character = line.charAt(at);
    if (character === '\\') {
      at += 1;
      const next = line.charAt(at);
      if (next === '"') guarded += next;
      else guarded += '*?['.includes(next) ? `\\\\\\${next}` : `\\${next}`;
    } else guarded += '*?['.includes(character) ? `\\${character}` : character;
  }
  expect(at, 'The quote ends too early.').toBe(line.length - 1);
  return guarded.replace(/\\([\\*?[])/g, '$1');
}
