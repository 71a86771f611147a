import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { trimBlank } from '../blank.ts';
import { isSentAsItIs } from './address-start.ts';
import { nameKey, valueKey } from './equal-values.ts';
import { pairedChanges } from './paired-changes.ts';
import type { FileState, PolicyCell, SyncMode } from './policy-cell.ts';
import type { PartialLists, PreviewUser, SegmentChange, SegmentEntry } from './preview-shape.ts';
import { segmentCell, segmentFacts } from './segment-policy.ts';
import type { SyncOptions } from './sync-options.ts';

/** What the sync does to the lists of a user: those that came by a load and those added by hand, each by its own rule. */
export function previewSegments(
  current: PreviewUser,
  incoming: PreviewUser,
  { mode, caseCounts }: Pick<SyncOptions, 'mode' | 'caseCounts'>,
): SegmentChange[] {
  const sides = { current, incoming, mode, caseCounts };
  return segmentNames
    .filter((segment) => !current.unknown.has(segment))
    .flatMap((segment) =>
      current.partial?.lists.has(segment) === true
        ? partialChanges(segment, current.partial, sides)
        : kinds.flatMap((internal) => changesOf(segment, internal, sides)),
    );
}

/** External and internal. */
const kinds = [false, true] as const;

interface Sides {
  readonly current: PreviewUser;
  readonly incoming: PreviewUser;
  readonly mode: SyncMode;
  readonly caseCounts: boolean;
}

/** The entries of a file as the sync takes them: for the load all are external, whatever they say (D 1.3). */
export function sentEntries(
  incoming: PreviewUser,
  segment: Segment,
  internal: boolean,
  mode: SyncMode,
): readonly SegmentEntry[] {
  const sent = entriesOf(incoming, segment);
  if (mode === 'api') return sent.filter((entry) => entry.internal === internal);
  return internal ? [] : sent.map((entry) => (entry.internal ? { ...entry, internal: false } : entry));
}

export function entriesOf(user: PreviewUser, segment: Segment): readonly SegmentEntry[] {
  return user.lists.get(segment) ?? [];
}

function changesOf(segment: Segment, internal: boolean, sides: Sides): SegmentChange[] {
  const { current, incoming, mode, caseCounts } = sides;
  const sent = sentEntries(incoming, segment, internal, mode);
  const rule = segmentCell(internal, listState(incoming, segment, sent), mode);
  if (rule.effect === 'kept') return [];
  const before = entriesOf(current, segment).filter((entry) => entry.internal === internal);
  const told = differences(segment, before, sent, caseCounts);
  if (told.length === 0) return [];
  const named = namesIn(segment, [...entriesOf(current, segment), ...entriesOf(incoming, segment)], caseCounts);
  return told.map(([old, now]) => changeOf(segment, old, now, rule, named));
}

/**
 * What is sure of a list that is known in part: what is there and is not sent goes, and what takes its place comes. Other
 * entries that are sent may be there already. Whether one was added by hand is not known, so all count as external.
 */
function partialChanges(segment: Segment, { assumedTypes }: PartialLists, sides: Sides): SegmentChange[] {
  const { current, incoming, mode, caseCounts } = sides;
  const sent = kinds.flatMap((internal) => sentEntries(incoming, segment, internal, mode));
  const before = entriesOf(current, segment);
  const isSent = (old: SegmentEntry, now: SegmentEntry): boolean => {
    const keyOf = assumedTypes.has(old.fields.get('id_type') ?? '') ? valueKey : nameKey;
    return keyOf(segment, old, caseCounts) === keyOf(segment, now, caseCounts);
  };
  const gone = before.filter((old) => !sent.some((now) => isSent(old, now)));
  if (gone.length === 0) return [];
  const come = sent.filter((now) => !before.some((old) => isSent(old, now)));
  const rule = lessSure(segmentCell(false, listState(incoming, segment, sent), mode));
  const named = namesIn(segment, [...before, ...sent], caseCounts);
  const told = [...gone.map((old): Pair => [old, null]), ...come.map((now): Pair => [null, now])];
  return pairedChanges(told.map(([old, now]) => changeOf(segment, old, now, rule, named))).flatMap((pair) =>
    pair.removed === null ? [] : [pair.removed, pair.come].filter((one) => one !== null),
  );
}

function lessSure(cell: PolicyCell): PolicyCell {
  return cell.certainty === 'documented' ? { ...cell, certainty: 'inferred' } : cell;
}

/** A list that brings entries of the other kind only brings none of this one, and is not an empty list. */
function listState(incoming: PreviewUser, segment: Segment, sent: readonly SegmentEntry[]): FileState {
  if (sent.length > 0) return 'value';
  return incoming.lists.get(segment)?.length === 0 ? 'blank' : 'absent';
}

type Pair = readonly [old: SegmentEntry | null, now: SegmentEntry | null];

/** Entries that are in one list only, those of the same name side by side. */
function differences(
  segment: Segment,
  before: readonly SegmentEntry[],
  sent: readonly SegmentEntry[],
  caseCounts: boolean,
): Pair[] {
  const come = [...sent];
  const gone = before.filter((old) => {
    const at = come.findIndex((now) => isSentAsItIs(segment, old, now, caseCounts));
    if (at >= 0) come.splice(at, 1);
    return at < 0;
  });
  const pairs: Pair[] = [];
  for (const old of gone) {
    const name = nameKey(segment, old, caseCounts);
    const at = come.findIndex((entry) => nameKey(segment, entry, caseCounts) === name);
    pairs.push([old, at < 0 ? null : (come.splice(at, 1)[0] ?? null)]);
  }
  return [...pairs, ...come.map((now): Pair => [null, now])];
}

function changeOf(
  segment: Segment,
  old: SegmentEntry | null,
  now: SegmentEntry | null,
  rule: PolicyCell,
  named: NameOf,
): SegmentChange {
  const effect = old === null ? 'added' : now === null ? 'removed' : 'replaced';
  return {
    segment,
    old,
    new: now,
    field: named(old ?? now),
    before: old === null ? null : entryText(old),
    after: now === null ? null : entryText(now),
    effect,
    cell: rule,
  };
}

export type NameOf = (entry: SegmentEntry | null) => string;

/** The names of the changes of one list; an identifier has its value in it where its type has several, old and new together. */
export function namesIn(segment: Segment, entries: readonly SegmentEntry[], caseCounts: boolean): NameOf {
  const { list, name } = segmentFacts[segment];
  const told = (entry: SegmentEntry): string => trimBlank(entry.fields.get(name) ?? '');
  const values = new Map<string, Set<string>>();
  for (const entry of segment === 'user_identifier' ? entries : []) {
    const known = values.get(told(entry));
    if (known === undefined) values.set(told(entry), new Set([nameKey(segment, entry, caseCounts)]));
    else known.add(nameKey(segment, entry, caseCounts));
  }
  return (entry) => {
    if (entry === null) return list;
    const several = (values.get(told(entry))?.size ?? 0) > 1;
    return `${list}/${told(entry)}${several ? `:${entry.fields.get('value') ?? ''}` : ''}`;
  };
}

/** All of an entry in a line; what is on or off by its name where it is on. The type of an identifier is in the name of its change. */
export function entryText({ fields, preferred, preferredSms }: SegmentEntry): string {
  const told = [...fields]
    .filter(([name, text]) => name !== 'id_type' && text !== 'false')
    .map(([name, text]) => (text === 'true' ? name.replaceAll('_', ' ') : text));
  if (preferred) told.push('preferred');
  if (preferredSms) told.push('preferred for SMS');
  return told.join(', ');
}
