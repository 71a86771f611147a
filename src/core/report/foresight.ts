import { type RememberedPreview, type TurnedAwayFor, turnedAwayAt } from '../preview/foreseen-outcomes.ts';
import { type ReasonId, reasonFacts } from './reason-facts.ts';

/*
 * What foresaw that Alma would turn a user away: the id of a rule, or of what a preview said, with a mark before it, because
 * both may be called the same.
 */

const mark = 'preview:';

/** The reasons that Alma gives where a preview has foreseen them. */
const seenByPreview: Readonly<Record<TurnedAwayFor, readonly ReasonId[]>> = {
  'user-not-external': ['user-not-external'],
  'identifier-taken': ['identifier-taken'],
  'identifier-taken-in-load': ['identifier-taken-in-feed'],
  // Alma names the field that it lacks.
  'match-id-missing': ['mandatory-missing'],
};

/** What foresaw it of the user with that index: its findings, and the preview that is remembered of the load. */
export function foreseenOf(
  { index, foreseenBy }: { readonly index: number; readonly foreseenBy: readonly string[] },
  preview: RememberedPreview | null,
): readonly string[] {
  const obstacle = turnedAwayAt(preview, index);
  return obstacle === null ? foreseenBy : [...foreseenBy, `${mark}${obstacle}`];
}

/** What of it a preview said; null where a rule did. */
export function obstacleIn(foresaw: string): TurnedAwayFor | null {
  const id = foresaw.startsWith(mark) ? foresaw.slice(mark.length) : '';
  return isObstacle(id) ? id : null;
}

/** Whether it foresaw that Alma would give this reason. */
export function foresees(foresaw: string, reason: ReasonId): boolean {
  const obstacle = obstacleIn(foresaw);
  const rules: readonly string[] = reasonFacts[reason].foreseenBy;
  return obstacle === null ? rules.includes(foresaw) : seenByPreview[obstacle].includes(reason);
}

/** Whether a preview can foresee this reason. */
export function isSeenByPreview(reason: ReasonId): boolean {
  return Object.values(seenByPreview).some((reasons) => reasons.includes(reason));
}

function isObstacle(id: string): id is TurnedAwayFor {
  return Object.hasOwn(seenByPreview, id);
}
