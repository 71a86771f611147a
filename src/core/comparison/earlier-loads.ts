/** What a comparison has to know of a load that was sent. */
export interface SentLoad {
  /** A name of the profile, as Fall; the same season has the same one every year. */
  readonly season: string;
  readonly year: number;
  /** All users, and not some of them only. */
  readonly full: boolean;
  /** SHA-256 of the export, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The loads that one is compared with; null: there is none. They may be the same. */
export interface EarlierLoads<Sent extends SentLoad> {
  readonly lastYear: Sent | null;
  readonly lastFull: Sent | null;
  /** By which falls are measured (DESIGN §3): the same season last year, else the last full load. */
  readonly measure: Sent | null;
}

/** `sent`: in the order in which they were sent, without `load`. Only full loads are compared, with full ones. */
export function earlierLoads<Sent extends SentLoad>(load: SentLoad, sent: readonly Sent[]): EarlierLoads<Sent> {
  const full = load.full ? sent.filter((earlier) => earlier.full) : [];
  const lastFull = full.at(-1) ?? null;
  const lastYear = full.findLast(({ season, year }) => season === load.season && year === load.year - 1) ?? null;
  return { lastYear, lastFull, measure: lastYear ?? lastFull };
}

/** The load that was made of the very same file, the last of them; null: this file is new. */
export function sameFile<Sent extends SentLoad>(sha256: string, sent: readonly Sent[]): Sent | null {
  return sent.findLast((earlier) => earlier.sha256 === sha256) ?? null;
}
