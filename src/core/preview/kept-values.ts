import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { equalValues } from './equal-values.ts';
import type { FileState, PolicyCell } from './policy-cell.ts';
import { changeBy, fileState, shown } from './preview-fields.ts';
import { entriesOf, entryText } from './preview-segments.ts';
import type { PreviewUser } from './preview-shape.ts';
import { segmentCell, segmentFacts } from './segment-policy.ts';
import type { SyncOptions } from './sync-options.ts';
import { cellFor, comparedFields } from './sync-policy.ts';
import { caseOfEntry, caseOfField, type VanishCase } from './vanish-case.ts';

/**
 * Something that stays as it is in Alma though the file has something else: it was marked as edited; the sync leaves such
 * fields alone; or it is an entry that was added by hand.
 */
export interface KeptValue {
  /** As in `Change`. */
  readonly field: string;
  readonly value: string | null;
  /** What the file has for it; null for nothing, and of an entry. */
  readonly sent: string | null;
  readonly why: 'edited' | 'left-alone' | 'added-by-hand';
  readonly cell: PolicyCell;
  /** What explains it. */
  readonly story: VanishCase;
}

/** For whoever looks at one user; what stays makes no entry in the saved file (DESIGN §8). */
export function keptValues(current: PreviewUser, incoming: PreviewUser, options: SyncOptions): KeptValue[] {
  return [...keptFields(current, incoming, options), ...keptEntries(current, incoming, options)];
}

function keptFields(current: PreviewUser, incoming: PreviewUser, options: SyncOptions): KeptValue[] {
  return comparedFields.flatMap((name): KeptValue[] => {
    const edit = options.editOf(name, current);
    const file = fileState(incoming, name);
    const cell = cellFor(name, file, edit ?? 'never', options);
    if (current.unknown.has(name) || cell.effect !== 'kept') return [];
    const [value, sent] = [current.fields.get(name) ?? null, incoming.fields.get(name) ?? null];
    const unedited = cellFor(name, file, 'never', options);
    const isByEdit = changeBy(unedited, name, value, sent, options) !== null;
    if (!isByEdit && (file !== 'value' || equalValues(name, value, sent))) return [];
    const why = isByEdit ? 'edited' : 'left-alone';
    const story = caseOfField(name, file, edit, options.openForUpdate);
    return [{ field: name, value: shown(name, value), sent: shown(name, sent), why, cell, story }];
  });
}

/** Of lists that the file has: what it says nothing of stays anyway. */
function keptEntries(current: PreviewUser, incoming: PreviewUser, { mode }: SyncOptions): KeptValue[] {
  const cell = segmentCell(true, 'value', mode);
  if (cell.effect !== 'kept') return [];
  return segmentNames
    .filter((segment) => incoming.lists.has(segment) && !current.unknown.has(segment))
    .flatMap((segment) => {
      const { list, name } = segmentFacts[segment];
      return entriesOf(current, segment)
        .filter(({ internal }) => internal)
        .map((entry): KeptValue => {
          const field = `${list}/${entry.fields.get(name) ?? ''}`;
          const story = caseOfEntry(segment, true, listState(incoming, segment));
          return { field, value: entryText(entry), sent: null, why: 'added-by-hand', cell, story };
        });
    });
}

/** What the file says of a list. */
export function listState({ lists }: PreviewUser, segment: Segment): FileState {
  const entries = lists.get(segment);
  if (entries === undefined) return 'absent';
  return entries.length > 0 ? 'value' : 'blank';
}
