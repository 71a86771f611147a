/** DESIGN, Zip. MB are millions of bytes, as everywhere on screen. */
const longestWhole = 64_000_000;
const shortestPart = 25_000_000;
const partsAimedAt = 45;
const partOfUnknown = 90_000_000;

/** How the repaired text is laid out in the zip. */
export interface PartPlan {
  /** Whether one document goes in, and may stay as it is around its users. */
  readonly single: boolean;
  /** From this many bytes on, the next user begins another part; Infinity for one part whatever its length. */
  readonly partBytes: number;
}

/** Decided by how many bytes go in, as far as that is known before they are read. */
export function planParts(documents: readonly { readonly bytes: number; readonly sizeKnown: boolean }[]): PartPlan {
  const single = documents.length === 1;
  if (!documents.every(({ sizeKnown }) => sizeKnown)) return { single, partBytes: partOfUnknown };
  const bytes = documents.reduce((sum, document) => sum + document.bytes, 0);
  if (bytes <= longestWhole) return { single, partBytes: Number.POSITIVE_INFINITY };
  return { single, partBytes: Math.max(shortestPart, Math.ceil(bytes / partsAimedAt)) };
}
