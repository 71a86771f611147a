import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { defaultOf } from './equal-values.ts';
import { sentEntries } from './preview-segments.ts';
import type { PreviewUser, SegmentChange, SegmentEntry, TopField, UserPreview } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';

/**
 * The user as Alma has it after the sync that a preview foretold, where nobody edited what staff may have edited; null
 * where it has none.
 */
export function applyEffects(
  current: PreviewUser | null,
  incoming: PreviewUser,
  preview: UserPreview,
  options: SyncOptions,
): PreviewUser | null {
  if (current === null) return preview.outcome === 'new' ? createdUser(incoming, options) : null;
  const fields = new Map(current.fields);
  for (const { name, value } of preview.fields) fields.set(name, value);
  return { ...current, fields, lists: appliedSegments(current, preview.segments) };
}

/** The lists of a user after changes. */
export function appliedSegments(current: PreviewUser, changes: readonly SegmentChange[]): PreviewUser['lists'] {
  const lists = new Map(current.lists);
  for (const { segment, old, new: now } of changes) {
    const rest = (lists.get(segment) ?? []).filter((entry) => entry !== old);
    lists.set(segment, now === null ? rest : [...rest, now]);
  }
  return lists;
}

/** All of the file, as an external account. */
function createdUser(incoming: PreviewUser, { mode, defaultLanguage }: SyncOptions): PreviewUser {
  const fields = new Map(incoming.fields);
  for (const name of withDefault) fields.set(name, incoming.fields.get(name) ?? defaultOf(name, defaultLanguage));
  const lists = new Map<Segment, readonly SegmentEntry[]>(
    segmentNames.map((segment) => [
      segment,
      [...sentEntries(incoming, segment, false, mode), ...sentEntries(incoming, segment, true, mode)],
    ]),
  );
  return { fields, lists, accountType: 'EXTERNAL', unknown: new Set(), partial: null };
}

const withDefault: readonly TopField[] = ['status', 'preferred_language'];
