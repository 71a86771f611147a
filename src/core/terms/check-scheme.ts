import { parseCalendarDate } from '../calendar-date.ts';
import { type Fields, fieldsOf, isIdOf, isLine } from './check-value.ts';
import { longestCode, sameCode, termWords } from './term-code.ts';
import { type TermSeason, yearCounts, yearDigits } from './term-scheme.ts';

const seasonFields = ['word', 'sign', 'begins', 'half'];
const halves = { first: null, second: null };
const mostSeasons = 12;

/**
 * What is wrong with a scheme from a file, or as somebody edits it, in sentences; where nothing is, every term has its
 * own code.
 */
export function checkScheme(value: unknown): string[] {
  const fields = fieldsOf(value);
  if (fields === null) return ['The term codes are not a table.'];
  const [name, years, digits, pattern, rows] = ['name', 'years', 'digits', 'pattern', 'seasons'].map((field) =>
    fields.get(field),
  );
  const { seasons, why } = checkSeasons(rows);
  const all = [
    ...(isLine(name, 80) ? [] : ['The term codes need a name of one line, with at most 80 characters.']),
    ...(isIdOf(yearCounts, years) ? [] : ['How the years are counted is none of the ways we know.']),
    ...(isIdOf(yearDigits, digits) ? [] : ['How the years are written is none of the ways we know.']),
    ...(isPattern(pattern) ? [] : ['The pattern needs {year} and {season}, each once, and few other characters.']),
    ...why,
  ];
  if (all.length > 0) return all;
  if (!isLine(name, 80) || !isIdOf(yearCounts, years) || !isIdOf(yearDigits, digits) || !isPattern(pattern)) {
    throw new Error('A scheme was refused without a word.');
  }
  const same = sameCode({ name, years, digits, pattern, seasons });
  if (same === null) return [];
  const [left, right] = same;
  return [`${termWords(left)} and ${termWords(right)} would have the same code, ${left.code}.`];
}

function isPattern(value: unknown): value is string {
  if (!isLine(value, longestCode)) return false;
  const rest = value.replace('{year}', '').replace('{season}', '');
  return rest.length === value.length - '{year}{season}'.length && isSign(rest, 10);
}

/** What a code may hold: what people type, and no braces. */
function isSign(text: string, longest: number): boolean {
  return text.length <= longest && /^[\p{L}\p{N} ./_*+#-]*$/u.test(text) && text.trim() === text;
}

interface CheckedSeasons {
  readonly seasons: readonly TermSeason[];
  readonly why: readonly string[];
}

function checkSeasons(value: unknown): CheckedSeasons {
  const wrong = (why: string): CheckedSeasons => ({ seasons: [], why: [why] });
  if (!Array.isArray(value) || value.length === 0) return wrong('The term codes have no seasons.');
  if (value.length > mostSeasons) return wrong(`The term codes have more than ${mostSeasons} seasons.`);
  const read = value.map((row: unknown) => readSeason(fieldsOf(row) ?? new Map<string, unknown>()));
  const seasons = read.filter((season) => typeof season !== 'string');
  const twice = seasons.find(({ word }, index) => seasons.findIndex((other) => sameWord(other.word, word)) < index);
  return {
    seasons,
    why: [
      ...read.flatMap((season, index) => (typeof season === 'string' ? [`Season ${index + 1}: ${season}`] : [])),
      ...(twice === undefined ? [] : [`There are two seasons called ${twice.word}.`]),
    ],
  };
}

const sameWord = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** A season, or what is wrong with it. */
function readSeason(row: Fields): TermSeason | string {
  const [word, sign, begins, half] = seasonFields.map((field) => row.get(field));
  if (!isLine(word, 30) || word.trim() !== word) return 'it needs a name of one line, with at most 30 characters.';
  if (!isLine(sign, 8) || !isSign(sign, 8)) return 'what stands for it in the code is 1 to 8 letters or digits.';
  // 2001 has no 29 February: a season begins on a day that every year has.
  if (typeof begins !== 'string' || begins.length !== 5 || parseCalendarDate(`2001-${begins}`) === null) {
    return 'it begins on a day of the year, as month and day: 08-20.';
  }
  if (!isIdOf(halves, half)) return 'it falls in the first or the second calendar year of the academic year.';
  return { word, sign, begins, half };
}
