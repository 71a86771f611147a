/** Which column holds which field: by header, by content, each field once. */

import { cellOf, columnLetter, filledCells, filledColumns } from '../report/column-sample.ts';
import type { ColumnLabel } from '../report/layout.ts';
import type { SheetRow } from '../report/sheet.ts';
import { type ContentMeans, type ContentTraits, contentFit, contentTraits, looksLikeSsn } from './column-content.ts';
import { type HeaderTarget, headerTargets } from './header-target.ts';
import { type TargetId, targetFact } from './table-targets.ts';

/**
 * Why a column is not taken over: `unknown`: nothing tells what it is; `ssn`: social security numbers never are; `content`:
 * its header names a field, but other things stand in it; `taken`: another column gives the same; `blank`: nothing stands
 * in it; `type`: the library's Alma has no such type of identifier; `part`: of something that is not there.
 */
export type LeftOut = 'unknown' | 'ssn' | 'content' | 'taken' | 'blank' | 'type' | 'part';

export interface ColumnGuess extends ColumnLabel {
  /** Null where nothing is taken over. */
  readonly target: TargetId | null;
  readonly by: 'header' | 'content' | null;
  /** How sure, from 0 to 1. */
  readonly score: number;
  /** Which address, e-mail or phone it belongs to, and the type that its header says. */
  readonly entry: string;
  readonly type: string | null;
  readonly leftOut: LeftOut | null;
}

interface Candidate extends HeaderTarget {
  readonly column: number;
  readonly by: 'header' | 'content';
  readonly score: number;
}

const leastFit = 0.6;

/** `rows`: some below the header. */
export function guessColumns(
  header: SheetRow | null,
  rows: readonly SheetRow[],
  means: ContentMeans,
): readonly ColumnGuess[] {
  const columns = filledColumns(header === null ? rows : [header, ...rows]);
  const texts = new Map(columns.map((column) => [column, filledCells(rows, column)]));
  const left = new Map<number, LeftOut>();
  const candidates = columns.flatMap((column) => {
    const [said, inIt] = [header === null ? '' : cellOf(header, column), texts.get(column) ?? []];
    const byHeader = headerTargets(said);
    if (looksLikeSsn(inIt) || byHeader.some(({ target }) => target === 'ssn')) {
      left.set(column, 'ssn');
      return [];
    }
    if (byHeader.length === 0) {
      left.set(column, inIt.length === 0 ? 'blank' : 'unknown');
      return byContent(column, contentTraits(inIt, rows.length), header === null || said === '');
    }
    const fitting = byHeader.flatMap((one) => asCandidate(one, column, inIt, means));
    left.set(column, fitting.length === 0 ? 'content' : 'taken');
    return fitting;
  });
  const dates = header === null ? futureDates(columns, texts, means) : [];
  const chosen = assign(withoutWholeNames([...candidates, ...dates]));
  const guessed = columns.map((column): ColumnGuess => {
    const said = header === null ? '' : cellOf(header, column);
    const label = { column, letter: columnLetter(column), header: said === '' ? null : said };
    const one = chosen.get(column);
    if (one === undefined) {
      return {
        ...label,
        target: null,
        by: null,
        score: 0,
        entry: '',
        type: null,
        leftOut: left.get(column) ?? 'unknown',
      };
    }
    const { target, by, score, entry, type } = one;
    return { ...label, target, by, score, entry, type, leftOut: null };
  });
  return settled(withOneAddress(guessed));
}

/** A name for signing in may look like a person's; where the table has last and first names, it is taken for what else it may be. */
function withoutWholeNames(candidates: readonly Candidate[]): readonly Candidate[] {
  const hasParts = (['last_name', 'first_name'] as const).every((part) =>
    candidates.some(({ target }) => target === part),
  );
  const isElse = (one: Candidate): boolean =>
    candidates.some(({ column, target }) => column === one.column && target !== 'full_name');
  return hasParts ? candidates.filter((one) => one.target !== 'full_name' || !isElse(one)) : candidates;
}

/** “Home Address” beside a plain “City”, or the other way round, are one address where there is but one street. */
function withOneAddress(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const parts = columns.filter(({ target }) => target !== null && targetFact(target).list === 'address');
  const streets = new Set(parts.filter(({ target }) => target === 'line1').map(({ entry }) => entry));
  const [street] = streets;
  if (street === undefined || streets.size > 1) return columns;
  const inStreet = parts.filter(({ entry }) => entry === street);
  const there = new Set(inStreet.map(({ target }) => target));
  const joining = new Set<ColumnGuess>();
  for (const one of parts) {
    if (one.entry === street || there.has(one.target) || (street !== '' && one.entry !== '')) continue;
    there.add(one.target);
    joining.add(one);
  }
  return columns.map((one) => (joining.has(one) ? { ...one, entry: street } : one));
}

/** What each part is a part of; alone it says nothing. */
const wholes: Partial<Record<TargetId, readonly TargetId[]>> = {
  phone_area: ['phone_number'],
  phone_type: ['phone_number'],
  email_type: ['email_address'],
  identifier_type: ['other_id'],
  other_id: ['identifier_type'],
  address_type: ['line1', 'line2', 'city', 'postal_code', 'state_province'],
};

function settled(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const has = (target: TargetId, entry?: string): boolean =>
    columns.some((one) => one.target === target && (entry === undefined || one.entry === entry));
  return columns.map((one) => {
    const without = (leftOut: LeftOut): ColumnGuess => ({ ...one, target: null, by: null, score: 0, leftOut });
    if (one.target === null) return one;
    if (one.target === 'full_name' && has('last_name') && has('first_name')) return without('taken');
    const whole = wholes[one.target];
    return whole === undefined || whole.some((part) => has(part, one.entry)) ? one : without('part');
  });
}

function asCandidate(
  one: HeaderTarget,
  column: number,
  texts: readonly string[],
  means: ContentMeans,
): readonly Candidate[] {
  const fit = contentFit(targetFact(one.target).content, texts, means);
  // A column without anything loses against one that is filled, but later rows may have something.
  const score = one.sure * (texts.length === 0 ? 0.4 : fit);
  return fit < leastFit ? [] : [{ ...one, column, by: 'header', score }];
}

/** `nameless`: without a header; only then does the mere form of a text decide what it is for. */
function byContent(column: number, traits: ContentTraits, nameless: boolean): readonly Candidate[] {
  const by = (target: TargetId, score: number): Candidate[] => [
    { target, sure: score, entry: '', type: null, column, by: 'content', score },
  ];
  if (traits.email) return by('email_address', 0.5);
  if (traits.barcode) return [...by('barcode', 0.4), ...(nameless ? by('primary_id', 0.2) : [])];
  if (traits.phone) return by('phone_number', 0.4);
  if (!nameless) return [];
  if (traits.zip) return by('postal_code', 0.3);
  return traits.id ? by('primary_id', 0.3) : [];
}

/** Without any header: one column of days to come is when users expire; of two the later is when they are purged. */
function futureDates(
  columns: readonly number[],
  texts: ReadonlyMap<number, readonly string[]>,
  means: ContentMeans,
): readonly Candidate[] {
  const future = columns.flatMap((column) => {
    const inIt = texts.get(column) ?? [];
    const last = latestYear(inIt);
    const isDate = last !== null && contentFit('date', inIt, means) >= 0.9;
    return isDate && last > Number(means.today.slice(0, 4)) ? [{ column, last }] : [];
  });
  if (future.length > 2) return [];
  const inOrder = future.toSorted((a, b) => a.last - b.last);
  return inOrder.map(({ column }, at) => ({
    target: at === 0 ? 'expiry_date' : 'purge_date',
    sure: 0.3,
    entry: '',
    type: null,
    column,
    by: 'content',
    score: 0.35,
  }));
}

function latestYear(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) => /(?:19|20|21)\d\d/.exec(text)?.[0] ?? []).map(Number);
  return years.length === 0 ? null : Math.max(...years);
}

const oftenLists: ReadonlySet<string> = new Set([
  'email_address',
  'phone_number',
  'barcode',
  'note_text',
  'statistic_category',
]);

/** The surest candidate takes its field; each column and each field goes once, what a user may have several of as often. */
function assign(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const inOrder = candidates.toSorted((a, b) => b.score - a.score || a.column - b.column);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const one of inOrder) {
    if (chosen.has(one.column)) continue;
    const free = { ...one };
    const slot = (): string => `${free.target} ${free.entry}`;
    if (taken.has(slot())) {
      if (!oftenLists.has(one.target)) continue;
      free.entry = `${one.entry} column ${one.column}`;
    }
    taken.add(slot());
    chosen.set(one.column, free);
  }
  return chosen;
}
