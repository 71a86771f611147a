import type { MemberForm } from './containers/source-kind.ts';
import { fileOf, membersOf } from './file-of.ts';
import type { FindingGroup } from './finding.ts';
import type { FileFacts, Load, SourceFacts } from './load.ts';
import type { Place } from './place.ts';
import { columnLetters } from './place-words.ts';
import { ruleFacts } from './rules/rule-facts.ts';

/** A place and its byte, counted from 0 in the file as it came; null where that cannot be told. */
export interface BytePlace extends Place {
  /** Of the document that it stands in. */
  readonly form: MemberForm;
  /** Which document that is, as `documentWords` has it. */
  readonly document: string | null;
  readonly byte: number | null;
}

/** How many places a note gives at most. */
export const notedPlaces = 10;

/** What a note says besides the places. */
export interface NoteFacts {
  readonly group: Pick<FindingGroup, 'rule' | 'count' | 'users'>;
  /** What Alma will do, in words. */
  readonly alma: string;
  readonly files: readonly Pick<FileFacts, 'name' | 'bytes'>[];
  /** Of the only file, or of one of several. */
  readonly encoding: SourceFacts['encoding'];
  /** Users in the export. */
  readonly users: number;
}

const figure = new Intl.NumberFormat('en-US');
const counted = (count: number, one: string): string => `${figure.format(count)} ${one}${count === 1 ? '' : 's'}`;

/**
 * What whoever makes the export needs to find the places, as plain text. It may be sent by e-mail, so it has no name of
 * a file, no id and no value: nothing about a person.
 */
export function noteForIt({ group, alma, files, encoding, users }: NoteFacts, places: readonly BytePlace[]): string {
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
    filesWords(files, encoding),
    ...placeLines(group, places),
    '',
    'Found by Termload. This note holds nothing about any person.',
    '',
  ].join('\n');
}

/** `file 2`, `file 3 of the zip`: a document by numbers alone, from 1; null where there is only one. */
export function documentWords(load: Pick<Load, 'files' | 'members'>, name: string | null): string | null {
  const { files, members } = load;
  const member = members.findIndex((one) => one.name === (name ?? ''));
  const file = member < 0 ? undefined : fileOf(files, member);
  if (file === undefined) return null;
  const within = membersOf(load, file).findIndex((one) => one.name === name) + 1;
  return (
    [
      ...(files.length === 1 ? [] : [`file ${files.indexOf(file) + 1}`]),
      ...(file.members === 1 ? [] : [`file ${within} of the zip`]),
    ].join(', ') || null
  );
}

function filesWords(files: NoteFacts['files'], encoding: NoteFacts['encoding']): string {
  const [file, ...others] = files.map(sizeWords);
  if (others.length > 0) return `Files: ${[file, ...others].join('; ')}.`;
  return `File: ${file}${encoding === null ? '' : `, read as ${encoding.detected.toUpperCase()}`}.`;
}

/** The ending of the name, and its size; the rest of the name may be a person's. */
function sizeWords({ name, bytes }: NoteFacts['files'][number]): string {
  const ending = /\.[A-Za-z]{1,4}$/.exec(name)?.[0].toLowerCase() ?? 'no ending';
  return `${ending}, ${counted(bytes, 'byte')}`;
}

function placeLines({ count }: NoteFacts['group'], places: readonly BytePlace[]): string[] {
  if (places.length === 0) return [];
  const all = places.length >= count;
  const which = all ? 'Places' : places.length === 1 ? 'One of the places' : `The first ${places.length} places`;
  // Of what is no XML no byte is told: a line and a column are what its programs count.
  const xml = places.filter(({ form }) => form === 'xml');
  const withBytes = xml.some(({ byte }) => byte !== null);
  const counting = [
    ...(places.some(({ form }) => form !== 'table') ? ['lines and columns count from 1'] : []),
    ...(places.some(({ form }) => form === 'table') ? ['rows count from 1, the header among them'] : []),
    ...(withBytes ? ['bytes from 0'] : []),
  ].join(', ');
  const isLacking = xml.length > 0 && !withBytes;
  const lacking = isLacking ? ['Bytes are left out, because they cannot be told exactly for this file.'] : [];
  return ['', `${which} in the file as it came (${counting}):`, ...places.map(placeLine), ...lacking];
}

function placeLine({ form, document, line, column, byte }: BytePlace): string {
  const inFile = document === null ? '' : `${document}, `;
  const at = byte === null ? '' : `, byte ${byte}`;
  const where = form === 'table' ? `row ${line}, column ${columnLetters(column)}` : `line ${line}, column ${column}`;
  return `  ${inFile}${where}${at}`;
}
