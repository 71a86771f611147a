import { countWords, numberWords } from '../number-words.ts';
import type { CounterId } from '../report/job-counters.ts';
import { type AlmaShouldReport, type AwayFor, awayForIds, countAway, type LoadedCounts } from './alma-should-report.ts';

/** One count of Alma’s job report. */
export interface ShouldReportLine {
  /** As Alma calls it (D 5). */
  readonly title: string;
  readonly says: string;
  /** What it is made of. */
  readonly split: readonly string[];
}

const titles: Readonly<Record<CounterId, string>> = {
  processed: 'Total users processed',
  rejected: 'Total users rejected',
  updated: 'Total users updated',
  created: 'Total users created',
  unchanged: 'Total users unchanged',
};

/** Behind a number of users. */
const awayWords: Readonly<Record<AwayFor, string>> = {
  expected: 'as every term',
  waiting: 'still waiting since an earlier term',
  findings: 'new: found by the check',
  'user-not-external': 'new: internal account in Alma',
  'identifier-taken': 'new: identifier held by another user in Alma',
  'identifier-taken-in-load': 'new: identifier of an earlier user of the load',
  'match-id-missing': 'new: no identifier to find the user by',
};

/** With a preview, line by line in the order of Alma’s report. */
export function shouldReportLines(should: AlmaShouldReport, loaded: LoadedCounts): ShouldReportLine[] {
  const line = (counter: CounterId, says: string): ShouldReportLine => ({ title: titles[counter], says, split: [] });
  return [
    line('processed', numberWords(should.processed)),
    { ...line('rejected', about(countAway(should))), split: splitWords(should, awayWords) },
    ...(['updated', 'created', 'unchanged'] as const).map((id) => line(id, about(loaded[id]))),
  ];
}

function about(users: number): string {
  return users === 0 ? 'none' : `about ${numberWords(users)}`;
}

function splitWords({ away }: AlmaShouldReport, words: Readonly<Record<AwayFor, string>>): string[] {
  return awayForIds.filter((id) => away[id] > 0).map((id) => `${numberWords(away[id])} ${words[id]}`);
}

/** Without a preview, in sentences. */
export function shouldReportWords(should: AlmaShouldReport): string[] {
  const all = countAway(should);
  const split = splitWords(should, { ...awayWords, findings: 'new' });
  return [
    `“Total users processed” should be ${numberWords(should.processed)}.`,
    all === 0
      ? 'Nothing says that anybody will be turned away.'
      : `About ${countWords(all, 'user')} will be turned away: ${split.join(', ')}.`,
    'Others may be turned away too: nothing here knows who is in Alma.',
  ];
}

/** Where the numbers are from that hang on a preview; `day`: when it was made, in words. */
export function previewedWords(
  { source, tellsInternal }: { readonly source: 'alma' | 'table'; readonly tellsInternal: boolean },
  day: string,
): string {
  const from = source === 'alma' ? 'Alma’s own export of users' : 'a table of the users in Alma';
  const lacks = tellsInternal ? '' : ' It did not say which accounts are internal, so others may be turned away too.';
  return `So says the preview of ${day}, with ${from}.${lacks}`;
}
