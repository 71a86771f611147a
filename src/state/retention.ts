import { signal } from '@preact/signals';
import { type CalendarDate, dayOf, daysBetween } from '../core/calendar-date.ts';
import { type HeldLoad, type Reminder, retention } from '../core/terms/retention.ts';
import { readLoads } from '../storage/load-store.ts';
import { type Database, hasDatabase, openDatabase } from '../storage/open-database.ts';
import { shortenLoad } from '../storage/shorten-load.ts';
import type { StoredLoad } from '../storage/stored-shapes.ts';
import { readTerm } from '../storage/term-store.ts';
import { releaseKeptLoads } from '../workers/kept-load-client.ts';
import { deleteKeptZip } from '../workers/kept-zips.ts';
import { desksChannel } from './desks-channel.ts';
import { readProfile } from './profile.ts';

/** A reminder with the name of what it is about. */
export interface NamedReminder extends Reminder {
  /** Of the term, or of the file where there is none. */
  readonly name: string;
}

/** What is to be told of people’s details: what has been here for long, and of what only ids are left since just now. */
export interface DetailsNews {
  readonly remind: readonly NamedReminder[];
  /** Names of terms, and of files without one. */
  readonly shortened: readonly string[];
}

export const detailsNews = signal<DetailsNews>({ remind: [], shortened: [] });

/** Tells the Rejections screen of this tab and of others. */
const desks = desksChannel();

/** Looks whether people’s details have been here for long: reminds of them, or leaves only ids, and says so. */
export async function remindOrShorten(today: CalendarDate = localDay(new Date())): Promise<void> {
  if (!(await hasDatabase())) return;
  const database = await openDatabase();
  if (typeof database === 'string') return;
  const { people } = await readProfile();
  const loads = (await readLoads(database)).filter(({ details }) => details === 'people');
  const { remind, shorten } = retention(
    people,
    loads.map((load) => held(load, today)),
  );
  await shortenLoads(shorten);
  const names = await namesOf(database, loads);
  const ofShortened = loads.filter(({ id }) => shorten.includes(id)).map(({ id, termId }) => names.get(termId ?? id));
  detailsNews.value = {
    remind: remind.map((reminder) => ({ ...reminder, name: names.get(reminder.owner) ?? '' })),
    shortened: [...new Set(ofShortened)].filter((name) => name !== undefined),
  };
}

function held({ id, termId, users, kept }: StoredLoad, today: CalendarDate): HeldLoad {
  return { id, owner: termId ?? id, users, days: daysBetween(localDay(new Date(kept)), today) };
}

const localDay = (time: Date): CalendarDate => dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate());

async function namesOf(database: Database, loads: readonly StoredLoad[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { id, termId, source } of loads) {
    const term = termId === null ? null : await readTerm(database, termId);
    names.set(termId ?? id, term?.name ?? source.name);
  }
  return names;
}

/** Puts the word about shortened details away. */
export function dismissShortened(): void {
  detailsNews.value = { ...detailsNews.value, shortened: [] };
}

/**
 * What becomes of people’s details when a term is closed: only ids are kept, and its zips are deleted; nothing is where the
 * library keeps them always. On the disk when it settles.
 */
export async function closeTermData(termId: string): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string' || (await readProfile()).people === 'always') return;
  const loads = (await readLoads(database)).filter((load) => load.termId === termId);
  await shortenLoads(loads.map(({ id }) => id));
}

/** Keeps only ids of some loads, and deletes their zips. */
export async function shortenLoads(loadIds: readonly string[]): Promise<void> {
  const database = await openDatabase();
  if (typeof database === 'string' || loadIds.length === 0) return;
  await releaseKeptLoads();
  for (const id of loadIds) {
    if (await shortenLoad(database, id)) await deleteKeptZip(id);
    const load = await database.get('loads', id);
    if (load !== undefined) desks.postMessage(load.termId ?? id);
  }
}
