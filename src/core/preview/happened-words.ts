import type { Difference, HappenedKind } from './difference.ts';
import { effectWords } from './effect-words.ts';

/** Whether Alma did what the policy table says; `open`: it may be so or not. */
export type Verdict = 'confirms' | 'refutes' | 'open';

export interface HappenedWords {
  /** The head of a column, or of a group. */
  readonly title: string;
  /** One sentence: what was found. */
  readonly means: string;
  readonly verdict: Verdict;
  /** One or two sentences: what it says about the table, and what to look at. */
  readonly proves: string;
}

export const happenedWords: Readonly<Record<HappenedKind, HappenedWords>> = {
  'as-foretold': {
    title: 'As foretold',
    means: 'Alma did what the preview said.',
    verdict: 'confirms',
    proves: 'In your Alma, the table is right about this.',
  },
  'kept-by-staff': {
    title: 'Kept, it seems by an edit',
    means: 'The preview said “unless staff edited it”, and Alma kept what it had.',
    verdict: 'open',
    proves:
      'If staff edited the field, the table is right about this; if nobody did, it is not. Mark the field as edited by hand, and the next preview knows it.',
  },
  'not-done': {
    title: 'Not done',
    means: 'The preview foretold a change, and Alma kept what it had.',
    verdict: 'refutes',
    proves:
      'If Alma updated the user at all, the table is wrong about this. Look first whether the user stands in the report of rejected users, and whether the export was made after the sync.',
  },
  otherwise: {
    title: 'Something else',
    means: 'Alma has neither what the preview foretold nor what was there before.',
    verdict: 'open',
    proves:
      'Staff may have edited it since, or the load may not be the one that was previewed. If neither is so, the table is wrong about this.',
  },
  'not-foretold': {
    title: 'Not foretold',
    means: 'The preview said that it stays as it is, and Alma has something else.',
    verdict: 'open',
    proves: 'Staff may have edited it since. If many users have it, the table is wrong about this.',
  },
  'not-there': {
    title: 'Not in Alma',
    means: 'Alma’s export does not have the user.',
    verdict: 'open',
    proves: 'Look whether the export has all user groups, and whether the user stands in the report of rejected users.',
  },
  'there-all-the-same': {
    title: 'Changed or added all the same',
    means: 'The preview said that Alma turns the user away or leaves the user out, and it did not.',
    verdict: 'refutes',
    proves: 'The preview is wrong about this, unless staff changed or added the user by hand.',
  },
};

/** What the table says of one difference, and what Alma did: one sentence for people who look for proof. */
export function tableAndAlma(difference: Pick<Difference, 'field' | 'before' | 'effect' | 'kind'>): string {
  const { field, kind } = difference;
  if (field === 'user') return happenedWords[kind].means;
  return `The table says that ${tableSaid(difference)}; ${almaDid[kind]}.`;
}

function tableSaid({ before, effect }: Pick<Difference, 'before' | 'effect'>): string {
  if (effect !== null) return `it ${effectWords(effect).does}`;
  return before === null ? 'nothing comes there' : 'it stays as it is';
}

const almaDid: Readonly<Record<HappenedKind, string>> = {
  'as-foretold': 'Alma did so',
  'kept-by-staff': 'Alma kept it, as if staff had edited it',
  'not-done': 'Alma kept what it had',
  otherwise: 'Alma has something else',
  'not-foretold': 'in Alma it is otherwise',
  'not-there': 'Alma has no such user',
  'there-all-the-same': 'Alma changed it all the same',
};
