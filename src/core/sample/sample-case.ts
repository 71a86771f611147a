import type { CalendarDate } from '../calendar-date.ts';
import type { RuleId } from '../rules/rule-facts.ts';
import type { SampleUser } from './sample-user.ts';

/** Somebody whose record is not like the others, or whom Alma turns away. */
export interface SampleCase {
  /** The number in the roster of the college. */
  readonly who: number;
  /** How it came to that. */
  readonly story: string;
  /** The rules that this person raises; none where only Alma can know. */
  readonly shows: readonly RuleId[];
  readonly change?: (user: SampleUser, today: CalendarDate) => Partial<SampleUser>;
  /** What Alma’s report says of it: a row each. `{BARCODE}` stands for the person’s identifier of that type. */
  readonly alma?: readonly string[];
  /** It was the same in the term before. */
  readonly lasting?: true;
}

/** A list with its first entry changed. */
export function withFirst<Entry>(entries: readonly Entry[], change: Partial<Entry>): Entry[] {
  return entries.map((entry, index) => (index === 0 ? { ...entry, ...change } : entry));
}

/** The identifiers of a user with another value for one type. */
export function withIdentifier(
  { identifiers }: Pick<SampleUser, 'identifiers'>,
  type: string,
  value: string,
): SampleUser['identifiers'] {
  return identifiers.map((identifier) => (identifier.type === type ? { type, value } : identifier));
}
