import type { FingerprintBook } from '../core/comparison/fingerprint-book.ts';
import type { OpenedTable } from '../core/conversion/opened-table.ts';
import type { EvidentWord } from '../core/evident-word.ts';
import type { ExportPeople } from '../core/export-people.ts';
import type { Load } from '../core/load.ts';
import type { ChosenRepairs } from '../core/repairs/chosen-repairs.ts';
import type { RepairLog } from '../core/repairs/repair-log.ts';
import type { ComparedLoad } from './compare-load.ts';
import type { Answers } from './findings-desk.ts';

/** A load, and what of it stays with the worker that prepared it. */
export interface Prepared extends Answers {
  readonly load: Load;
  readonly zip: Blob | null;
  /** All words that an encoding can spoil. */
  readonly words: readonly EvidentWord[];
  /** The line of its file in which each user begins. */
  readonly userLines: Uint32Array;
  /** What is remembered of its users, and how they compare; null outside of a term, and when blocked. */
  readonly book: FingerprintBook | null;
  readonly compared: ComparedLoad | null;
  /** By which index choices name its users; null when it was not read as users. */
  readonly people: ExportPeople | null;
  /** What was changed by repairs that were chosen; null where none was. */
  readonly repairLog: RepairLog | null;
  /** The tables among its files, as they were read. */
  readonly tables: readonly OpenedTable[];
  /** What was chosen to be repaired, without what was refused. */
  readonly chosen: ChosenRepairs;
}
