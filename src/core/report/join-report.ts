import { type Redact, redactor } from '../handoff/redact.ts';
import { identifierKey } from '../rules/identifier-case.ts';
import { type ClassifiedMessage, classifyMessage, type ReasonDetails } from './classify-message.ts';
import { foresees } from './foresight.ts';
import { maskedMessage } from './masked-message.ts';
import type { ReasonId } from './reason-facts.ts';
import type { Rejection, SentFacts } from './rejection.ts';
import type { UserIndex } from './user-index.ts';

/** A row as it was read. */
export interface ReportRow {
  readonly row: number;
  readonly id: string;
  readonly idNote: string;
  readonly name: string;
  readonly message: string;
}

/** A user of the load, as far as joining asks for it. */
export interface SentUser extends Omit<SentFacts, 'foreseen'> {
  /** What said that it would be turned away (`foreseenOf`). */
  readonly foreseenBy: readonly string[];
}

/** The users of a load, as far as joining asks for them. */
export interface SentUsers {
  readonly index: UserIndex;
  user(index: number): SentUser | null;
  /** In the run that the report answers; users that were not sent in it cannot have been turned away by it. */
  wasSent(index: number): boolean;
}

/** A report, and the run that it answers. */
export interface AnsweringReport {
  readonly id: string;
  readonly run: number;
}

/**
 * Finds for each row of a report its reason, and the users of the load whom it may be about. What comes of it is kept, so
 * social security numbers are out of it.
 */
export function joinReport(report: AnsweringReport, rows: readonly ReportRow[], sent: SentUsers): Rejection[] {
  return rows.map((row) => joinRow(report, row, sent));
}

function joinRow({ id: reportId, run }: AnsweringReport, read: ReportRow, sent: SentUsers): Rejection {
  const classified = classifyMessage(read.message);
  const { reason } = classified;
  const users = usersOf(read, classified, sent);
  const redact = redactor([classified.details]);
  // Nothing else of the row, whatever its other cells hold.
  const { row, idNote } = read;
  const [id, name, message] = [redact(read.id), redact(read.name), redact(read.message)];
  const details = redacted(classified.details, redact);
  const [only] = users;
  const user = users.length === 1 && only !== undefined ? sent.user(only) : null;
  const person = identifierKey(user?.primaryId ?? id);
  const what = details.idValue === undefined ? (details.field ?? '') : `${details.idType ?? ''} ${details.idValue}`;
  return {
    row,
    id,
    idNote,
    name,
    message,
    key: [person, reason, identifierKey(what)].join('\n'),
    person,
    reportId,
    run,
    reason,
    details,
    alike: reason === 'other' ? maskedMessage(message, [id, name]) : '',
    users,
    sent: user === null ? null : sentFacts(user, reason),
    otherHolders: holdersOf(classified, sent).filter((holder) => !users.includes(holder)),
  };
}

function redacted({ idValue, ...details }: ReasonDetails, redact: Redact): ReasonDetails {
  return idValue === undefined ? details : { ...details, idValue: redact(idValue) };
}

/** By the id of the row; where it has none, by the identifier that the message says is taken. */
function usersOf({ id }: ReportRow, classified: ClassifiedMessage, sent: SentUsers): readonly number[] {
  if (identifierKey(id) === '') return holdersOf(classified, sent);
  return sent.index.find(id).filter((user) => sent.wasSent(user));
}

function holdersOf({ details: { idValue } }: ClassifiedMessage, sent: SentUsers): readonly number[] {
  return idValue === undefined ? [] : sent.index.find(idValue).filter((user) => sent.wasSent(user));
}

function sentFacts({ foreseenBy, ...facts }: SentUser, reason: ReasonId): SentFacts {
  return { ...facts, foreseen: foreseenBy.some((foresaw) => foresees(foresaw, reason)) };
}
