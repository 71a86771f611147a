import type { AlarmId } from './alarm-facts.ts';
import { alarmsOf } from './alarms.ts';
import type { Difference } from './difference.ts';
import type { UserJoin } from './join-users.ts';
import { type KeptValue, keptValues, listState } from './kept-values.ts';
import { type PairedChange, pairedChanges } from './paired-changes.ts';
import { fileState } from './preview-fields.ts';
import { type PreviewedPair, previewPair, type Turn } from './preview-load.ts';
import type { Change, FieldChange, Obstacle, PreviewUser, Standing } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';
import { identifiersOf } from './user-ids.ts';
import { caseOfEntry, caseOfField, type VanishCase } from './vanish-case.ts';

/** A change as one line: what was removed and added in its place stands together. */
export interface ShownChange extends Pick<Change, 'field' | 'before' | 'after' | 'effect' | 'cell'> {
  /** The name of what was added, where something else was removed for it; else null. */
  readonly fieldAfter: string | null;
  /** What explains it, where something of Alma is lost; null where there was nothing. */
  readonly story: VanishCase | null;
}

/** Who a user is. */
export interface PersonInPreview {
  /** In the load, from 0; users of Alma who are not in it come behind all of its own. */
  readonly index: number;
  readonly primaryId: string;
  readonly name: string;
  /** As in Alma; of new users as in the file. */
  readonly group: string;
}

/** One user, as a row and when it is opened. */
export interface PreviewedPerson extends PersonInPreview {
  readonly outcome: Standing;
  readonly obstacle: Obstacle | null;
  /** Identifiers that other users of Alma hold, each with the primary identifiers of those. */
  readonly held: readonly { readonly id: string; readonly by: readonly string[] }[];
  readonly changes: readonly ShownChange[];
  /** What people should look at, the most alarming first. */
  readonly alarms: readonly AlarmId[];
  /** None for users of whom nothing is written. */
  readonly kept: readonly KeptValue[];
}

/** The same after the sync. */
export interface HappenedPerson extends PersonInPreview {
  readonly differences: readonly Difference[];
}

export function who({ current, incoming, preview }: PreviewedPair): Omit<PersonInPreview, 'index'> {
  return { ...nameAndGroup(current ?? incoming), primaryId: preview.primaryId };
}

function nameAndGroup({ fields }: PreviewUser): Pick<PersonInPreview, 'name' | 'group'> {
  const name = [fields.get('last_name'), fields.get('first_name')].filter((part) => part != null && part !== '');
  return { name: name.join(', '), group: fields.get('user_group') ?? '' };
}

/** A user of Alma who is not in the load: a sync leaves such users alone. */
export function absentPerson(index: number, user: PreviewUser): PreviewedPerson {
  const primaryId = user.fields.get('primary_id') ?? '';
  const nothing = { obstacle: null, held: [], changes: [], alarms: [], kept: [] };
  return { index, ...nameAndGroup(user), primaryId, outcome: 'absent', ...nothing };
}

/** One user of a load as the page shows it. */
export function shownPerson(turn: Turn, incoming: PreviewUser, join: UserJoin, options: SyncOptions): PreviewedPerson {
  const pair = previewPair(incoming, join, options, turn);
  const { outcome, obstacle, fields, segments } = pair.preview;
  return {
    index: turn.at,
    ...who(pair),
    outcome,
    obstacle,
    held: obstacle === 'identifier-taken' ? heldOf(incoming, join, options) : [],
    changes: [
      ...fields.map((change) => shownChange(change, null, fieldStory(change, pair, options))),
      ...pairedChanges(segments).map((told) => shownPair(told, incoming)),
    ],
    alarms: pair.current === null ? [] : alarmsOf(pair.preview, pair.current).map(({ id }) => id),
    kept: pair.current === null || obstacle !== null ? [] : keptValues(pair.current, incoming, options),
  };
}

function heldOf(incoming: PreviewUser, join: UserJoin, { caseCounts }: SyncOptions): PreviewedPerson['held'] {
  return identifiersOf(incoming, caseCounts)
    .map((id) => ({ id, by: join.othersHolding(id, incoming) }))
    .filter(({ by }) => by.length > 0);
}

function fieldStory({ name }: FieldChange, { current, incoming }: PreviewedPair, options: SyncOptions): VanishCase {
  const edit = current === null ? null : options.editOf(name, current);
  return caseOfField(name, fileState(incoming, name), edit, options.openForUpdate);
}

function shownPair({ removed, come }: PairedChange, incoming: PreviewUser): ShownChange {
  const only = removed ?? come;
  if (only === null) throw new Error('A pair of changes has at least one.');
  const { segment, old } = only;
  const story = old === null ? null : caseOfEntry(segment, old.internal, listState(incoming, segment));
  if (removed === null || come === null) return shownChange(only, null, story);
  return { ...shownChange(removed, come.field, story), after: come.after, effect: 'replaced' };
}

function shownChange(
  { field, before, after, effect, cell }: Change,
  fieldAfter: string | null,
  story: VanishCase | null,
): ShownChange {
  return { field, before, after, effect, cell, fieldAfter, story: before === null ? null : story };
}
