import { type FieldFact, type Segment, userFields } from '../alma/user-fields.ts';
import { trimBlank } from '../blank.ts';
import { parseCalendarDate } from '../calendar-date.ts';
import type { SegmentEntry, TopField } from './preview-shape.ts';
import { segmentFacts } from './segment-policy.ts';

/**
 * Which values are one, so that the preview tells of no change that is none: white space around them; the case of
 * identifiers and e-mail addresses (D 6); the offset of a date; what is absent where Alma has a default. The forms of a
 * boolean, the order of lists and what only Alma writes are gone since the user was read. `caseCounts`: as in `SyncOptions`.
 */
export function canonical(path: string, text: string | null, caseCounts = false): string {
  const value = trimBlank(text ?? '');
  const same = caseCounts && path === 'user_identifier/value' ? value : sameAs(path, value);
  return same === defaults.get(path) ? '' : same;
}

export function equalValues(path: string, one: string | null, other: string | null): boolean {
  return one === other || canonical(path, one) === canonical(path, other);
}

/**
 * What is as good as absent, in its canonical form (D 1.2, D 1.3). Alma tells level 00, “Default Level”, of users whom nobody
 * gave one.
 */
const defaults: ReadonlyMap<string, string> = new Map([
  ['status', 'active'],
  ['cataloger_level', '00'],
  ['is_researcher', 'false'],
  ['user_identifier/status', 'active'],
  ['user_block/block_status', 'active'],
  ['user_block/block_type', 'general'],
  ['user_note/user_viewable', 'false'],
  ['user_note/popup_note', 'false'],
]);

function sameAs(path: string, value: string): string {
  if (defaults.has(path)) return value.toLowerCase();
  switch (kinds.get(path)) {
    case 'identifier':
    case 'email':
      return value.toLowerCase();
    case 'date':
      return parseCalendarDate(value) ?? value;
    default:
      return value[10] === 'T' ? value.replace(timeOffset, '$1') : value;
  }
}

/** Behind the time of a block’s expiry, which is an xs:dateTime. */
const timeOffset = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** By the path of a field, or the name of an entry and what stands directly in it. */
const kinds: ReadonlyMap<string, FieldFact['kind']> = new Map(
  Object.entries<FieldFact>(userFields).map(([path, { kind }]) => [path.split('/').slice(-2).join('/'), kind]),
);

/** Written by Alma, and so no part of an entry. */
export const writtenByAlma: ReadonlySet<string> = new Set(['created_by', 'created_date', 'category_type']);

/** One text for each entry of a list, the same for entries that are one whoever added them. */
export function entryKey(
  segment: Segment,
  { fields, preferred, preferredSms }: SegmentEntry,
  caseCounts: boolean,
): string {
  const told = [...fields]
    .map(([name, text]) => [name, canonical(`${segment}/${name}`, text, caseCounts)])
    .filter(([, text]) => text !== '')
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return JSON.stringify([told, preferred, preferredSms]);
}

/** Whether two entries are one, as their keys would say: most lists are short, and as they were, and need none. */
export function sameEntry(segment: Segment, one: SegmentEntry, other: SegmentEntry, caseCounts: boolean): boolean {
  if (one.preferred !== other.preferred || one.preferredSms !== other.preferredSms) return false;
  return holds(segment, one, other, caseCounts) && holds(segment, other, one, caseCounts);
}

/** Whether all that is told in an entry is told in another one too. */
function holds(segment: Segment, { fields }: SegmentEntry, other: SegmentEntry, caseCounts: boolean): boolean {
  for (const [name, text] of fields) {
    const told = other.fields.get(name) ?? null;
    if (told === text) continue;
    const path = `${segment}/${name}`;
    if (canonical(path, text, caseCounts) !== canonical(path, told, caseCounts)) return false;
  }
  return true;
}

/** One text for entries that bear the same name in a list of changes: an identifier's type and value, an e-mail's address. */
export function nameKey(segment: Segment, { fields }: SegmentEntry, caseCounts: boolean): string {
  const { name } = segmentFacts[segment];
  const named = canonical(`${segment}/${name}`, fields.get(name) ?? null);
  return segment === 'user_identifier' ? JSON.stringify([named, valueKey(segment, { fields }, caseCounts)]) : named;
}

/** The same without the type of an identifier. */
export function valueKey(segment: Segment, { fields }: Pick<SegmentEntry, 'fields'>, caseCounts: boolean): string {
  const name = segment === 'user_identifier' ? 'value' : segmentFacts[segment].name;
  return canonical(`${segment}/${name}`, fields.get(name) ?? null, caseCounts);
}

/** What Alma puts into a field that the file leaves empty; null where it puts nothing. */
export function defaultOf(field: TopField, defaultLanguage: string): string | null {
  if (field === 'status') return 'ACTIVE';
  return field === 'preferred_language' ? defaultLanguage : null;
}
