import type { Place } from '../place.ts';
import type { Decoder } from '../reading/decoder.ts';
import { UnreadLetters } from '../reading/unread-letters.ts';
import { BrokenUsers } from './broken-users.ts';
import type { ChosenRepairs } from './chosen-repairs.ts';
import { ControlCharacters } from './control-characters.ts';
import type { OriginalPlace } from './original-place.ts';
import { References } from './references.ts';
import { RepairLog } from './repair-log.ts';
import { RepairingDecoder } from './repairing-decoder.ts';
import type { TextStage } from './text-stage.ts';
import { TypedLetters } from './typed-letters.ts';
import { UserRepairs } from './user-repairs.ts';

/** The share of its users that an export may lose by leave-out-broken-users. */
const mostBroken = 0.1;

/** A stage, made for one document; null where nothing that it does is chosen. */
type MakeStage = (chosen: ChosenRepairs, original: OriginalPlace, replaced: UnreadLetters) => TextStage | null;

/** What is done before users are known, in the order in which it is done. */
const textStages: readonly MakeStage[] = [
  ({ 'replace-character': letters }, original, replaced) =>
    letters === undefined ? null : new TypedLetters(letters, original, replaced),
  (chosen, original) => (chosen['drop-control-characters'] === true ? new ControlCharacters(original) : null),
  (chosen, original) => {
    const escapeAmpersands = chosen['escape-ampersands'] === true;
    const dropForbidden = chosen['drop-control-characters'] === true;
    return escapeAmpersands || dropForbidden ? new References({ escapeAmpersands, dropForbidden }, original) : null;
  },
  (chosen, original) => (chosen['leave-out-broken-users'] === true ? new BrokenUsers(original) : null),
];

/**
 * The chosen repairs of one reading of an export. It stands between the decoder of each document and the ordinary pass, as a
 * decoder of repaired text: what the pass judges and writes is then the repaired text and nothing else. A reading that
 * begins anew needs a new one. With no repair chosen there should be none.
 */
export class ExportRepairs {
  readonly log: RepairLog;
  readonly chosen: ChosenRepairs;
  /** What letters were typed for, with the words in which they are put. */
  readonly replaced: UnreadLetters;
  private readonly documents = new Map<string | null, RepairingDecoder>();
  private readonly scans: BrokenUsers[] = [];
  private readonly readings: UserRepairs[] = [];

  constructor(chosen: ChosenRepairs, log: RepairLog = new RepairLog()) {
    this.chosen = chosen;
    this.log = log;
    this.replaced = new UnreadLetters(new Set(chosen['replace-character']?.map(({ bytes }) => bytes)));
  }

  /** Begins a document: `name` as the pass is told it, and the decoder of its bytes, which is not used by anybody else. */
  begin(name: string | null, decoder: Decoder): Decoder {
    this.log.beginFile(name);
    const stages: TextStage[] = [];
    for (const make of textStages) {
      const stage = make(this.chosen, throughAll(stages), this.replaced);
      if (stage !== null) stages.push(stage);
      if (stage instanceof BrokenUsers) this.scans.push(stage);
    }
    const users = new UserRepairs(this.chosen, this.log, throughAll(stages), this.users);
    this.readings.push(users);
    const document = new RepairingDecoder(decoder, [...stages, users]);
    this.documents.set(name, document);
    return document;
  }

  /** How many users there are before a document, by its number; those that were left out by their index among them. */
  usersBefore(document: number): number {
    return this.readings[document - 1]?.users ?? 0;
  }

  /** How many users were read, those that were left out by their index among them. */
  get users(): number {
    return this.readings.at(-1)?.users ?? 0;
  }

  /**
   * So many users are broken that the export is: what is left must not be sent, and the reading begins anew without
   * leave-out-broken-users. Known when all is read.
   */
  get tooManyBroken(): boolean {
    const cut = this.scans.reduce((sum, { leftOut }) => sum + leftOut, 0);
    const broken = this.readings.reduce((sum, reading) => sum + reading.broken, cut);
    return broken > (this.users + cut) * mostBroken;
  }

  /** Where in a document of the export that stood which is at a place of its repaired text. */
  original(name: string | null, place: Place): Place {
    return this.documents.get(name)?.original(place) ?? place;
  }
}

/** From a place behind the stages that there are so far to the export. */
function throughAll(stages: readonly TextStage[]): OriginalPlace {
  const before = [...stages].reverse();
  return (place) => before.reduce((found, { places }) => places.original(found), place);
}
