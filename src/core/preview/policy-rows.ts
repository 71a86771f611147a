import {
  type EditState,
  editStates,
  type FileState,
  fileStates,
  type ModeTable,
  type PolicyCell,
  type SyncMode,
  syncModes,
} from './policy-cell.ts';

/** One line of a table that people read: states that make no difference stand together. */
export interface PolicyRow {
  readonly edits: readonly EditState[];
  readonly cells: Readonly<Record<SyncMode, PolicyCell>>;
}

export interface PolicyRows {
  readonly files: readonly FileState[];
  readonly rows: readonly PolicyRow[];
}

/** The table with what is alike in both modes put together: first of the file, then of the edits. */
export function policyRows(rules: ModeTable): readonly PolicyRows[] {
  const cellsOf = (file: FileState, edit: EditState) => ({
    sis: rules.sis[file][edit],
    api: rules.api[file][edit],
  });
  const told = (file: FileState): string => JSON.stringify(syncModes.map((mode) => rules[mode][file]));
  return groupsOf(fileStates, told).map(([file, files]) => ({
    files,
    rows: groupsOf(editStates, (edit) => JSON.stringify(cellsOf(file, edit))).map(([edit, edits]) => ({
      edits,
      cells: cellsOf(file, edit),
    })),
  }));
}

/** What has the same key, each group with its first. */
function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, Item[]][] {
  const groups = new Map<string, [Item, Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item, [item]]);
    else group[1].push(item);
  }
  return [...groups.values()];
}
