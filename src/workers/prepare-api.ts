import type { ConversionMeans, TableChoices } from '../core/conversion/conversion-means.ts';
import type { EvidentWord } from '../core/evident-word.ts';
import type { Load } from '../core/load.ts';
import type { ChosenRepairs } from '../core/repairs/chosen-repairs.ts';
import type { GarbledWord } from '../core/repairs/garbled-words.ts';
import type { RuleSettings } from '../core/rules/rule-settings.ts';
import type { ComparisonApi } from './comparison-api.ts';
import type { FindingsDeskApi } from './findings-desk-api.ts';
import type { KeepOutcome, KeepTask } from './keep-api.ts';
import type { PeopleDeskApi } from './people-desk-api.ts';
import type { TableDeskApi } from './table-desk-api.ts';

/** How far the work has come; at most five a second. */
export interface PrepareProgress {
  /**
   * `unpacking`: zips within zips are taken out. `table`: the cells of a table, before there are users. `reading` may begin anew when the encoding turns out to be another;
   * `checking` reopens the finished zip.
   */
  readonly stage: 'unpacking' | 'table' | 'reading' | 'checking';
  /** Of XML, never more than `totalBytes`; while unpacking, or reading a table, what has come out. */
  readonly bytes: number;
  /** As far as it is known beforehand. */
  readonly totalBytes: number;
  readonly users: number;
}

/** How a preparation can end. Bugs are thrown; everything that may happen to an honest person is here. */
export type PrepareOutcome =
  | { readonly kind: 'done'; readonly load: Load; readonly zip: Blob | null }
  | { readonly kind: 'cancelled' }
  /** A table does not tell by itself who is in it: the person has to say what its columns hold. */
  | { readonly kind: 'ask-columns' }
  /** The export could not be read: moved, changed or taken away since it was chosen. */
  | { readonly kind: 'unreadable' }
  /** No room for the zip on this computer. */
  | { readonly kind: 'storage-full' }
  /** A worker died or fell silent. */
  | { readonly kind: 'stopped' };

/** What is to be prepared, and how. */
export interface PrepareTask {
  /** At least one; where they share an identifier, the first wins. */
  readonly files: readonly File[];
  /** The name under which the zip is written in the browser's storage. */
  readonly scratch: string;
  readonly settings: RuleSettings;
  /** The encoding that the person has chosen, as a WHATWG label; null for automatic. */
  readonly encoding: string | null;
  /** Null: it belongs to no term. */
  readonly inTerm: InTerm | null;
  /** What a person has chosen to be mended; empty: nothing. */
  readonly repairs: ChosenRepairs;
  /** What files that are no XML are read with. */
  readonly means: ConversionMeans;
  /** How the person wants tables to be read; others are guessed. */
  readonly tables: TableChoices;
  /** What its zip is called; left out: as its term has it, or else after the export. */
  readonly zipName?: string | undefined;
}

/** What a load of a term is told beyond others: those are nobody's last load, and compared with nothing. */
export interface InTerm {
  /** What its zip is called. */
  readonly zipName: string;
  /** Ids of the kept loads that it is compared with (core/comparison/earlier-loads.ts); null: there is none. */
  readonly lastYear: string | null;
  readonly lastFull: string | null;
}

/** A task across the thread. The ports lead to the zip worker and the digest worker. */
export interface PrepareRequest extends PrepareTask {
  readonly zip: MessagePort;
  readonly digest: MessagePort;
}

/** The worker that reads exports. It keeps the findings and words of the last one until it is ended. */
export interface PrepareApi extends FindingsDeskApi, ComparisonApi, PeopleDeskApi, TableDeskApi {
  prepare(request: PrepareRequest, onProgress: (progress: PrepareProgress) => void): Promise<PrepareOutcome>;
  /** The findings of the last export as a `termload-findings` file; only after `done`. */
  findingsFile(): Promise<Blob>;
  /**
   * The last load anew, with other rules whose findings are normal here (as in `RuleSettings`): the file is not read
   * again. The findings file and what is kept afterwards follow. Only after `done`.
   */
  expect(rules: readonly string[]): Promise<Load>;
  /** What was changed by repairs that were chosen, as CSV; only after `done`. */
  repairLog(): Promise<Blob>;
  /** All words of the last export that an encoding can spoil; only after `done`. */
  allWords(): Promise<readonly EvidentWord[]>;
  /** What undo-mojibake would change in the last export, word by word, were no word excepted; only after `done`. */
  garbledWords(): Promise<readonly GarbledWord[] | 'unreadable'>;
  /** Keeps the last load for triage; only after `done` with a zip. */
  keep(task: KeepTask, onProgress: (users: number) => void): Promise<KeepOutcome>;
  /** Puts the zip of the last load where that of a load lies which is kept already, if it is not there. */
  keepZipAgain(loadId: string): Promise<void>;
}
