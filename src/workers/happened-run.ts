import { type HappenedFacts, type HappenedListId, HappenedTally } from '../core/preview/happened-tally.ts';
import { UserJoin } from '../core/preview/join-users.ts';
import type { PackedUsers } from '../core/preview/packed-users.ts';
import { predictedAndHappened } from '../core/preview/predicted-happened.ts';
import type { PreviewedPair } from '../core/preview/preview-load.ts';
import { type HappenedPerson, who } from '../core/preview/shown-person.ts';
import type { PreviewRun } from './preview-run.ts';

/** A previewed load, held against what Alma has after the sync. */
export class HappenedRun {
  readonly facts: HappenedFacts;
  private readonly foretold: PreviewRun;
  private readonly join: UserJoin;
  private readonly tally = new HappenedTally();

  /** `progress`: after each user, with how many there were. */
  constructor(foretold: PreviewRun, after: PackedUsers, progress: (users: number) => void) {
    this.foretold = foretold;
    this.join = new UserJoin(after, after.holders, foretold.options);
    for (let index = 0; index < foretold.users; index++) {
      const pair = foretold.pair(index);
      if (pair !== null) this.tally.look(index, this.differences(pair));
      progress(index + 1);
    }
    this.facts = this.tally.facts();
  }

  people(list: HappenedListId, from: number, most: number): readonly HappenedPerson[] {
    return [...this.tally.users(list).subarray(from, from + most)].flatMap((index) => {
      const pair = this.foretold.pair(index);
      return pair === null ? [] : [{ index, ...who(pair), differences: this.differences(pair) }];
    });
  }

  private differences({ current, incoming, preview }: PreviewedPair): HappenedPerson['differences'] {
    const { current: after } = this.join.find(incoming);
    return predictedAndHappened({ current, incoming, preview, after }, this.foretold.options);
  }
}
