import { placeWords } from '../../core/place-words.ts';
import { factOf } from '../../core/rules/rule-facts.ts';
import type { PreviewMishap } from '../../state/preview.ts';

const ends = {
  cancelled: 'was not read to its end, because you cancelled it. Choose it again to go on.',
  stopped: 'could not be compared: the part of Termload that works on it has stopped. Choose the file again.',
  unreadable: 'could not be read: it was moved, changed or taken away since it was chosen. Choose it again.',
  mixed:
    'were not read: one of them is a table, and what a table has no column for is not known. Give one table alone, or several files of Export Users together.',
  'load-unreadable':
    'was read, but the zip of the load was not: it is not there any more. Check the export again, and follow the link Preview.',
  'match-id':
    'was not read, because users cannot be matched by the identifier that your profile names. Why, and what to do now, stands under “How the users are sent”.',
} as const;

/** It ends before its end. */
const broken =
  'Users who could not be read would be taken for users who are not in Alma, so nothing is compared. Get the file from Alma once more, and choose it as it came.';
/** It is another one. */
const wrong = 'Nothing is compared. Give the users as they are in Alma; this page says how to get that file.';

/** Why a file of users came to nothing, and what to do now. */
export function mishapWords({ name, why }: PreviewMishap): string {
  if (typeof why === 'string') return `${name} ${ends[why]}`;
  const { rule, file, place, detail } = why;
  const where = [file === null ? '' : `in ${file}`, place === null ? '' : placeWords(place, 'xml')].filter(
    (part) => part !== '',
  );
  const told = [`${name}: ${factOf(rule).title}${where.length > 0 ? ` (${where.join(', ')})` : ''}.`, detail ?? ''];
  const isBroken = place !== null || rule === 'zip-unreadable';
  return `${told.join(' ').trim()} ${isBroken ? broken : wrong}`;
}
