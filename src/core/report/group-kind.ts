/** Who is in a user group, as far as its code and name tell; `unsure` where they tell nothing, or both. */
export type GroupKind = 'student' | 'staff' | 'unsure';

/** Codes of groups that a library has sorted itself; they count before any guess. */
export interface SortedGroups {
  readonly students: readonly string[];
  readonly staff: readonly string[];
}

export const noSortedGroups: SortedGroups = { students: [], staff: [] };

/** Words that say it wherever they stand, and short ones that must stand alone: `UG2`, but not `DRUG`. */
const studentWords =
  /student|undergrad|freshm[ae]n|sophomore|(?<!\p{L})(?:stu|stud|ug|ugr|ugrd|ugrad|grad|graduate|grd|pg|pgr|pgrd|postgrad|postgraduate|masters|doctoral|phd)s?(?!\p{L})/iu;
const staffWords =
  /facult|staff|employ|instructor|professor|teacher|lecturer|librarian|adjunct|emerit|(?<!\p{L})(?:fac|emp|empl|prof|admin|administrator)s?(?!\p{L})/iu;
const notStudents = /non\W?student/i;

/**
 * Whether a group that we sent is one of students or of employees: what the library said, otherwise a guess.
 * A wrong guess is safe in one direction only, so whatever speaks for both (`Student staff`) is `unsure`.
 */
export function groupKind(code: string, name = '', sorted: SortedGroups = noSortedGroups): GroupKind {
  if (holds(sorted.students, code)) return 'student';
  if (holds(sorted.staff, code)) return 'staff';
  const words = `${code} ${name}`.slice(0, 500).replace(/[_\d]+/g, ' ');
  const student = studentWords.test(words) && !notStudents.test(words);
  const staff = staffWords.test(words);
  if (student === staff) return 'unsure';
  return student ? 'student' : 'staff';
}

function holds(codes: readonly string[], code: string): boolean {
  const key = code.trim().toLowerCase();
  return key !== '' && codes.some((known) => known.trim().toLowerCase() === key);
}
