import { ExportReader } from '../reading/export-reader.ts';
import type { UserRecord } from '../user-record.ts';
import type { ChosenRepairs, OfferedRepairId } from './chosen-repairs.ts';
import { EditedText } from './edited-text.ts';
import type { OriginalPlace } from './original-place.ts';
import { placedIn } from './placed-in.ts';
import type { RepairLog } from './repair-log.ts';
import { TextEdits } from './text-edits.ts';
import type { Stretch, TextStage } from './text-stage.ts';
import { UserEdits } from './user-edits.ts';

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
  private readonly text: EditedText;
  private readonly chosen: ChosenRepairs;
  private readonly leftOut: readonly (readonly [OfferedRepairId, ReadonlySet<number>])[];
  private readonly log: RepairLog;
  private readonly original: OriginalPlace;
  private readonly reader: ExportReader;
  private readonly mends: boolean;
  /** The open user holds what stops the load. */
  private flawed = false;

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
      problem: () => {
        this.flawed = true;
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
    const { flawed } = this;
    this.flawed = false;
    this.users = user.index + 1;
    this.log.begin(user);
    const repair = this.leftOut.find(([, users]) => users.has(user.index))?.[0];
    if (repair !== undefined) this.leaveOut(repair, user, start, end);
    else {
      this.tellEarlier(user, start, end);
      if (this.mends && !flawed) this.mend(user, start, end);
    }
  }

  private leaveOut(repair: OfferedRepairId, user: UserRecord, start: number, end: number): void {
    this.text.takeChanges(end);
    this.text.replace(start, end, nothing, true);
    const { line } = this.original(user.place);
    this.log.leftOut(user.index);
    this.log.add({ repair, user, field: null, line, before: user.primaryId, after: '' });
  }

  /** Whose the changes were that came before users were known. */
  private tellEarlier(user: UserRecord, start: number, end: number): void {
    for (const { at, change } of this.text.takeChanges(end)) {
      if (change === null) continue;
      const inside = at >= start;
      this.log.add({ ...change, user: inside ? user : null, field: inside ? placedIn(user, at - start) : null });
    }
  }

  private mend(user: UserRecord, start: number, end: number): void {
    const { text } = this;
    const { window } = this.reader.scanner;
    const { base, bytes } = window;
    const unread = (from: number, to: number): boolean =>
      text.marksIn(from + base, to + base).some(({ problem }) => problem?.rule === 'undecodable-bytes');
    const edits = new UserEdits(this.chosen, user, { bytes, start: start - base, end: end - base }, unread);
    for (const { start: from, end: to, replacement, settled, changes } of edits.all()) {
      text.replace(from + base, to + base, utf8.encode(replacement), settled);
      for (const { place, ...change } of changes) {
        this.log.add({ ...change, user, line: this.original(place).line });
      }
    }
  }
}

const mendingRepairs = ['undo-mojibake', 'trim-values', 'set-dates', 'drop-blank-elements'] as const;
