import { fileNames } from '../core/file-names.ts';
import type { CurrentSource } from '../core/preview/current-source.ts';
import { type GatheringUsers, gatherLoad, type SideFacts } from '../core/preview/gathered-users.ts';
import { currentRefusal, openCurrent } from '../core/preview/open-current.ts';
import type { PackedUsers } from '../core/preview/packed-users.ts';
import { optionsFrom } from '../core/preview/preview-wishes.ts';
import { ExportSource } from './export-source.ts';
import { HappenedRun } from './happened-run.ts';
import type { PreviewApi, PreviewProgress, PreviewSide } from './preview-api.ts';
import { PreviewRun } from './preview-run.ts';
import { PreviewedPeople } from './previewed-people.ts';
import { ProgressTeller } from './progress-teller.ts';
import { readUsers } from './read-users.ts';
import type { TablesApi } from './tables-api.ts';

/** Users that are compared before progress is told; one takes some ten microseconds. */
const comparedAtOnce = 500;

/** The worker's whole interface. */
export function previewJob(readTables: TablesApi['read']): PreviewApi {
  const sides = new Map<PreviewSide, PackedUsers>();
  let source: CurrentSource = 'alma';
  let reading = { isWanted: false };
  let last: PreviewRun | null = null;
  let happened: HappenedRun | null = null;
  let people: PreviewedPeople | null = null;

  const usersOf = (side: PreviewSide): PackedUsers => {
    const users = sides.get(side);
    if (users === undefined) throw new Error(`The users of ${side} were not read yet.`);
    return users;
  };
  const done = (): PreviewRun => {
    if (last === null) throw new Error('There is no preview yet.');
    return last;
  };
  const listed = (): PreviewedPeople => {
    if (people === null) throw new Error('There is no preview yet.');
    return people;
  };

  return {
    async read(side, files, means, onProgress) {
      sides.delete(side);
      const mine = { isWanted: true };
      reading = mine;
      happened = null;
      if (side !== 'after') {
        last = null;
        people = null;
      }
      const teller = new ProgressTeller(onProgress);
      const tell = (read: number, total: number, users: number): void =>
        teller.now({ stage: 'reading', side, done: read, total, users });
      const bytes = new ExportSource(null, (table, encoding) =>
        readTables(table, encoding, (read, total) => tell(read, total, 0)),
      );
      let begin: () => GatheringUsers = gatherLoad;
      let gathering = begin();
      let doubts: SideFacts['doubts'] = [];
      const fault = await readUsers({
        files,
        source: bytes,
        means,
        progress: tell,
        isWanted: () => mine.isWanted,
        adapt(opened) {
          if (side === 'incoming') return opened;
          const detail = currentRefusal(opened);
          if (detail !== null) return { rule: 'not-a-user-export', file: null, place: null, detail };
          const current = openCurrent(opened, means.tables);
          begin = current.gather;
          doubts = current.doubts;
          return current.opened;
        },
        begin() {
          gathering = begin();
          return (record) => gathering.look(record);
        },
      });
      if (typeof fault === 'string') return { kind: fault };
      if (fault !== null) return { kind: 'refused', fault };
      const { users, source: from, mark } = gathering.finish();
      if (side === 'current') source = from;
      sides.set(side, users);
      return {
        kind: 'read',
        facts: { name: fileNames(files), users: users.length, source: from, mark, unknown: users.unknown, doubts },
      };
    },

    async giveUp() {
      reading.isWanted = false;
    },

    async preview(wishes, onProgress) {
      happened = null;
      const tell = comparing('incoming', usersOf('incoming').length, onProgress);
      last = new PreviewRun(usersOf('current'), source, usersOf('incoming'), optionsFrom(wishes), tell);
      people = new PreviewedPeople(last, people);
      return last.facts;
    },

    async people(list, text, from, most) {
      return listed().page(list, text, from, most);
    },

    async place(list, text, index) {
      return listed().place(list, text, index);
    },

    async person(index) {
      return done().person(index);
    },

    async foreseen() {
      return done().foreseen();
    },

    async previewFile() {
      return done().file();
    },

    async happened(onProgress) {
      happened = new HappenedRun(done(), usersOf('after'), comparing('after', done().users, onProgress));
      return happened.facts;
    },

    async happenedPeople(list, from, most) {
      if (happened === null) throw new Error('Nothing was held against what happened yet.');
      return happened.people(list, from, most);
    },
  };
}

/** Tells progress now and then. */
function comparing(side: PreviewSide, total: number, onProgress: (progress: PreviewProgress) => void) {
  const teller = new ProgressTeller(onProgress);
  return (users: number): void => {
    if (users % comparedAtOnce === 0) teller.now({ stage: 'comparing', side, done: users, total, users });
  };
}
