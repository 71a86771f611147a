/*
 * Values from a file that somebody else made: looked at, never trusted. Only own properties count, so that nothing is
 * found that every object has by itself (`constructor`, `__proto__`).
 */

export type Fields = ReadonlyMap<string, unknown>;

/** The own fields of an object; null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

/** Whether a text is one of the ids of a table. */
export function isIdOf<Id extends string>(table: Readonly<Record<Id, unknown>>, value: unknown): value is Id {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/** A text that may stand on the screen: one line, something to see in it, not longer than that. */
export function isLine(value: unknown, longest: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= longest &&
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(value) &&
    !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(value)
  );
}

/** A name from a file as it may be told: short, on one line. */
export function toldName(name: string): string {
  const line = name.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40).toWellFormed()}…` : line;
}
