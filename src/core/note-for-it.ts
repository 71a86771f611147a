import type { FindingGroup } from './finding.ts';
import type { SourceFacts } from './load.ts';
import type { Place } from './place.ts';
import { ruleFacts } from './rules/rule-facts.ts';

/** A place and its byte, counted from 0 in the file as it came; null where that cannot be told. */
export interface BytePlace extends Place {
  /** Which file of the zip it stands in, from 1; null where there is only one. */
  readonly file: number | null;
  readonly byte: number | null;
}

/** How many places a note gives at most. */
export const notedPlaces = 10;

/** What a note says besides the places. */
export interface NoteFacts {
  readonly group: Pick<FindingGroup, 'rule' | 'count' | 'users'>;
  /** What Alma will do, in words. */
  readonly alma: string;
  readonly source: Pick<SourceFacts, 'name' | 'bytes' | 'encoding'>;
  /** Users in the export. */
  readonly users: number;
}

const figure = new Intl.NumberFormat('en-US');
const counted = (count: number, one: string): string => `${figure.format(count)} ${one}${count === 1 ? '' : 's'}`;

/**
 * What whoever makes the export needs to find the places, as plain text. It may be sent by e-mail, so it has no name of
 * a file, no id and no value: nothing about a person.
 */
export function noteForIt({ group, alma, source, users }: NoteFacts, places: readonly BytePlace[]): string {
  const { title, means, now } = ruleFacts[group.rule];
  const found =
    group.users === 0
      ? counted(group.count, 'place')
      : `${counted(group.count, 'place')}, in ${counted(group.users, 'user')} of ${figure.format(users)}`;
  return [
    `${title} (rule ${group.rule})`,
    '',
    means,
    `Effect in Alma: ${alma}.`,
    `What to do: ${now}`,
    `Found: ${found}.`,
    `File: ${sourceWords(source)}.`,
    ...placeLines(group, places),
    '',
    'Found by Termload. This note holds nothing about any person.',
    '',
  ].join('\n');
}

/** The ending of the name, its size and encoding; the rest of the name may be a person's. */
function sourceWords({ name, bytes, encoding }: NoteFacts['source']): string {
  const ending = /\.[A-Za-z]{1,4}$/.exec(name)?.[0].toLowerCase() ?? 'no ending';
  const read = encoding === null ? [] : [`read as ${encoding.detected.toUpperCase()}`];
  return [ending, counted(bytes, 'byte'), ...read].join(', ');
}

function placeLines({ count }: NoteFacts['group'], places: readonly BytePlace[]): string[] {
  if (places.length === 0) return [];
  const all = places.length >= count;
  const which = all ? 'Places' : places.length === 1 ? 'One of the places' : `The first ${places.length} places`;
  const withBytes = places.some(({ byte }) => byte !== null);
  const counting = withBytes ? 'lines and columns count from 1, bytes from 0' : 'lines and columns count from 1';
  const lacking = withBytes ? [] : ['Bytes are left out, because they cannot be told exactly for this file.'];
  return ['', `${which} in the file as it came (${counting}):`, ...places.map(placeLine), ...lacking];
}

function placeLine({ file, line, column, byte }: BytePlace): string {
  const inFile = file === null ? '' : `file ${file} of the zip, `;
  const at = byte === null ? '' : `, byte ${byte}`;
  return `  ${inFile}line ${line}, column ${column}${at}`;
}
