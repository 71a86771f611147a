import type { Place } from '../place.ts';
import { ByteFinder } from './byte-finder.ts';
import { charactersOf } from './characters.ts';
import type { DecoderMaker } from './choose-decoder.ts';
import type { Passage } from './passage.ts';
import { PlaceSeeker } from './place-seeker.ts';
import { UserSeeker } from './user-seeker.ts';
import { comparePlaces, lastMark, type Waymark } from './waymark.ts';

/** An export, or one member of what it came in, to be read again. */
export interface Rereading {
  /** As it was read, and not to be found out again. */
  readonly decoder: DecoderMaker;
  /** The bytes from one on. A chunk holds until the next is asked for. A source that cannot seek has no waymarks. */
  chunks(from: number): AsyncIterable<Uint8Array | 'unreadable'>;
  /** Null where only reading tells. */
  readonly totalBytes: number | null;
  /** The byte order mark, which is no part of the text. */
  readonly markBytes: number;
  /** The text is made of a file that is no XML: places are those of the file, and its bytes are not those of the text. */
  readonly isConverted: boolean;
  readonly waymarks: readonly Waymark[];
  /** The number of its first user in the whole export. */
  readonly firstUser: number;
}

/** What is looked for: a user by its number in the whole export, a place, or a place in a user. */
export interface Spot {
  readonly user: number | null;
  readonly place: Place | null;
}

/** Called after each chunk with how far it has come; false stops the search. */
export type SearchProgress = (bytes: number, totalBytes: number | null) => boolean;

export type Searched<T> = T | 'unreadable' | 'stopped' | 'not-found';

interface Search {
  push(chunk: Uint8Array, last: boolean): boolean;
}

const fileStart: Place = { line: 1, column: 1 };

/** Finds the text around a spot. */
export async function findPassage(source: Rereading, spot: Spot, go: SearchProgress): Promise<Searched<Passage>> {
  const { user } = spot;
  const place = source.isConverted ? null : spot.place;
  if (user === null) return place === null ? 'not-found' : findAround(source, place, go);
  const mark = lastMark(source.waymarks, (way) => way.user <= user);
  if (mark !== null) {
    const found = await findUser(source, { user, place }, user, mark, go);
    if (found !== 'not-found') return found;
  }
  return findUser(source, { user, place }, user, null, go);
}

async function findUser(
  source: Rereading,
  { place }: Spot,
  user: number,
  mark: Waymark | null,
  go: SearchProgress,
): Promise<Searched<Passage>> {
  const own = mark === null ? null : { ...mark, user: mark.user - source.firstUser };
  const seeker = new UserSeeker(user - source.firstUser, place, own);
  const ending = await feed(source, decoded(source, seeker), mark?.offset ?? 0, go);
  return typeof ending === 'string' ? ending : (seeker.passage ?? 'not-found');
}

async function findAround(source: Rereading, place: Place, go: SearchProgress): Promise<Searched<Passage>> {
  const mark = markBefore(source, place);
  const seeker = new PlaceSeeker(place, mark?.place ?? fileStart);
  const ending = await feed(source, decoded(source, seeker), mark?.offset ?? 0, go);
  return typeof ending === 'string' ? ending : (seeker.passage ?? 'not-found');
}

/** The bytes, from 0 in the file as it came, at which places stand; null each where the encoding does not let it be told. */
export async function findBytes(
  source: Rereading,
  places: readonly Place[],
  go: SearchProgress,
): Promise<Searched<readonly (number | null)[]>> {
  const characters = charactersOf(source.decoder().encoding);
  const [first] = [...places].sort(comparePlaces);
  if (source.isConverted || characters === null || first === undefined) return places.map(() => null);
  const mark = markBefore(source, first);
  const offset = mark?.offset ?? 0;
  const finder = new ByteFinder(characters, places, {
    place: mark?.place ?? fileStart,
    byte: source.markBytes + offset,
  });
  const ending = await feed(source, finder, offset, go);
  return typeof ending === 'string' ? ending : finder.found;
}

function markBefore({ waymarks }: Rereading, place: Place): Waymark | null {
  return lastMark(waymarks, (way) => comparePlaces(way.place, place) <= 0);
}

/** Decodes on the way; what cannot be decoded as before has changed. */
function decoded({ decoder }: Rereading, search: Search): Search & { failed: boolean } {
  const decoding = decoder();
  return {
    failed: false,
    push(chunk, last) {
      const text = decoding.decode(chunk, last);
      this.failed = text === null;
      return text === null || search.push(text.bytes, last);
    },
  };
}

/** Feeds chunks until the search has what it wants, or all is read. Null: it ran its course. */
async function feed(
  source: Rereading,
  search: Search & { readonly failed?: boolean },
  offset: number,
  go: SearchProgress,
): Promise<'unreadable' | 'stopped' | null> {
  let bytes = source.markBytes + offset;
  for await (const chunk of source.chunks(bytes)) {
    if (chunk === 'unreadable') return 'unreadable';
    if (search.push(chunk, false)) return search.failed === true ? 'unreadable' : null;
    bytes += chunk.length;
    if (!go(bytes, source.totalBytes)) return 'stopped';
  }
  search.push(new Uint8Array(), true);
  return search.failed === true ? 'unreadable' : null;
}
