import { trimBlank } from '../blank.ts';
import { type GroupKind, guessedKind, type KindOf } from '../report/group-kind.ts';
import type { Rejection } from '../report/rejection.ts';
import { identifierKey } from '../rules/identifier-case.ts';
import { redactor } from './redact.ts';
import { type CountWords, rowsWith, type TriagedRow, unsettled } from './triaged-row.ts';

/*
 * The file that Alma makes a set of users of, for its job *Update/Notify Users*: `USERNAME`, then a primary identifier a
 * line. Nothing but what Alma itself will read: no byte order mark, which Alma would take for a part of the first word; lines
 * end in CRLF, as in any text file of Windows; and no guard against formulas, for an identifier with an apostrophe in front
 * is another identifier. It is a .txt for the same reason: a double click must not open it in a spreadsheet.
 */

/** Why a user whose account is kept by hand is not in the set. */
export type LeftOut = 'not-found' | 'student' | 'staff' | 'unsure' | 'not-writable';

export interface UserSetFile {
  /** Empty when it would hold nobody. */
  readonly text: string;
  readonly users: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** `kinds`: whom the set is for. Toggling someone who works with Alma can lock them out, so only students by default. */
export function userSetFile(
  rows: readonly TriagedRow[],
  kinds: readonly GroupKind[] = ['student'],
  kindOf: KindOf = guessedKind,
): UserSetFile {
  const leftOut: Record<LeftOut, number> = { 'not-found': 0, student: 0, staff: 0, unsure: 0, 'not-writable': 0 };
  const ids = new Map<string, string>();
  const byHand = rows.filter(({ rejection }) => rejection.reason === 'user-not-external');
  for (const { rejection } of rowsWith(unsettled, byHand)) {
    const id = trimBlank(rejection.sent?.primaryId ?? '');
    const why = whyNot(rejection, id, kinds, kindOf);
    if (why === null) ids.set(identifierKey(id), id);
    else leftOut[why]++;
  }
  const lines = ids.size === 0 ? [] : ['USERNAME', ...ids.values()];
  return { text: lines.map((line) => `${line}\r\n`).join(''), users: ids.size, leftOut };
}

function whyNot({ sent }: Rejection, id: string, kinds: readonly GroupKind[], kindOf: KindOf): LeftOut | null {
  if (sent === null) return 'not-found';
  const kind = kindOf(sent.group);
  if (!kinds.includes(kind)) return kind;
  return isWritable(id) ? null : 'not-writable';
}

const redact = redactor([]);

/** On a line of its own, as it is; a social security number is not written anywhere. */
const isWritable = (id: string): boolean => id !== '' && !/[\p{Cc}\u2028\u2029]/u.test(id) && redact(id) === id;

const leftOutWords: Readonly<Record<LeftOut, (people: string) => string>> = {
  'not-found': (people) => `${people} left out, because the load has no such user, or several.`,
  student: (people) => `${people} left out, because they are in groups of students.`,
  staff: (people) => `${people} left out, because they are probably employees.`,
  unsure: (people) => `${people} left out, because their group does not tell whether they are students.`,
  'not-writable': (people) => `${people} left out, because their primary identifier cannot stand in such a file.`,
};

const leftOutOrder = ['not-found', 'staff', 'unsure', 'student', 'not-writable'] as const satisfies LeftOut[];

/** A sentence for each kind of people who are not in the set. */
export function leftOutSentences({ leftOut }: UserSetFile, count: CountWords): string[] {
  return leftOutOrder
    .filter((why) => leftOut[why] > 0)
    .map((why) => leftOutWords[why](count(leftOut[why], 'person was', 'people were')));
}
