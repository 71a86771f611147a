/** How one patron file of fixed width was read, small enough to be shown. */
export interface SifFacts {
  /** The name of the layout it was read by. */
  readonly layout: string;
  /** Names of all layouts in which it would be patrons, that one among them. */
  readonly fitting: readonly string[];
  /** Barcodes that are not active. */
  readonly barcodesLeftOut: number;
  /** Social security numbers that were not read. */
  readonly ssnDropped: number;
  /** The most usual first. */
  readonly groups: readonly SifGroupCount[];
  /** There are more groups than are listed. */
  readonly hasMoreGroups: boolean;
}

/** A group that occurs in the file. */
export interface SifGroupCount {
  /** As the file has it; empty for those without one. */
  readonly code: string;
  /** What Alma gets for it. */
  readonly becomes: string;
  readonly users: number;
}
