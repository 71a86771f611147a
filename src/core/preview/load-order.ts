import type { UserIndex } from '../report/user-index.ts';
import { applyEffects } from './apply-effects.ts';
import { holdersOf, type UserList } from './join-users.ts';
import type { PreviewUser, UserPreview } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';
import { identifiersOf, matchKey } from './user-ids.ts';

/** What users who stand earlier in the same load have done with an identifier by now. */
export interface EarlierInLoad {
  /** One of them has it now. */
  taken(id: string): boolean;
  /** The user who has it in Alma has lost it. */
  freed(id: string): boolean;
}

export const nobodyEarlier: EarlierInLoad = { taken: () => false, freed: () => false };

/**
 * The users of a load one after the other, in the order of its files. That the first user with an identifier is written
 * and later ones are turned away is documented (D 4.1, “in this feed”), and of a load that goes for the same person
 * twice too. That an identifier which an earlier user gives up can be had by a later one follows from it, and nobody
 * says so. The API knows no feed: who is sent twice there is changed twice, and both are compared with Alma as it is now.
 *
 * It has to be told of every user in that order (`note`), and may then be asked about any of them again.
 */
export class LoadOrder {
  private readonly incomings: UserList;
  private readonly holders: UserIndex;
  private readonly options: SyncOptions;
  /** By number in the load: 1 where Alma has the user afterwards as the file has it. */
  private readonly written: Uint8Array;
  /** Identifiers of the load that a user of Alma loses by it, and which user of the load does so. */
  private readonly freed = new Map<string, number>();

  /** `holders`: who of the load has which identifier, whatever its case. */
  constructor(incomings: UserList, holders: UserIndex, options: SyncOptions) {
    this.incomings = incomings;
    this.holders = holders;
    this.options = options;
    this.written = new Uint8Array(incomings.length);
  }

  /** What those before a user of the load have done; `at`: its number, from 0. */
  before(at: number, incoming: PreviewUser): EarlierInLoad {
    return {
      taken: (id) => this.takers(id).some((one) => one < at && this.written[one] === 1 && this.isOther(one, incoming)),
      freed: (id) => (this.freed.get(id) ?? at) < at,
    };
  }

  /** What became of a user. */
  note(at: number, current: PreviewUser | null, incoming: PreviewUser, preview: UserPreview): void {
    if (preview.obstacle !== null) return;
    this.written[at] = 1;
    if (current === null || !changesIds(preview)) return;
    const after = applyEffects(current, incoming, preview, this.options);
    const left = new Set(after === null ? [] : identifiersOf(after, this.options.caseCounts));
    for (const id of identifiersOf(current, this.options.caseCounts)) {
      if (!left.has(id) && !this.freed.has(id) && this.holders.find(id).length > 0) this.freed.set(id, at);
    }
  }

  private takers(id: string): readonly number[] {
    const found = this.holders.find(id);
    // Nearly every identifier is one user's.
    return found.length < 2 ? none : holdersOf(id, this.incomings, this.holders, this.options);
  }

  private isOther(number: number, incoming: PreviewUser): boolean {
    if (this.options.mode === 'sis') return true;
    const user = this.incomings.at(number);
    return user !== undefined && matchKey(user, this.options) !== matchKey(incoming, this.options);
  }
}

const none: readonly number[] = [];

function changesIds({ fields, segments }: UserPreview): boolean {
  return fields.some(({ name }) => name === 'primary_id') || segments.some((one) => one.segment === 'user_identifier');
}
