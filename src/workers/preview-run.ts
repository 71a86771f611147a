import type { CurrentSource } from '../core/preview/current-source.ts';
import { describedFields, notKnowing } from '../core/preview/described-fields.ts';
import { outcomeBytes, type RememberedPreview } from '../core/preview/foreseen-outcomes.ts';
import { UserJoin, type UserList } from '../core/preview/join-users.ts';
import { LoadOrder } from '../core/preview/load-order.ts';
import type { PackedUsers } from '../core/preview/packed-users.ts';
import { previewFile } from '../core/preview/preview-file.ts';
import { type PreviewedPair, type PreviewedUser, previewPair } from '../core/preview/preview-load.ts';
import type { PreviewUser } from '../core/preview/preview-shape.ts';
import { type PreviewFacts, type PreviewListId, PreviewTally } from '../core/preview/preview-tally.ts';
import { searchTextOf } from '../core/preview/search-text.ts';
import { absentPerson, type PreviewedPerson, shownPerson } from '../core/preview/shown-person.ts';
import { sourceDoubts } from '../core/preview/source-doubts.ts';
import type { SyncOptions } from '../core/preview/sync-options.ts';

/**
 * A whole load previewed once. What is kept of it is who stands behind each number; everything else is worked out again
 * from the packed users when somebody asks.
 */
export class PreviewRun {
  readonly facts: PreviewFacts;
  readonly options: SyncOptions;

  private readonly incomings: PackedUsers;
  private readonly currents: UserList;
  private readonly join: UserJoin;
  private readonly order: LoadOrder;
  private readonly tally = new PreviewTally();

  /** `source`: of the users of Alma. `progress`: after each user, with how many there were. */
  constructor(
    currents: PackedUsers,
    source: CurrentSource,
    incomings: PackedUsers,
    options: SyncOptions,
    progress: (users: number) => void,
  ) {
    this.incomings = incomings;
    this.options = options;
    const described = source === 'table' ? describedFields(currents, incomings) : [];
    const known = notKnowing(
      currents,
      described.map(({ field }) => field),
    );
    this.currents = known;
    this.join = new UserJoin(known, currents.holders, options);
    this.order = new LoadOrder(incomings, incomings.holders, options);
    for (let index = 0; index < incomings.length; index++) {
      const pair = this.pair(index);
      if (pair !== null) this.tally.look(index, pair.preview, pair.current);
      progress(index + 1);
    }
    for (const number of this.join.unmatched()) this.tally.lookAtAbsent(incomings.length + number);
    const facts = this.tally.facts();
    this.facts = { ...facts, doubts: sourceDoubts(source, currents.length, facts.totals, described) };
  }

  get users(): number {
    return this.incomings.length;
  }

  /** What the sync does to one user of the load, by its index there. */
  pair(index: number): PreviewedPair | null {
    const incoming = this.incomings.at(index);
    return incoming === undefined
      ? null
      : previewPair(incoming, this.join, this.options, { order: this.order, at: index });
  }

  person(index: number): PreviewedPerson | null {
    const incoming = this.incomings.at(index);
    if (incoming !== undefined) return shownPerson({ order: this.order, at: index }, incoming, this.join, this.options);
    const absent = this.absent(index);
    return absent === undefined ? null : absentPerson(index, absent);
  }

  /** What a user can be found by. */
  searchText(index: number): string {
    const incoming = this.incomings.at(index);
    if (incoming !== undefined) return searchTextOf(this.join.find(incoming).current, incoming);
    const absent = this.absent(index);
    return absent === undefined ? '' : searchTextOf(null, absent);
  }

  /** Users of Alma who are not in the load have the indexes behind it. */
  private absent(index: number): PreviewUser | undefined {
    return this.currents.at(index - this.users);
  }

  /** The users behind a number, by index in the load. */
  listed(list: PreviewListId): Uint32Array {
    return this.tally.users(list);
  }

  /** What is remembered of it. */
  foreseen(): Pick<RememberedPreview, 'outcomes' | 'tellsInternal'> {
    const outcomes = outcomeBytes(this.users, (list) => this.tally.users(list));
    return { outcomes, tellsInternal: this.tally.tellsInternal };
  }

  /** The `termload-preview` file. */
  file(): Blob {
    const pieces = previewFile(this.options.mode, this.facts.totals, this.previews());
    return new Blob([...pieces], { type: 'application/json' });
  }

  private *previews(): Generator<PreviewedUser> {
    for (let index = 0; index < this.incomings.length; index++) {
      const pair = this.pair(index);
      if (pair !== null) yield pair.preview;
    }
  }
}
