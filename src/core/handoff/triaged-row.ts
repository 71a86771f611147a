import type { Decision, Rejection, RejectionStatus } from '../report/rejection.ts';
import { type Redact, redactor } from './redact.ts';

/** A rejection with all that is known of it. Those that a later run has cleared are not handed out. */
export interface TriagedRow {
  readonly rejection: Rejection;
  readonly decision: Decision;
  /** Names of the earlier terms in which the person was turned away for the same reason. */
  readonly seenBefore: readonly string[];
}

/** A user of the load, as it is named to people and programs. */
export interface UserPlace {
  readonly primaryId: string;
  /** Where it begins in the export: its file, null for the export itself, and its line, from 1. */
  readonly file: string | null;
  readonly line: number;
}

/** Finds a user of the load by its `index`. */
export type UserAt = (index: number) => UserPlace;

/** `1, 'user'` → `1 user`; `4212, 'person', 'people'` → `4,212 people`: the page’s own way of writing numbers. */
export type CountWords = (value: number, one: string, many?: string) => string;

/** The one user’s; where it is none or several, the id as read. */
export function primaryIdOf({ sent, id }: Rejection): string {
  return sent?.primaryId ?? id;
}

/** As the report has it, else as it was sent. */
export function nameOf({ sent, name }: Rejection): string {
  return name === '' ? (sent?.name ?? '') : name;
}

/** What nobody has settled yet. */
export const unsettled: readonly RejectionStatus[] = ['open', 'waiting'];

/** Rows of these statuses, each person and reason once, however many reports tell of it. */
export function rowsWith(statuses: readonly RejectionStatus[], rows: readonly TriagedRow[]): TriagedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ rejection, decision }) => {
    if (!statuses.includes(decision.status)) return false;
    const same = sameCase(rejection);
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

/** Rows without any id are about different people, as far as anybody knows. */
function sameCase({ key, person, alike, reportId, row }: Rejection): string {
  return person === '' ? `${reportId}\n${row}` : `${key}\n${alike}`;
}

export function redactorFor(rows: readonly TriagedRow[]): Redact {
  return redactor(rows.map(({ rejection }) => rejection.details));
}
