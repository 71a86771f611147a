import type { ReasonDetails } from './classify-message.ts';
import type { ReasonId } from './reason-facts.ts';

/** A row of a report, joined to the load. It never changes: what people make of it is a `Decision`. */
export interface Rejection {
  /** Of the person and the reason: the same in every report of a term. */
  readonly key: string;
  /** Of the person, the same from term to term: the primary id, or else the id as read, as Alma compares it. */
  readonly person: string;
  /** Which report, the run that it answers, and the row of its sheet, from 1. */
  readonly reportId: string;
  readonly run: number;
  readonly row: number;
  /** As read, or with the zeros that it had lost. */
  readonly id: string;
  readonly idNote: string;
  /** As the report has it; empty where it has none. */
  readonly name: string;
  readonly message: string;
  readonly reason: ReasonId;
  readonly details: ReasonDetails;
  /** For `other`: the message with ids and digits masked, so that alike ones are one decision; empty otherwise. */
  readonly alike: string;
  /** `index` of the users of the load whom it may be about: none, one, or several. */
  readonly users: readonly number[];
  /** Of the one user: what was sent. Null for none and several. */
  readonly sent: SentFacts | null;
  /** `index` of the other users of the load that hold the identifier which is taken. */
  readonly otherHolders: readonly number[];
}

/** What was sent for a user, as far as triage shows it in a row. */
export interface SentFacts {
  readonly primaryId: string;
  readonly name: string;
  readonly group: string;
  /** Where it begins in the export: its file, null for the export itself, and its line. */
  readonly file: string | null;
  readonly line: number;
  /** Which file of the load's zip it was sent in, from 0. */
  readonly member: number;
  /** A finding of the load foresaw this very rejection, or its preview. */
  readonly foreseen: boolean;
}

export type RejectionStatus = 'open' | 'waiting' | 'fixed' | 'ignored';

/** What somebody has made of a rejection. */
export interface Decision {
  readonly status: RejectionStatus;
  readonly note: string;
  /** Expected every term, as long as this group is sent for the person; null when it is not expected. */
  readonly expectedIn: string | null;
  /** Steps of the reason that are ticked off. */
  readonly done: readonly string[];
  /** The run whose rejection it was decided on. */
  readonly inRun: number;
}

export const undecided: Decision = { status: 'open', note: '', expectedIn: null, done: [], inRun: 0 };

/** What is remembered of a person from earlier terms. */
export interface Remembered {
  /** Where the person was turned away, and why. */
  readonly seen: readonly { readonly termId: string; readonly term: string; readonly reason: string }[];
  /** Reasons that are expected every term, each with the group that was sent when that was said. */
  readonly expected: ReadonlyMap<string, string>;
  /** Reasons that somebody is still waiting for, each with the note. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** Fixed and sent again, and turned away again for the same reason: it was not fixed after all. */
export function isTurnedAwayAgain({ run }: Rejection, { status, inRun }: Decision): boolean {
  return status === 'fixed' && run > inRun;
}

/**
 * What a rejection has come to: what somebody decided, else what earlier terms say of the person, else open. What is
 * expected holds only as long as the same group is sent.
 */
export function decisionOn(
  rejection: Rejection,
  decisions: ReadonlyMap<string, Decision>,
  memory: ReadonlyMap<string, Remembered>,
): Decision {
  const decided = decisions.get(rejection.key);
  if (decided !== undefined) return isTurnedAwayAgain(rejection, decided) ? { ...decided, status: 'open' } : decided;
  const remembered = memory.get(rejection.person);
  const expectedIn = remembered?.expected.get(rejection.reason);
  if (expectedIn !== undefined && expectedIn === rejection.sent?.group) {
    return { ...undecided, status: 'ignored', expectedIn };
  }
  const note = remembered?.waiting.get(rejection.reason);
  return note === undefined ? undecided : { ...undecided, status: 'waiting', note };
}

/** Names of the earlier terms in which the person was turned away for the same reason; `termId`: the term it is now. */
export function earlierTerms(
  { person, reason }: Rejection,
  memory: ReadonlyMap<string, Remembered>,
  termId: string | null,
): string[] {
  const seen = memory.get(person)?.seen ?? [];
  return seen.filter((once) => once.reason === reason && once.termId !== termId).map(({ term }) => term);
}
