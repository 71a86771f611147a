import { garbledWordsIn, type UngarbledWord } from './mended-text.ts';
import type { RepairChange } from './repair-change.ts';
import { RepairLog } from './repair-log.ts';

/** A word as undo-mojibake finds it in an export and as it would be, and how often it does. */
export interface GarbledWord extends UngarbledWord {
  readonly count: number;
}

/**
 * A log that keeps nothing but the words that undo-mojibake changes. It grows with each distinct one. Words have no ASCII
 * digits, and those with other digits are left out: no part of a number that must not be shown is among them.
 */
export class GarbledWords extends RepairLog {
  private readonly found = new Map<string, GarbledWord>();

  override add({ repair, before: value }: RepairChange): void {
    if (repair !== 'undo-mojibake') return;
    for (const word of garbledWordsIn(value)) {
      if (/\p{Nd}/u.test(word.before)) continue;
      const count = (this.found.get(word.before)?.count ?? 0) + 1;
      this.found.set(word.before, { ...word, count });
    }
  }

  /** The most frequent first, then as they sort. */
  words(): readonly GarbledWord[] {
    return [...this.found.values()].sort(
      (one, other) => other.count - one.count || (one.before < other.before ? -1 : 1),
    );
  }
}
