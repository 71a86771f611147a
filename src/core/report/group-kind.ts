import { trimBlank } from '../blank.ts';

/** Who is in a user group, as far as its code and name tell; `unsure` where they tell nothing, or both. */
export type GroupKind = 'student' | 'staff' | 'unsure';

/** Tells of a group that we sent whom it is for, by its code. */
export type KindOf = (group: string) => GroupKind;

/** A group as a library lists it in its profile. */
export interface ListedGroup {
  readonly code: string;
  readonly name: string;
  /** Who is in it; null: nobody has said. */
  readonly kind: GroupKind | null;
}

/** Words that say it wherever they stand, and short ones that must stand alone: `UG2`, but not `DRUG`. */
const studentWords =
  /student|undergrad|freshm[ae]n|sophomore|(?<!\p{L})(?:stu|stud|ug|ugr|ugrd|ugrad|grad|graduate|grd|pg|pgr|pgrd|postgrad|postgraduate|masters|doctoral|phd)s?(?!\p{L})/iu;
const staffWords =
  /facult|staff|employ|instructor|professor|teacher|lecturer|librarian|adjunct|emerit|(?<!\p{L})(?:fac|emp|empl|prof|admin|administrator)s?(?!\p{L})/iu;
const notStudents = /non\W?student/i;

/** What the library says of its groups, and a guess of those of which it says nothing. Case and blanks around do not matter. */
export function groupKinds(groups: readonly ListedGroup[]): KindOf {
  const listed = new Map(groups.toReversed().map((group) => [keyOf(group.code), group]));
  return (code) => {
    const group = listed.get(keyOf(code));
    return group?.kind ?? guessedKind(code, group?.name);
  };
}

const keyOf = (code: string): string => trimBlank(code).toLowerCase();

/**
 * Whether a group seems to be one of students or of employees. A wrong guess is safe in one direction only, so whatever
 * speaks for both (`Student staff`) is `unsure`.
 */
export function guessedKind(code: string, name = ''): GroupKind {
  const words = `${code} ${name}`.slice(0, 500).replace(/[_\d]+/g, ' ');
  const student = studentWords.test(words) && !notStudents.test(words);
  const staff = staffWords.test(words);
  if (student === staff) return 'unsure';
  return student ? 'student' : 'staff';
}
