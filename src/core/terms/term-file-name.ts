import type { CalendarDate } from '../calendar-date.ts';

export interface RunName {
  /** From 1. */
  readonly run: number;
  /** `alma-20213L-2026-08-15-run2.zip`. */
  readonly zip: string;
}

/**
 * What the next zip of a term is called: one run more than any zip of this code among `existing`, of any day, so that no
 * name and no number comes twice. Case does not count, as on Windows. `lastRun`: the highest number in the term, whose code
 * may have been another then.
 */
export function nextRunName(code: string, date: CalendarDate, existing: Iterable<string>, lastRun = 0): RunName {
  const safe = safeCode(code);
  const start = `alma-${safe}-`.toLowerCase();
  let highest = lastRun;
  for (const name of existing) {
    const lower = name.toLowerCase();
    if (!lower.startsWith(start)) continue;
    // Ten digits and more were never given by us, and would not stay exact.
    const found = /^\d{4}-\d{2}-\d{2}-run(\d{1,9})(?=\D|$)/.exec(lower.slice(start.length));
    highest = Math.max(highest, Number(found?.[1] ?? 0));
  }
  return { run: highest + 1, zip: `alma-${safe}-${date}-run${highest + 1}.zip` };
}

/** A code as part of a file name: ASCII letters, digits, hyphens and underscores, which need no quoting anywhere. */
export function safeCode(code: string): string {
  const plain = code
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'term' : plain;
}
