import type { UserJoin } from './join-users.ts';
import { pairedChanges } from './paired-changes.ts';
import { previewPair, type Turn } from './preview-load.ts';
import type { Change, Obstacle, PreviewOutcome, PreviewUser } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';
import { identifiersOf } from './user-ids.ts';

/** A change as one line: what was removed and added in its place stands together. */
export interface ShownChange extends Pick<Change, 'field' | 'before' | 'after' | 'effect' | 'cell'> {
  /** The name of what was added, where something else was removed for it; else null. */
  readonly fieldAfter: string | null;
}

/** One user of the load, as a row and when it is opened. */
export interface PreviewedPerson {
  /** In the load, from 0. */
  readonly index: number;
  readonly primaryId: string;
  readonly name: string;
  /** As in Alma; of new users as in the file. */
  readonly group: string;
  readonly outcome: PreviewOutcome;
  readonly obstacle: Obstacle | null;
  /** Identifiers that other users of Alma hold, each with the primary identifiers of those. */
  readonly held: readonly { readonly id: string; readonly by: readonly string[] }[];
  readonly changes: readonly ShownChange[];
}

/** One user of a load as the page shows it. */
export function shownPerson(turn: Turn, incoming: PreviewUser, join: UserJoin, options: SyncOptions): PreviewedPerson {
  const { current, preview } = previewPair(incoming, join, options, turn);
  const { primaryId, outcome, obstacle, fields, segments } = preview;
  const user = current ?? incoming;
  const told = (name: 'last_name' | 'first_name'): string => user.fields.get(name) ?? '';
  return {
    index: turn.at,
    primaryId,
    name: [told('last_name'), told('first_name')].filter((part) => part !== '').join(', '),
    group: user.fields.get('user_group') ?? '',
    outcome,
    obstacle,
    held: obstacle === 'identifier-taken' ? heldOf(incoming, join, options) : [],
    changes: [
      ...fields.map((change) => shownChange(change, null)),
      ...pairedChanges(segments).map(({ removed, come }) => shownPair(removed, come)),
    ],
  };
}

function heldOf(incoming: PreviewUser, join: UserJoin, { caseCounts }: SyncOptions): PreviewedPerson['held'] {
  return identifiersOf(incoming, caseCounts)
    .map((id) => ({ id, by: join.othersHolding(id, incoming) }))
    .filter(({ by }) => by.length > 0);
}

function shownPair(removed: Change | null, come: Change | null): ShownChange {
  if (removed !== null && come !== null) {
    return { ...shownChange(removed, come.field), after: come.after, effect: 'replaced' };
  }
  const only = removed ?? come;
  if (only === null) throw new Error('A pair of changes has at least one.');
  return shownChange(only, null);
}

function shownChange({ field, before, after, effect, cell }: Change, fieldAfter: string | null): ShownChange {
  return { field, before, after, effect, cell, fieldAfter };
}
