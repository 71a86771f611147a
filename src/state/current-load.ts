import type { TableChoices } from '../core/conversion/conversion-means.ts';
import type { ChosenRepairs } from '../core/repairs/chosen-repairs.ts';
import type { PrepareProgress } from '../workers/prepare-api.ts';
import type { Preparation } from '../workers/prepare-client.ts';
import type { PeopleChoices } from './people-choices.ts';

/** The files of a load, and what the person wants of them. */
export interface Wanted {
  /** At least one; where they share an identifier, the first wins. */
  readonly files: readonly File[];
  /** What the person has chosen for these files only; null for automatic. */
  readonly encoding: string | null;
  /** The term that it is for; null: it is only checked. */
  readonly termId: string | null;
  /** What is to be mended; null: what the profile has from the start. */
  readonly repairs: ChosenRepairs | null;
  /** How tables are to be read; others are guessed. */
  readonly tables: TableChoices;
  /** What is being decided about its users; left out: nothing yet. */
  readonly people?: PeopleChoices;
  /** The name of the layout by which patron files are read, wherever it fits; null: the best. */
  readonly layout: string | null;
}

/** The load on screen: its workers and its zip. Each check has its own, so a late answer finds nobody. */
export interface CurrentLoad extends Wanted {
  /** What is mended in it. */
  chosen: ChosenRepairs;
  readonly people: PeopleChoices;
  preparation: Preparation | null;
  /** The same file once more, with other repairs, into a zip of that name; null before it is being checked. */
  prepareAgain: PrepareAgain | null;
  /** What makes, or has made, the zip of those who are held back. */
  heldBack: Preparation | null;
  /** The id under which its term keeps it, once it does; null where it is not kept. */
  kept: Promise<string | null>;
}

type PrepareAgain = (
  repairs: ChosenRepairs,
  zipName: string,
  onProgress: (progress: PrepareProgress) => void,
) => Preparation;

let current: CurrentLoad | null = null;

export function currentLoad(): CurrentLoad | null {
  return current;
}

export function beginLoad(load: CurrentLoad): void {
  current = load;
}

/** Ends its workers and deletes its zips. */
export function dropLoad(): void {
  void current?.preparation?.release();
  void current?.heldBack?.release();
  current = null;
}
