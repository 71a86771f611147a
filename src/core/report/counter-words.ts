import type { CheckedNumbers, CounterCheckId } from './counter-checks.ts';
import type { NoCounters } from './job-counters.ts';

/** The page’s own way of writing numbers. */
export interface NumberWords {
  /** `4212` → `4,212`. */
  readonly number: (value: number) => string;
  /** `1, 'user'` → `1 user`, `4212, 'user'` → `4,212 users`. */
  readonly count: (value: number, one: string) => string;
}

export interface CounterWord {
  /** `fits`: as it should be; `look`: something to see to; `note`: for information. */
  readonly tone: 'fits' | 'look' | 'note';
  /** One sentence. */
  readonly says: (numbers: CheckedNumbers, words: NumberWords) => string;
}

const changedSince = 'perhaps users were changed in Alma since, or staff had edited what the sync would change';

/** Alma and the preview differ; `why`: what may be behind it. */
function unforeseen(told: (users: string) => string, why: string): CounterWord {
  return {
    tone: 'note',
    says: (numbers, { number, count }) =>
      `${told(count(numbers.told, 'user'))}, and the preview said ${number(numbers.against)}: ${why}.`,
  };
}

/** What the counters say, in words. */
export const counterWords: Readonly<Record<CounterCheckId, CounterWord>> = {
  'adds-up': {
    tone: 'fits',
    says: ({ told }, { count }) =>
      `The counts add up: rejected, updated, created and unchanged make the ${count(told, 'user')} processed.`,
  },
  'does-not-add-up': {
    tone: 'look',
    says: ({ told, against }, { count }) =>
      `The counts do not add up: Alma says ${count(told, 'user')} processed, but rejected, updated, created and unchanged make ${count(against, 'user')}.`,
  },
  'parts-missing': {
    tone: 'note',
    says: ({ told, against }, { number, count }) =>
      `Whether the counts add up cannot be told: the text has ${number(told)} of the ${count(against, 'count')} needed.`,
  },
  'all-processed': {
    tone: 'fits',
    says: ({ told }, { count }) => `Alma processed as many users as the load has: ${count(told, 'user')}.`,
  },
  'fewer-processed': {
    tone: 'look',
    says: ({ told, against }, { count }) =>
      `Alma processed ${count(told, 'user')} and the load has ${count(against, 'user')}: see whether the whole zip arrived, and whether this is the right job.`,
  },
  'more-processed': {
    tone: 'look',
    says: ({ told, against }, { count }) =>
      `Alma processed ${count(told, 'user')} and the load has ${count(against, 'user')}: perhaps another zip was in the folder, or this is another job.`,
  },
  'processed-missing': {
    tone: 'note',
    says: ({ against }, { count }) =>
      `The text does not have “Total users processed”, which should be ${count(against, 'user')}.`,
  },
  'all-exported': {
    tone: 'fits',
    says: ({ told }, { count }) => `You exported as many rows as Alma rejected users: ${count(told, 'row')}.`,
  },
  'some-exported': {
    tone: 'look',
    says: ({ told, against }, { number, count }) =>
      `You exported ${number(against)} of ${count(told, 'rejected user')}: Alma lists them by file, so export each file of the report.`,
  },
  'more-exported': {
    tone: 'look',
    says: ({ told, against }, { count }) =>
      `You exported ${count(against, 'row')} for ${count(told, 'rejected user')}: some users may stand on several rows, or a report is of another job.`,
  },
  'rejected-missing': {
    tone: 'note',
    says: ({ against }, { count }) =>
      `The text does not have “Total users rejected”, so whether you exported them all (${count(against, 'row')} so far) cannot be told.`,
  },
  'counted-twice': {
    tone: 'look',
    says: ({ told }, { count }) =>
      `The text has ${count(told, 'count')} twice with different numbers: paste the report of one job only.`,
  },
  'as-foreseen': {
    tone: 'fits',
    says: ({ told }, { count }) => `All is as the preview said, for ${count(told, 'user')}.`,
  },
  'rejected-unforeseen': unforeseen((users) => `Alma rejected ${users}`, 'the rejected users tell why'),
  'updated-unforeseen': unforeseen((users) => `Alma updated ${users}`, changedSince),
  'created-unforeseen': unforeseen(
    (users) => `Alma created ${users}`,
    'perhaps the file of the users in Alma lacked somebody, or somebody was added since',
  ),
  'unchanged-unforeseen': unforeseen((users) => `Alma left ${users} unchanged`, changedSince),
  'records-ignored': {
    tone: 'note',
    says: () => '“Total records processed” is left out here: it counts parts of the job and not users.',
  },
};

/** What a pasted text is that holds no counter, and what was expected: one sentence. */
export const noCounterWords: Readonly<Record<NoCounters, string>> = {
  nothing: 'There is nothing to read: paste the text of the job report or of the e-mail.',
  'records-only':
    '“Total records processed” does not count users: copy the lines from “Total users processed” on as well.',
  'no-numbers': 'The names of the counts are there, but no numbers: copy the numbers beside them as well.',
  'something-else':
    'This does not look like a job report: the lines wanted begin with “Total users processed”, “Total users rejected” and so on.',
};
