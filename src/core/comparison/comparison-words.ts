import { countWords } from '../number-words.ts';
import type { EarlierLoad, NoComparison } from './load-comparison.ts';
import type { Outcome } from './outcome.ts';
import type { Part } from './part.ts';

export interface OutcomeWords {
  /** Above its number. */
  readonly title: string;
  /** One sentence: who they are, and what Alma does. */
  readonly means: string;
  /** What its list is called, in a sheet and on screen. */
  readonly list: string;
  /** Said in place of an empty list. */
  readonly nobody: string;
}

export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  new: {
    title: 'New',
    means: 'They are in this load and were not in the earlier one. Alma adds those that it does not have yet.',
    list: 'New users',
    nobody: 'Nobody is new.',
  },
  changed: {
    title: 'Changed',
    means: 'They are in both loads, and something that Alma reads is different now. Alma updates them.',
    list: 'Changed users',
    nobody: 'Nobody has changed.',
  },
  unchanged: {
    title: 'Unchanged',
    means: 'They are in both loads, and all that Alma reads is the same.',
    list: 'Unchanged users',
    nobody: 'Nobody is the same as before.',
  },
  gone: {
    title: 'Gone',
    means:
      'They were in the earlier load and are not in this one. Alma leaves them as they are: a load deletes nobody.',
    list: 'Users who are gone',
    nobody: 'Nobody is gone.',
  },
};

/** What has changed, as it stands in lists. */
export const partWords: Readonly<Record<Part, string>> = {
  names: 'Names',
  dates: 'Expiry or purge date',
  contacts: 'Addresses, e-mails or phones',
  identifiers: 'Identifiers',
  group: 'User group',
  rest: 'Other fields',
};

/** `run 1 of Fall 2025`: how an earlier load is called. */
export function earlierLoadWords({ run, term }: Pick<EarlierLoad, 'run' | 'term'>): string {
  return `run ${run} of ${term}`;
}

/** That nothing in an export is new. */
export function sameFileWords(earlier: Pick<EarlierLoad, 'run' | 'term'>): string {
  return `This is the very same file as ${earlierLoadWords(earlier)}: nothing in it has changed.`;
}

/** Why there is nothing to compare, or no more; one sentence or two. */
export const noComparisonWords = {
  'some-users': 'This load has only some of the users, so it is not compared: everybody else would seem to be gone.',
  'first-load': 'This is the first full load here, so there is nothing to compare it with yet. The next one will be.',
  'no-last-year': 'There is no load of the same season last year here, so groups are measured by the last full load.',
  'not-kept': 'What the users of the earlier load were is not kept here, so this load cannot be compared with it.',
  other: 'What is kept of the earlier load cannot be read, so this load cannot be compared with it.',
  version:
    'What is kept of the earlier load was made by another version of Termload, so this load cannot be compared with it. The next one can.',
  damaged: 'What is kept of the earlier load is damaged, so this load cannot be compared with it.',
} as const satisfies Record<NoComparison | 'some-users' | 'no-last-year', string>;

/** Said where lists are saved. */
export const listWords = {
  people:
    'These files hold people’s data: keep them where only those see them who need them, and delete them when the work is done.',
  groups: 'The table of groups names nobody. In a small group, numbers alone may tell who is meant.',
  csv: 'CSV is for programs other than Excel. An apostrophe before a value keeps spreadsheets from changing it, and is no part of it.',
} as const;

/** Why the outcomes do not add up to the users of the file. */
export const leftOutWords = {
  withoutId:
    'Users whose primary identifier is missing, too long, or looks like a social security number are counted and not compared.',
  repeated: 'Users with the same primary identifier are compared as one.',
} as const;

/** `120 users more (15 %)`, `1 user fewer (2 %)`, `new`, `the same`: how a group has changed; empty where there is no other load. */
export function changeWords(now: number, then: number | null): string {
  if (then === null) return '';
  if (now === then) return 'the same';
  if (then === 0) return 'new';
  const by = Math.abs(now - then);
  return `${countWords(by, 'user')} ${now > then ? 'more' : 'fewer'} (${Math.round((100 * by) / then)} %)`;
}
