import { isIdOf } from '../terms/check-value.ts';
import type { JsonValue } from './json-value.ts';
import { type ReadingPlace, readAs, type Shape, wrong } from './shape.ts';

/** The shapes of single values and of lists; `shape.ts` puts them together. */

/** Signs that do not print or turn the direction of what follows: they could make a text look like another. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** The same, but for line breaks and tabs. */
const unprintableInLines = /[^\P{Cc}\t\n\r]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const cutTo = (text: string, most: number, here: ReadingPlace): string => {
  const signs = [...text];
  if (signs.length <= most) return text;
  here.notes.cut.push(here.words);
  return signs.slice(0, most).join('');
};

/** A text made one that `line` takes: what does not print is taken out, and what is over `most` characters. */
export function oneLine(text: string, most: number): string {
  return [...text.replace(new RegExp(unprintable, 'gu'), '')].slice(0, most).join('');
}

/** Text on one line; what is over `most` characters is cut, and told. */
export const line = (most: number): Shape<string> => ({
  expected: 'text on one line',
  read: (value, here) => (typeof value === 'string' && !unprintable.test(value) ? cutTo(value, most, here) : wrong),
  write: (value) => value,
});

/** Text that may have several lines. */
export const lines = (most: number): Shape<string> => ({
  expected: 'text',
  read: (value, here) =>
    typeof value === 'string' && !unprintableInLines.test(value) ? cutTo(value, most, here) : wrong,
  write: (value) => value,
});

/** A text that means something by its form, so it is never cut. `most` keeps the form from long texts. */
export const formed = (form: RegExp, most: number, expected: string): Shape<string> => ({
  expected,
  read: (value) => (typeof value === 'string' && value.length <= most && form.test(value) ? value : wrong),
  write: (value) => value,
});

/** A code as Alma or the student system has it; cut, it would be another. */
export const code = (most: number): Shape<string> => ({
  expected: `a code of 1 to ${most} characters on one line`,
  read: (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most && !unprintable.test(value)
      ? value
      : wrong,
  write: (value) => value,
});

export const wholeNumber = (least: number, most: number): Shape<number> => ({
  expected: `a whole number from ${least} to ${most}`,
  read: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value + 0 : wrong,
  write: (value) => value,
});

export const yesOrNo: Shape<boolean> = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : wrong),
  write: (value) => value,
};

export const oneOf = <T extends string>(...choices: readonly T[]): Shape<T> => ({
  expected: `one of ${choices.map((choice) => `“${choice}”`).join(', ')}`,
  read: (value) => choices.find((choice) => choice === value) ?? wrong,
  write: (value) => value,
});

/** One of the ids of a table. */
export const idOf = <Id extends string>(table: Readonly<Record<Id, unknown>>): Shape<Id> =>
  oneOf(...Object.keys(table).filter((id) => isIdOf(table, id)));

export const orNull = <T>(shape: Shape<T>): Shape<T | null> => ({
  expected: `${shape.expected}, or null`,
  read: (value, here) => (value === null ? null : shape.read(value, here)),
  write: (value) => (value === null ? null : shape.write(value)),
});

/** At most so many entries; `keyOf` tells what no two may share. */
export const listOf = <T>(shape: Shape<T>, most: number, keyOf?: (one: T) => string): Shape<readonly T[]> => ({
  expected: `a list in square brackets of at most ${most} entries${keyOf === undefined ? '' : ', no two alike'}`,
  read(value, here) {
    if (!Array.isArray(value) || value.length > most) return wrong;
    const read: T[] = [];
    for (const [index, one] of value.entries()) {
      const entry = readAs(shape, one, here.at(index));
      if (entry === wrong) return wrong;
      read.push(entry);
    }
    return keyOf !== undefined && new Set(read.map(keyOf)).size < read.length ? wrong : read;
  },
  write: (values) => values.map((one) => shape.write(one)),
});

/** A part that has a judge of its own, who says in whole sentences what is wrong with it; it comes before the shape. */
export const judged = <T>(shape: Shape<T>, judge: (value: JsonValue) => readonly string[]): Shape<T> => ({
  ...shape,
  read(value, here) {
    const why = judge(value);
    return why.length === 0 ? shape.read(value, here) : here.fail(shape.expected, why.slice(0, 3).join(' '));
  },
});
