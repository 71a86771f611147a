import type { Place } from '../place.ts';
import { ExportReader } from '../reading/export-reader.ts';
import type { XmlProblem } from '../reading/xml-problem.ts';
import type { UserRecord } from '../user-record.ts';
import type { ChosenRepairs, OfferedRepairId } from './chosen-repairs.ts';
import { EditedText } from './edited-text.ts';
import type { OriginalPlace } from './original-place.ts';
import { placedIn } from './placed-in.ts';
import type { TextChange } from './repair-change.ts';
import type { RepairLog } from './repair-log.ts';
import { TextEdits } from './text-edits.ts';
import type { Stretch, TextStage } from './text-stage.ts';
import { type UserEdit, UserEdits } from './user-edits.ts';

const nowhere = { write() {}, landmark() {} };
const nothing = new Uint8Array();
const utf8 = new TextEncoder();

/** Repairs that leave out users by their index, in the order in which they are done: a user goes by the first. */
const byIndex = ['keep-one-of-duplicates', 'hold-back-rejects'] as const satisfies readonly OfferedRepairId[];

/**
 * The last stage: finds the users, as the ordinary pass will, and repairs each. It also learns whose the changes of the
 * stages before were, so it runs for any repair, and it alone writes the log.
 */
export class UserRepairs implements TextStage {
  /** How many users it has seen, those of the documents before among them. */
  users: number;
  /** How many it has left out because they stop the load. */
  broken = 0;
  private readonly text: EditedText;
  private readonly chosen: ChosenRepairs;
  private readonly leftOut: readonly (readonly [OfferedRepairId, ReadonlySet<number>])[];
  private readonly log: RepairLog;
  private readonly original: OriginalPlace;
  private readonly reader: ExportReader;
  private readonly mends: boolean;
  /** The last place with something that stops the load, since the last user ended. */
  private problemAt: Place | null = null;

  /** `usersBefore`: how many users the documents before this one have, those that were left out too. */
  constructor(chosen: ChosenRepairs, log: RepairLog, original: OriginalPlace, usersBefore: number) {
    this.text = new EditedText(original);
    this.chosen = chosen;
    this.leftOut = byIndex.flatMap((repair) => {
      const users = chosen[repair];
      return users === undefined ? [] : [[repair, new Set(users)] as const];
    });
    this.mends = mendingRepairs.some((repair) => chosen[repair] !== undefined);
    this.log = log;
    this.original = original;
    this.users = usersBefore;
    // The edits of the ordinary pass are its own: here text around the users stays as it is.
    const edits = new TextEdits(nowhere);
    edits.abandon();
    const listener = {
      user: (user: UserRecord, start: number, end: number) => this.repair(user, start, end),
      problem: ({ place }: XmlProblem) => {
        this.problemAt = place;
      },
    };
    this.reader = new ExportReader(edits, listener, usersBefore);
  }

  get places(): EditedText['places'] {
    return this.text.places;
  }

  push(stretch: Stretch, last: boolean): Stretch {
    const { text } = this;
    const { scanner } = this.reader;
    text.append(stretch);
    if (!scanner.ended) {
      scanner.append(stretch.bytes);
      if (last) scanner.finish();
      else scanner.scan();
    }
    const settled = last || scanner.ended ? text.end : this.reader.settled;
    for (const { change } of text.takeChanges(settled)) {
      if (change !== null) this.log.add({ ...change, user: null, field: null });
    }
    text.copyTo(settled);
    return text.take();
  }

  private repair(user: UserRecord, start: number, end: number): void {
    const flawed = this.problemAt !== null && !isBefore(this.problemAt, user.place);
    this.problemAt = null;
    this.users = user.index + 1;
    this.log.begin(user);
    const edits = this.mends && !flawed ? this.editsOf(user, start, end) : [];
    const broken = this.chosen['leave-out-broken-users'] === true && (flawed || this.staysUnread(edits, start, end));
    const chosen = this.leftOut.find(([, users]) => users.has(user.index))?.[0];
    const earlier = this.earlierIn(start, end);
    if (chosen !== undefined) this.leaveOut(chosen, user, start, end);
    else if (broken) {
      this.broken++;
      this.leaveOut('leave-out-broken-users', user, start, end);
    } else this.mend(user, start, edits, earlier);
  }

  /** The decoder stumbled over something in the user that no edit settles, and it stops the load. */
  private staysUnread(edits: readonly UserEdit[], start: number, end: number): boolean {
    const { base } = this.reader.scanner.window;
    return this.text
      .marksIn(start, end)
      .some(
        ({ at, problem }) =>
          problem !== null &&
          problem.rule !== 'mixed-encoding' &&
          !edits.some((edit) => edit.settled && edit.start + base <= at && at < edit.end + base),
      );
  }

  private leaveOut(repair: OfferedRepairId, user: UserRecord, start: number, end: number): void {
    this.text.replace(start, end, nothing, true);
    const { line } = this.original(user.place);
    this.log.leftOut(user.index);
    this.log.add({ repair, user, field: null, line, before: user.primaryId, after: '' });
  }

  /** What was changed in a user before it was known; of what stands before it, it tells. */
  private earlierIn(start: number, end: number): readonly Earlier[] {
    const within: Earlier[] = [];
    for (const { at, change } of this.text.takeChanges(end)) {
      if (change === null) continue;
      // At its very start nothing can be changed: that was before it.
      if (at <= start) this.log.add({ ...change, user: null, field: null });
      else within.push({ at, change });
    }
    return within;
  }

  private editsOf(user: UserRecord, start: number, end: number): readonly UserEdit[] {
    const { text } = this;
    const { base, bytes } = this.reader.scanner.window;
    const unread = (from: number, to: number): boolean =>
      text.marksIn(from + base, to + base).some(({ problem }) => problem?.rule === 'undecodable-bytes');
    return new UserEdits(this.chosen, user, { bytes, start: start - base, end: end - base }, unread).all();
  }

  /** Tells all that was changed in a user in the order of the export; what made text of a value comes before its repair. */
  private mend(user: UserRecord, from: number, edits: readonly UserEdit[], earlier: readonly Earlier[]): void {
    const { base } = this.reader.scanner.window;
    const told = earlier.map(({ at, change }) => ({
      at,
      change: { ...change, user, field: placedIn(user, at - from) },
    }));
    for (const { start, end, replacement, settled, changes } of edits) {
      this.text.replace(start + base, end + base, utf8.encode(replacement), settled);
      for (const { place, ...change } of changes) {
        told.push({ at: end + base, change: { ...change, user, line: this.original(place).line } });
      }
    }
    for (const { change } of told.sort((one, other) => one.at - other.at)) this.log.add(change);
  }
}

/** A change of an earlier stage, and where in the text as it comes here. */
interface Earlier {
  readonly at: number;
  readonly change: TextChange;
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

const mendingRepairs = ['undo-mojibake', 'trim-values', 'set-dates', 'drop-blank-elements'] as const;
