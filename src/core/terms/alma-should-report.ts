import { countWords, numberWords } from '../number-words.ts';

/** A user of the load that is about to be sent. */
export interface UserToSend {
  /** Under which the memory knows the person. */
  readonly person: string;
  readonly group: string;
  /** Whether a finding says that Alma will turn the user away. */
  readonly foreseen: boolean;
}

/** What earlier terms left about one person. */
export interface PersonBefore {
  /** Reasons that are expected every term, each with the group that was sent when that was said. */
  readonly expected: ReadonlyMap<string, string>;
  /** Reasons that somebody is still waiting for. */
  readonly waiting: ReadonlyMap<string, unknown>;
}

/** What the job’s report should say if all goes well, in users. */
export interface AlmaShouldReport {
  readonly processed: number;
  /** Turned away every term, in the same group as when that was said. */
  readonly expected: number;
  /** Not settled since an earlier term. */
  readonly waiting: number;
  /** Foreseen by findings, and nothing of it known from before. */
  readonly new: number;
}

/** Each user counts once: expected before waiting before new. */
export function almaShouldReport(
  users: Iterable<UserToSend>,
  before: (person: string) => PersonBefore | undefined,
): AlmaShouldReport {
  const counts = { processed: 0, expected: 0, waiting: 0, new: 0 };
  for (const { person, group, foreseen } of users) {
    const known = before(person);
    counts.processed++;
    if (known !== undefined && [...known.expected.values()].includes(group)) counts.expected++;
    else if (known !== undefined && known.waiting.size > 0) counts.waiting++;
    else if (foreseen) counts.new++;
  }
  return counts;
}

/** The card’s sentences. */
export function shouldReportWords(should: AlmaShouldReport): string[] {
  const away = should.expected + should.waiting + should.new;
  const parts = [
    [should.expected, 'as every term'],
    [should.waiting, 'still waiting since an earlier term'],
    [should.new, 'new'],
  ] as const;
  const split = parts.filter(([count]) => count > 0).map(([count, words]) => `${numberWords(count)} ${words}`);
  return [
    `“Total users processed” should be ${numberWords(should.processed)}.`,
    away === 0
      ? 'Nothing says that anybody will be turned away.'
      : `About ${countWords(away, 'user')} will be turned away: ${split.join(', ')}.`,
    'Others may be turned away too: nothing here knows who is in Alma.',
  ];
}
