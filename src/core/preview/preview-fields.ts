import { canonical, defaultOf, equalValues } from './equal-values.ts';
import type { FileState, PolicyCell } from './policy-cell.ts';
import type { FieldChange, PlainEffect, PreviewUser, TopField } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';
import { cellFor, comparedFields } from './sync-policy.ts';

/** What the sync does to the fields directly below a user. */
export function previewFields(current: PreviewUser, incoming: PreviewUser, options: SyncOptions): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const name of comparedFields) {
    if (current.unknown.has(name)) continue;
    const edit = options.editOf(name, current);
    const file = fileState(incoming, name);
    const cell = cellFor(name, file, edit ?? 'never', options);
    const before = current.fields.get(name) ?? null;
    const told = changeBy(cell, name, before, incoming.fields.get(name) ?? null, options);
    if (told === null) continue;
    const mayStay = edit === null && cellFor(name, file, 'edited', options).effect === 'kept';
    const effect = mayStay ? (`${told.effect}-unless-edited` as const) : told.effect;
    const [shownBefore, after] = [shown(name, before), shown(name, told.value)];
    changes.push({ name, value: told.value, field: name, before: shownBefore, after, effect, cell });
  }
  return changes;
}

export function fileState(incoming: PreviewUser, name: TopField): FileState {
  const text = incoming.fields.get(name);
  if (text === undefined) return 'absent';
  return text === null ? 'blank' : 'value';
}

/** The number for self-check opens an account, so nobody reads it here. */
export function shown(name: TopField, text: string | null): string | null {
  return name === 'pin_number' && text !== null ? '••••' : text;
}

/** Null where the field stays as it is. */
export function changeBy(
  { effect }: PolicyCell,
  name: TopField,
  before: string | null,
  sent: string | null,
  { defaultLanguage }: SyncOptions,
): (Pick<FieldChange, 'value'> & { readonly effect: PlainEffect }) | null {
  switch (effect) {
    case 'replaced':
      if (equalValues(name, before, sent)) return null;
      return { effect: before === null ? 'set' : 'replaced', value: sent };
    case 'cleared':
    case 'removed':
      return canonical(name, before) === '' ? null : { effect: 'cleared', value: null };
    case 'defaulted': {
      const value = defaultOf(name, defaultLanguage);
      const same = before === null || equalValues(name, before, value);
      return same ? null : { effect: 'defaulted', value };
    }
    case 'kept':
    case 'ignored':
      return null;
  }
}
