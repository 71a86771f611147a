/** DESIGN, Zip. MB are millions of bytes, as everywhere on screen. */
const longestWhole = 64_000_000;
const shortestPart = 25_000_000;
const partsAimedAt = 45;
const partOfUnknown = 90_000_000;
/** D 2: Alma takes no more files in a zip. */
export const mostParts = 50;

/** How the repaired text is laid out in the zip. */
export interface PartPlan {
  /** Whether one document goes in, and may stay as it is around its users. */
  readonly single: boolean;
  /** From this many bytes on, the next user begins another part; Infinity for one part whatever its length. */
  readonly partBytes: number;
  /** From this many users on, the next begins another part too; left out: however many. */
  readonly partUsers?: number;
}

interface PlannedDocument {
  readonly bytes: number;
  readonly sizeKnown: boolean;
}

/**
 * Decided by how many bytes go in, as far as that is known before they are read, and by how many users a person wants in a
 * part at most (null: nobody has said): what is reached first ends a part.
 */
export function planParts(documents: readonly PlannedDocument[], users: number | null = null): PartPlan {
  const plan = planByBytes(documents);
  return users === null ? plan : { ...plan, partUsers: users };
}

/**
 * How many users must be allowed in a part where so few made too many parts; of all users there are so many. As few as can
 * be, but where bytes ended parts as well, and nobody knows beforehand how often.
 */
export function raisedUsers(tooFew: number, users: number): number {
  return Math.max(Math.ceil(users / mostParts), users > tooFew * mostParts ? 0 : tooFew * 2);
}

function planByBytes(documents: readonly PlannedDocument[]): PartPlan {
  const single = documents.length === 1;
  if (!documents.every(({ sizeKnown }) => sizeKnown)) return { single, partBytes: partOfUnknown };
  const bytes = documents.reduce((sum, document) => sum + document.bytes, 0);
  if (bytes <= longestWhole) return { single, partBytes: Number.POSITIVE_INFINITY };
  return { single, partBytes: Math.max(shortestPart, Math.ceil(bytes / partsAimedAt)) };
}
