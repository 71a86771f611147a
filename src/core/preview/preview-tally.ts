import type { AlarmId } from './alarm-facts.ts';
import { alarmsOf, alarmTests } from './alarms.ts';
import { type FieldCount, type FieldListId, FieldTally } from './field-tally.ts';
import { type PairedChange, pairedChanges } from './paired-changes.ts';
import type { Effect, Obstacle, PreviewUser, Standing, UserPreview } from './preview-shape.ts';
import { segmentFacts } from './segment-policy.ts';
import type { SourceDoubt } from './source-doubts.ts';
import { UserLists } from './user-lists.ts';

/** As people read it: an entry of a list that another one takes the place of was changed, and neither removed nor added. */
export type ReadEffect = Effect | 'changed';

/** What is told of a whole load, as plain data. Users are counted, and each once; nobody is named. */
export interface PreviewFacts {
  readonly totals: Readonly<Record<Standing, number>>;
  /** Why users are turned away or left out, the most frequent first. */
  readonly obstacles: readonly { readonly obstacle: Obstacle; readonly users: number }[];
  /** Those that were raised, the most alarming first; how many of the users are safe where staff edited the field. */
  readonly alarms: readonly { readonly id: AlarmId; readonly users: number; readonly unlessEdited: number }[];
  /** The field of the most users first. */
  readonly fields: readonly FieldCount<ReadEffect>[];
  /** Protected fields that are changed unless staff edited them, the one of the most users first. */
  readonly unlessEdited: readonly { readonly field: string; readonly users: number }[];
  /** The groups in Alma of the users that the load matches, as codes; the largest first. Users without one are not counted. */
  readonly groups: readonly { readonly group: string; readonly users: number }[];
  /** Whether the users of Alma are what they are taken for. */
  readonly doubts: readonly SourceDoubt[];
}

/** A list of users behind one of the counts. */
export type PreviewListId =
  | `outcome:${Standing}`
  | `obstacle:${Obstacle}`
  | `alarm:${AlarmId}`
  | FieldListId<ReadEffect>;

/** Sums up a load while its users are previewed one by one; of each user it keeps the index, in a few lists. */
export class PreviewTally {
  private readonly lists = new UserLists<`outcome:${Standing}` | `obstacle:${Obstacle}` | `alarm:${AlarmId}`>();
  private readonly fields = new FieldTally<ReadEffect>();
  private readonly obstacles = new Set<Obstacle>();
  private readonly alarmsUnlessEdited = new Map<AlarmId, number>();
  private readonly groups = new Map<string, number>();
  /** Whether anything says which of the matched accounts are internal. */
  tellsInternal = false;

  /** `index`: the user's, in the file. `current`: the user of Alma that it matches. */
  look(index: number, preview: UserPreview, current: PreviewUser | null): void {
    this.lists.add(`outcome:${preview.outcome}`, index);
    if (preview.obstacle !== null) {
      this.obstacles.add(preview.obstacle);
      this.lists.add(`obstacle:${preview.obstacle}`, index);
    }
    if (current === null) return;
    this.tellsInternal ||= current.accountType !== '';
    count(this.groups, current.fields.get('user_group') ?? '');
    for (const { id, unlessEdited } of alarmsOf(preview, current)) {
      this.lists.add(`alarm:${id}`, index);
      if (unlessEdited) count(this.alarmsUnlessEdited, id);
    }
    for (const { name, effect, cell } of preview.fields) this.fields.add(index, name, effect, cell);
    for (const pair of pairedChanges(preview.segments)) this.lookAtEntry(index, pair);
  }

  /** Takes a user of Alma who is not in the file; the index is no other user's. */
  lookAtAbsent(index: number): void {
    this.lists.add('outcome:absent', index);
  }

  /** By index in the file, in the order of the file if they came in it. */
  users(list: PreviewListId): Uint32Array<ArrayBuffer> {
    return isFieldList(list) ? this.fields.users(list) : this.lists.of(list);
  }

  facts(): Omit<PreviewFacts, 'doubts'> {
    const outcome = (one: Standing): number => this.lists.count(`outcome:${one}`);
    const fields = this.fields.counts();
    return {
      totals: {
        new: outcome('new'),
        changed: outcome('changed'),
        unchanged: outcome('unchanged'),
        rejected: outcome('rejected'),
        absent: outcome('absent'),
      },
      obstacles: [...this.obstacles]
        .map((obstacle) => ({ obstacle, users: this.lists.count(`obstacle:${obstacle}`) }))
        .sort(byUsers),
      alarms: alarmIds
        .map((id) => ({
          id,
          users: this.lists.count(`alarm:${id}`),
          unlessEdited: this.alarmsUnlessEdited.get(id) ?? 0,
        }))
        .filter(({ users }) => users > 0),
      fields,
      unlessEdited: unlessEditedIn(fields),
      groups: [...this.groups]
        .filter(([group]) => group !== '')
        .map(([group, users]) => ({ group, users }))
        .sort(byUsers),
    };
  }

  private lookAtEntry(index: number, { removed, come }: PairedChange): void {
    const told = come ?? removed;
    if (told === null) return;
    const isChanged = removed !== null && come !== null;
    const effect = isChanged || told.effect === 'replaced' ? 'changed' : told.effect;
    this.fields.add(index, segmentFacts[told.segment].list, effect, told.cell);
  }
}

const alarmIds = Object.keys(alarmTests) as readonly AlarmId[];

function isFieldList(list: PreviewListId): list is FieldListId<ReadEffect> {
  return list.startsWith('field:');
}

/** A user has one effect in each field. */
function unlessEditedIn(fields: PreviewFacts['fields']): PreviewFacts['unlessEdited'] {
  return fields
    .map(({ field, counts }) => ({
      field,
      users: counts.reduce((sum, { word, users }) => sum + (word.endsWith('-unless-edited') ? users : 0), 0),
    }))
    .filter(({ users }) => users > 0)
    .sort(byUsers);
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byUsers(one: { readonly users: number }, other: { readonly users: number }): number {
  return other.users - one.users;
}
