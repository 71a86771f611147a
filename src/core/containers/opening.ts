import type { ConversionMeans, TableChoices } from '../conversion/conversion-means.ts';
import type { ByteSource } from './opened-export.ts';

/** How far unpacking zips within zips has come, in bytes. */
export type UnpackProgress = (bytes: number) => void;

/** A file as a person chose it. */
export interface NamedFile extends Blob {
  readonly name: string;
}

/** What files are opened with. */
export interface Opening {
  readonly source: ByteSource;
  readonly means: ConversionMeans;
  readonly choices: TableChoices;
  /** Chosen by the person, as a WHATWG label; null for automatic. */
  readonly encoding: string | null;
  readonly progress: UnpackProgress;
}
