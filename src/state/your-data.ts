import { signal } from '@preact/signals';
import { deleteTerm } from '../storage/forget-term.ts';
import { type KeptShare, type MeasuredDesk, measureDesk } from '../storage/measure-desk.ts';
import { hasDatabase, openDatabase, type StorageFault } from '../storage/open-database.ts';
import { releaseKeptLoads } from '../workers/kept-load-client.ts';
import { keptZipSizes } from '../workers/kept-zip-sizes.ts';
import { deleteKeptZip, keptZipName, sweepKeptZips } from '../workers/kept-zips.ts';
import { desksChannel } from './desks-channel.ts';
import { unmarkAll } from './edit-marks.ts';
import { shortenLoads } from './retention.ts';
import { forgetLoad } from './triage-verbs.ts';

/** What is kept of one term, or of one load without a term; `zipBytes` is exact, `bytes` estimated. */
export interface Share extends KeptShare {
  readonly zipBytes: number;
}

export interface YourData extends Omit<MeasuredDesk, 'shares'> {
  readonly kind: 'kept';
  readonly shares: readonly Share[];
  /** All that this page has put into the browser, and how much it may, as the browser says; null where it does not. */
  readonly room: { readonly used: number; readonly of: number } | null;
  /** Whether the browser has promised to delete nothing by itself; null where it cannot. */
  readonly isPersistent: boolean | null;
}

export const yourData = signal<
  { readonly kind: 'reading' } | { readonly kind: 'fault'; readonly why: StorageFault } | YourData
>({ kind: 'reading' });

const nothing: MeasuredDesk = {
  shares: [],
  people: 0,
  peopleBytes: 0,
  settingsBytes: 0,
  editMarks: { count: 0, people: 0, bytes: 0 },
};

/** Tells the Rejections screen of this tab and of others. */
const desks = desksChannel();

/** Measures what is kept. */
export async function readYourData(): Promise<void> {
  const isThere = await hasDatabase();
  const database = isThere ? await openDatabase() : null;
  if (typeof database === 'string') {
    yourData.value = { kind: 'fault', why: database };
    return;
  }
  if (database !== null) await sweepKeptZips();
  const [measured, zips] = await Promise.all([
    database === null ? nothing : measureDesk(database),
    database === null ? new Map<string, number>() : keptZipSizes(),
  ]);
  const shares = measured.shares.map((share) => ({
    ...share,
    zipBytes: share.loads.reduce((sum, { id }) => sum + (zips.get(keptZipName(id)) ?? 0), 0),
  }));
  yourData.value = { kind: 'kept', ...measured, shares, room: await room(), isPersistent: await isPersistent() };
}

async function room(): Promise<YourData['room']> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, of: quota };
}

async function isPersistent(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

/** Asks the browser to delete nothing by itself; whether it promises. */
export async function askToPersist(): Promise<boolean> {
  const promised = (await navigator.storage?.persist?.()) ?? false;
  const before = yourData.value;
  if (before.kind === 'kept') yourData.value = { ...before, isPersistent: promised };
  return promised;
}

/**
 * Forgets a term: its loads with their zips, people and books, its reports, what was decided in it, and what is remembered
 * of people because of it. On the disk when it settles.
 */
export async function forgetTerm(termId: string): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string') return;
  const loads = await deleteTerm(database, termId);
  await releaseKeptLoads();
  for (const load of loads) await deleteKeptZip(load);
  desks.postMessage(termId);
}

/** Forgets what is listed in one line: a term, or a load without one. */
export async function forgetShare({ id, term, loads }: Share): Promise<void> {
  const [load] = loads;
  if (term === null && load?.termId === null) await forgetLoad(load);
  else await forgetTerm(id);
  await readYourData();
}

/** Keeps only ids of a term, or of a load without one. */
export async function keepOnlyIds({ loads }: Share): Promise<void> {
  await shortenLoads(loads.map(({ id }) => id));
  await readYourData();
}

/** Forgets what was said of fields that staff edited by hand. */
export async function forgetMarks(): Promise<void> {
  await unmarkAll();
  await readYourData();
}
