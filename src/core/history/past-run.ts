import type { ReasonId } from '../report/reason-facts.ts';

/** Rows of reports, or people in them, by why they were turned away. */
export type ByReason = ReadonlyMap<ReasonId, number>;

/** One sending of a load, and what came back of it. */
export interface PastRun {
  readonly loadId: string;
  /** From 1, over all loads of the term. */
  readonly number: number;
  /** ISO time: uploaded, as somebody has said, or else saved. */
  readonly sent: string;
  readonly users: number;
  /** All users of the load, and not some of them once more. */
  readonly full: boolean;
  /** Beside the last full load before it; null: it was not compared. */
  readonly compared: { readonly new: number; readonly changed: number; readonly gone: number } | null;
  /** What Alma said; null: no report on it was read. */
  readonly rejected: Rejected | null;
}

/** Users that Alma turned away. */
export interface Rejected {
  /** In a run: rows of its reports. In a term: people, each once for each reason. */
  readonly all: number;
  readonly byReason: ByReason;
  /** How many of `all` a finding of the load had foreseen, or its preview. */
  readonly foreseen: number;
  /** How many of `all` nobody has decided on, or somebody is waiting for; without those that a later run has settled. */
  readonly open: number;
  readonly waiting: number;
}

/** A term with all that was sent in it. */
export interface PastTerm {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** ISO time. */
  readonly begun: string;
  /** The last first; at least one. */
  readonly runs: readonly PastRun[];
  /** Of all its runs; null: no report was read. */
  readonly rejected: Rejected | null;
}
