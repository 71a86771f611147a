import type { FieldKind } from '../alma/user-fields.ts';
import { isBlank } from '../blank.ts';
import { undoMojibake } from '../rules/mojibake.ts';

/** What RULES (padded-value, invisible-character) finds around a value. */
const around = '[ \\t\\r\\n\\u00a0\\u00ad\\u200b-\\u200f\\u2060\\ufeff]';
const outer = new RegExp(`^${around}+|${around}+$`, 'g');
/** What nobody can see and nobody means; not so in names, where some scripts need it. */
const within = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const kept: Readonly<Record<FieldKind, 'trimmed' | 'cleaned' | null>> = {
  name: 'trimmed',
  identifier: 'cleaned',
  email: 'cleaned',
  date: 'cleaned',
  group: 'cleaned',
  code: 'cleaned',
  phone: null,
  boolean: null,
};

/** trim-values: what is blank stays as it is, for that is another matter. */
export function trimmedText(text: string, kind: FieldKind | null): string {
  const way = kind === null ? null : kept[kind];
  if (way === null || isBlank(text)) return text;
  const trimmed = text.replace(outer, '');
  if (trimmed === '') return text;
  return way === 'cleaned' ? trimmed.replace(within, '') : trimmed;
}

const run = /[^\0-\x7f]{2,}/g;
/** As the words that show the encoding are cut (core/reading/word-counts.ts): a whole run is in one, and no digit is. */
const word = /(?![-'])[A-Za-z'\-\u0080-\uffff]+(?<![-'])/g;
/** Garbled once by each program that it went through; nobody has seen more than three. */
const mostTimes = 4;

/** undo-mojibake: whole runs only, as often as they were garbled, but for the words that are right as they are. */
export function ungarbledText(text: string, except: ReadonlySet<string>): string {
  return text.replace(word, (whole) => (except.has(whole) ? whole : ungarbledWord(whole)));
}

/** A word that was garbled, and what it was before. */
export interface UngarbledWord {
  readonly before: string;
  readonly after: string;
}

/** The words of a text that undo-mojibake changes, each as often as it stands there. */
export function garbledWordsIn(text: string): readonly UngarbledWord[] {
  return (text.match(word) ?? [])
    .map((before) => ({ before, after: ungarbledWord(before) }))
    .filter(({ before, after }) => before !== after);
}

function ungarbledWord(text: string): string {
  let mended = text;
  for (let time = 0; time < mostTimes; time++) {
    const next = mended.replace(run, (characters) => undoMojibake(characters) ?? characters);
    if (next === mended) break;
    mended = next;
  }
  return mended;
}
