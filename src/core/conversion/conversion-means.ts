import type { SifLayout } from '../reading/sif/sif-layout.ts';
import type { SifMapping } from '../reading/sif/sif-mapping.ts';
import type { TableDoubt, TableMeans } from '../tables/guess-table.ts';
import type { TableMapping } from '../tables/table-mapping.ts';

/** What files that are no XML are read with, as the library's profile has it. */
export interface ConversionMeans {
  readonly tables: TableMeans;
  readonly sif: SifMeans;
}

export interface SifMeans extends Pick<SifMapping, 'groups' | 'types'> {
  /** Those of the library before those that are known. */
  readonly layouts: readonly SifLayout[];
  /** The name of the one that a person chose for these files: it comes first wherever it fits. Null: the best. */
  readonly chosen: string | null;
}

/** What a person has said of one table. */
export interface TableChoice {
  /** Which table of the file, from 0. */
  readonly sheet: number;
  readonly mapping: TableMapping;
  /** Of which nothing has been said yet. */
  readonly doubts: readonly TableDoubt[];
}

/** By the name of the file, or of its path in a zip. */
export type TableChoices = ReadonlyMap<string, TableChoice>;
