import { foldMessage } from './folded-message.ts';

const mask = '#';
const words = /[^\s"'“”‘’<>()[\]{},;:=|]+/gu;
const quoted = /["“”„«`][^"“”„«»`]{1,200}["“”»`]|(?<![\p{L}\p{N}#])['‘][^'‘’]{1,200}['’](?![\p{L}\p{N}#])/gu;
const listed = /#(?:[,;:/=|] ?#)+/g;

/**
 * A message without what differs from user to user, so that 300 alike rows are one group with a title to read: quoted
 * values, e-mail addresses and every word with a digit in it become `#`. `own` are further values of the row itself,
 * such as its id and name; a name that stands only in the message cannot be told from other words.
 */
export function maskedMessage(message: string, own: readonly string[] = []): string {
  const withoutOwn = own.map(foldMessage).filter(isTelling).reduce(without, foldMessage(message));
  const masked = withoutOwn.replace(quoted, `“${mask}”`).replace(words, maskWord);
  return masked.replace(listed, mask).replace(/[ .]+$/, '');
}

/** Shorter ones are parts of ordinary words. */
const isTelling = (value: string): boolean => value.length > 2;

function without(text: string, value: string): string {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), mask);
}

function maskWord(word: string): string {
  const end = /[.!?]+$/.exec(word)?.[0] ?? '';
  return /[\p{N}@]/u.test(word) ? mask + end : word;
}
