import type { ComparedList } from '../../core/comparison/comparison-list.ts';
import { comparedBusy, type ListKind, saveCompared } from '../../state/compared-lists.ts';

const kinds: readonly (readonly [kind: ListKind, words: string])[] = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
];

interface SaveListProps {
  readonly list: ComparedList;
  /** What the buttons say is saved. */
  readonly what: string;
  /** What people must know before they press one. */
  readonly note: string;
}

/** Saves a list of a comparison, for Excel or for other programs. */
export function SaveList({ list, what, note }: SaveListProps) {
  const busy = comparedBusy.value;
  return (
    <div class="save-list">
      <div class="actions">
        {kinds.map(([kind, words]) => (
          <button
            key={kind}
            type="button"
            aria-busy={busy?.list === list && busy.kind === kind}
            onClick={() => void saveCompared(list, kind)}
          >
            Save {what} ({words})
          </button>
        ))}
        {busy?.list === list && <span class="soft">Being made…</span>}
      </div>
      <p class="soft">{note}</p>
    </div>
  );
}
