import type { Obstacle, PreviewOutcome } from './preview-shape.ts';
import type { PreviewListId } from './preview-tally.ts';

/** Why a preview says that Alma turns a user away. */
export type TurnedAwayFor = Exclude<Obstacle, 'not-added'>;

/** What a preview foresaw of a user, as far as it is remembered. */
export type ForeseenOutcome = Exclude<PreviewOutcome, 'rejected'> | Obstacle;

/** What is remembered of a preview of a load, until Alma has reported on it. Nobody is named in it. */
export interface RememberedPreview {
  /** ISO time. */
  readonly made: string;
  /** Where the users in Alma were taken from; of an estimate nothing is remembered. */
  readonly source: 'alma' | 'table';
  /** Whether that says which accounts are internal. */
  readonly tellsInternal: boolean;
  /** A byte for each user of the load, in its order (`outcomeAt`). */
  readonly outcomes: Uint8Array<ArrayBuffer>;
}

/** The bytes. They lie on the disk: one that was released stands for the same for ever. */
const codes: Readonly<Record<ForeseenOutcome, number>> = {
  new: 0,
  changed: 1,
  unchanged: 2,
  'not-added': 3,
  'user-not-external': 4,
  'identifier-taken': 5,
  'match-id-missing': 6,
  'identifier-taken-in-load': 7,
};

const outcomes = Object.keys(codes) as readonly ForeseenOutcome[];
const byCode = new Map<number | undefined, ForeseenOutcome>(outcomes.map((outcome) => [codes[outcome], outcome]));

/** In the order in which they are told. */
export const turnedAwayFor = [
  'user-not-external',
  'identifier-taken',
  'identifier-taken-in-load',
  'match-id-missing',
] as const satisfies readonly TurnedAwayFor[];

const reasons = new Set<ForeseenOutcome>(turnedAwayFor);

/** The bytes of a load of so many users, each of whom is in one of the lists; obstacles say more than outcomes. */
export function outcomeBytes(
  users: number,
  usersIn: (list: PreviewListId) => Uint32Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(users);
  for (const outcome of outcomes) {
    const list: PreviewListId = isPlain(outcome) ? `outcome:${outcome}` : `obstacle:${outcome}`;
    for (const index of usersIn(list)) bytes[index] = codes[outcome];
  }
  return bytes;
}

/** Of the user with that index; null where nothing is known. */
export function outcomeAt({ outcomes: bytes }: RememberedPreview, index: number): ForeseenOutcome | null {
  return byCode.get(bytes[index]) ?? null;
}

/** Why the user with that index was foreseen to be turned away; null where that was not foreseen. */
export function turnedAwayAt(preview: RememberedPreview | null, index: number): TurnedAwayFor | null {
  const outcome = preview === null ? null : outcomeAt(preview, index);
  return outcome !== null && isTurnedAway(outcome) ? outcome : null;
}

export function isTurnedAway(outcome: ForeseenOutcome): outcome is TurnedAwayFor {
  return reasons.has(outcome);
}

function isPlain(outcome: ForeseenOutcome): outcome is Exclude<ForeseenOutcome, Obstacle> {
  return outcome !== 'not-added' && !isTurnedAway(outcome);
}
