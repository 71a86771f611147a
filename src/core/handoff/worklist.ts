import { type GroupKind, guessedKind, type KindOf } from '../report/group-kind.ts';
import { type Owner, type ReasonId, reasonFactOf, type Steps, stepsOf } from '../report/reason-facts.ts';
import type { RejectionStatus } from '../report/rejection.ts';
import { othersWords } from './others-words.ts';
import { problemWords } from './problem-words.ts';
import type { Redact } from './redact.ts';
import { nameOf, primaryIdOf, redactorFor, rowsWith, type TriagedRow, type UserAt, unsettled } from './triaged-row.ts';

/** Rows that are one heap of work, in the order in which they are shown. */
export interface WorkHeap {
  readonly reason: ReasonId;
  /** For `user-not-external`: the group that was sent. For `other`: the message that they share, masked. */
  readonly about: string | null;
  readonly rows: readonly TriagedRow[];
}

/** One line of the worklist, all of it text. */
export interface WorkLine {
  readonly primaryId: string;
  readonly name: string;
  readonly group: string;
  readonly problem: string;
  /** Who else in our file has the identifier; empty where nobody has. */
  readonly others: string;
  readonly status: string;
  readonly note: string;
  /** Earlier terms; empty where there is none. */
  readonly seenBefore: string;
}

/** A heading, what to do, and the lines to work down. */
export interface WorkSection {
  readonly title: string;
  readonly means: string;
  readonly steps: Steps;
  readonly owner: Owner | null;
  readonly lines: readonly WorkLine[];
}

export const statusWords: Readonly<Record<RejectionStatus, string>> = {
  open: 'Open',
  waiting: 'Waiting',
  fixed: 'Fixed',
  ignored: 'Left as it is',
};

export interface WorklistChoice {
  readonly statuses: readonly RejectionStatus[];
  readonly kindOf: KindOf;
  /** As in the profile. */
  readonly usualDuplicates: readonly string[];
}

/** Where the library has said nothing of its groups. */
export const leftToDo: WorklistChoice = { statuses: unsettled, kindOf: guessedKind, usualDuplicates: [] };

/** What is left to do, to be printed and ticked off. Heaps in which nothing is left make no section. */
export function worklist(heaps: readonly WorkHeap[], userAt: UserAt, choice = leftToDo): WorkSection[] {
  const redact = redactorFor(heaps.flatMap(({ rows }) => rows));
  const kindOf = (reason: ReasonId, about: string | null): GroupKind =>
    reason === 'user-not-external' ? choice.kindOf(about ?? '') : 'unsure';
  return heaps
    .map((heap) => ({ heap, rows: rowsWith(choice.statuses, heap.rows) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ heap: { reason, about }, rows }) => ({
      title: redact(heapTitle(reason, about, choice.kindOf)),
      means: reasonFactOf(reason).means,
      steps: stepsOf(reason, kindOf(reason, about), choice.usualDuplicates),
      owner: reasonFactOf(reason).owner,
      lines: rows.map((row) => workLine(row, userAt, redact)),
    }));
}

const kindWords: Readonly<Record<GroupKind, string>> = {
  student: 'students',
  staff: 'probably employees',
  unsure: 'students or employees',
};

/** The title of its reason, and what sets it apart from other heaps of that reason. */
export function heapTitle(reason: ReasonId, about: string | null, kindOf: KindOf): string {
  const { title } = reasonFactOf(reason);
  if (reason === 'user-not-external') {
    return about === null || about === ''
      ? `${title}: group not known`
      : `${title}: ${about} (${kindWords[kindOf(about)]})`;
  }
  return about === null || about === '' ? title : `${title}: ${about}`;
}

function workLine({ rejection, decision, seenBefore }: TriagedRow, userAt: UserAt, redact: Redact): WorkLine {
  return {
    primaryId: redact(primaryIdOf(rejection)),
    name: redact(nameOf(rejection)),
    group: redact(rejection.sent?.group ?? ''),
    problem: redact(problemWords(rejection)),
    others: redact(othersWords(rejection, userAt)),
    status: statusWords[decision.status],
    note: redact(decision.note),
    seenBefore: seenBefore.join(', '),
  };
}
