import type { CurrentSource } from '../core/preview/current-source.ts';
import { describedFields, notKnowing } from '../core/preview/described-fields.ts';
import { outcomeBytes, type RememberedPreview } from '../core/preview/foreseen-outcomes.ts';
import { UserJoin } from '../core/preview/join-users.ts';
import { LoadOrder } from '../core/preview/load-order.ts';
import type { PackedUsers } from '../core/preview/packed-users.ts';
import { previewFile } from '../core/preview/preview-file.ts';
import { type PreviewedPair, type PreviewedUser, previewPair } from '../core/preview/preview-load.ts';
import { type PreviewFacts, type PreviewListId, PreviewTally } from '../core/preview/preview-tally.ts';
import { type PreviewedPerson, shownPerson } from '../core/preview/shown-person.ts';
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
    this.join = new UserJoin(known, currents.holders, options);
    this.order = new LoadOrder(incomings, incomings.holders, options);
    for (let index = 0; index < incomings.length; index++) {
      const pair = this.pair(index);
      if (pair !== null) this.tally.look(index, pair.preview, pair.current);
      progress(index + 1);
    }
    const facts = this.tally.facts(this.join.absent);
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

  /** A user of the load and the one of Alma that it matches; null where there is none of that index. */
  matched(index: number): Pick<PreviewedPair, 'current' | 'incoming'> | null {
    const incoming = this.incomings.at(index);
    return incoming === undefined ? null : { incoming, current: this.join.find(incoming).current };
  }

  person(index: number): PreviewedPerson | null {
    const incoming = this.incomings.at(index);
    return incoming === undefined
      ? null
      : shownPerson({ order: this.order, at: index }, incoming, this.join, this.options);
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
