import { outcomeBytes } from '../core/preview/foreseen-outcomes.ts';
import { type GatheringUsers, gatherKnown } from '../core/preview/gathered-users.ts';
import { UserJoin } from '../core/preview/join-users.ts';
import { openCurrent } from '../core/preview/open-current.ts';
import type { PackedUsers } from '../core/preview/packed-users.ts';
import { previewFile } from '../core/preview/preview-file.ts';
import { type PreviewedPair, previewPair } from '../core/preview/preview-load.ts';
import { type PreviewFacts, PreviewTally } from '../core/preview/preview-tally.ts';
import { optionsFrom } from '../core/preview/preview-wishes.ts';
import { type PreviewedPerson, shownPerson } from '../core/preview/shown-person.ts';
import { wholeKnowledge } from '../core/preview/source-knowledge.ts';
import type { SyncOptions } from '../core/preview/sync-options.ts';
import { ExportSource } from './export-source.ts';
import type { PreviewApi, PreviewSide } from './preview-api.ts';
import { ProgressTeller } from './progress-teller.ts';
import { readUsers } from './read-users.ts';
import type { TablesApi } from './tables-api.ts';

/** Users that are compared before progress is told; one takes some ten microseconds. */
const comparedAtOnce = 500;

interface Previewed {
  readonly tally: PreviewTally;
  readonly facts: PreviewFacts;
  readonly options: SyncOptions;
}

/** The worker's whole interface. */
export function previewJob(readTables: TablesApi['read']): PreviewApi {
  const sides = new Map<PreviewSide, PackedUsers>();
  let last: Previewed | null = null;

  const usersOf = (side: PreviewSide): PackedUsers => {
    const users = sides.get(side);
    if (users === undefined) throw new Error(`The users of ${side} were not read yet.`);
    return users;
  };
  const done = (): Previewed => {
    if (last === null) throw new Error('There is no preview yet.');
    return last;
  };

  const shownPeople = (indexes: readonly number[]): readonly PreviewedPerson[] => {
    const { options } = done();
    const incomings = usersOf('incoming');
    const join = joined(usersOf('current'), options);
    return indexes.flatMap((index) => {
      const incoming = incomings.at(index);
      return incoming === undefined ? [] : [shownPerson(index, incoming, join, options)];
    });
  };

  return {
    async read(side, file, means, onProgress) {
      sides.delete(side);
      if (side !== 'after') last = null;
      const teller = new ProgressTeller(onProgress);
      const tell = (bytes: number, total: number, users: number): void =>
        teller.now({ stage: 'reading', side, done: bytes, total, users });
      const source = new ExportSource(null, (table, encoding) =>
        readTables(table, encoding, (bytes, total) => tell(bytes, total, 0)),
      );
      let begin = (): GatheringUsers => gatherKnown('load', wholeKnowledge);
      let gathering = begin();
      const fault = await readUsers({
        file,
        source,
        means,
        progress: tell,
        adapt(opened) {
          if (side === 'incoming') return opened;
          const current = openCurrent(opened, means.tables);
          begin = current.gather;
          return current.opened;
        },
        begin() {
          gathering = begin();
          return (record) => gathering.look(record);
        },
      });
      if (fault === 'unreadable') return { kind: fault };
      if (fault !== null) return { kind: 'refused', fault };
      const { users, source: from, mark } = gathering.finish();
      sides.set(side, users);
      return {
        kind: 'read',
        facts: { name: file.name, users: users.length, source: from, mark, unknown: users.unknown },
      };
    },

    async preview(wishes, onProgress) {
      const options = optionsFrom(wishes);
      const teller = new ProgressTeller(onProgress);
      const tally = new PreviewTally();
      const total = usersOf('incoming').length;
      const join = joined(usersOf('current'), options);
      let index = 0;
      for (const pair of pairsOf(usersOf('incoming'), join, options)) {
        tally.look(index++, pair.preview, pair.current);
        if (index % comparedAtOnce === 0) {
          teller.now({ stage: 'comparing', side: 'incoming', done: index, total, users: index });
        }
      }
      last = { tally, options, facts: tally.facts(join.absent) };
      return last.facts;
    },

    async people(list, from, most) {
      return shownPeople([
        ...done()
          .tally.users(list)
          .subarray(from, from + most),
      ]);
    },

    async person(index) {
      return shownPeople([index])[0] ?? null;
    },

    async foreseen() {
      const { tally } = done();
      const outcomes = outcomeBytes(usersOf('incoming').length, (list) => tally.users(list));
      return { outcomes, tellsInternal: tally.tellsInternal };
    },

    async previewFile() {
      const { facts, options } = done();
      const pairs = pairsOf(usersOf('incoming'), joined(usersOf('current'), options), options);
      return new Blob([...previewFile(options.mode, facts.totals, previews(pairs))], { type: 'application/json' });
    },
  };
}

function joined(currents: PackedUsers, { matchIdType }: SyncOptions): UserJoin {
  return new UserJoin(currents, currents.holders, matchIdType);
}

/** All users of the load with what the sync does to them, one at a time. */
function* pairsOf(incomings: PackedUsers, join: UserJoin, options: SyncOptions): Generator<PreviewedPair> {
  for (let index = 0; index < incomings.length; index++) {
    const incoming = incomings.at(index);
    if (incoming !== undefined) yield previewPair(incoming, join, options);
  }
}

function* previews(pairs: Iterable<PreviewedPair>): Generator<PreviewedPair['preview']> {
  for (const { preview } of pairs) yield preview;
}
