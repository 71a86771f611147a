import { computed, signal } from '@preact/signals';
import { groupKinds } from '../core/report/group-kind.ts';
import { type ReasonId, reasonFacts } from '../core/report/reason-facts.ts';
import type { Rejection, RejectionStatus } from '../core/report/rejection.ts';
import { groupRejections, type RejectionGroup } from '../core/report/triage-counts.ts';
import { profile } from './profile.ts';
import { cleared, decisionIn, seenBefore, triageState } from './triage.ts';

/** What of the rejections somebody wants to see. Forgotten with the page, for it is no decision. */
export interface TriageView {
  /** `RejectionGroup.id`; null for all. */
  readonly group: string | null;
  /** `cleared` are apart, because nobody has to do anything about them. */
  readonly status: RejectionStatus | 'cleared' | null;
  /** Whether a finding of the load had said so; null for both. */
  readonly foreseen: boolean | null;
  readonly text: string;
  readonly sort: SortId;
}

const plain: TriageView = { group: null, status: null, foreseen: null, text: '', sort: 'report' };

export const triageView = signal<TriageView>(plain);

export function showEverything(): void {
  triageView.value = plain;
}

export type SortId = 'report' | 'person' | 'reason' | 'status' | 'seen';

const reasonOrder = Object.keys(reasonFacts) as ReasonId[];
const statusOrder: readonly RejectionStatus[] = ['open', 'waiting', 'fixed', 'ignored'];
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Whom a group is for, as far as the library says or its code tells. */
export const kindOfGroup = computed(() => groupKinds(profile.value.groups));

/** The heaps of work, whatever of them is in view. */
export const rejectionGroups = computed<readonly RejectionGroup[]>(() => {
  const state = triageState.value;
  if (state.kind !== 'open') return [];
  return groupRejections(state.rejections, reasonOrder, (group) => kindOfGroup.value(group) === 'student');
});

/** The rejections in view, in their order. */
export const shownRejections = computed<readonly Rejection[]>(() => {
  const state = triageState.value;
  if (state.kind !== 'open') return [];
  const { group, status, foreseen, text, sort } = triageView.value;
  const heap = group === null ? undefined : rejectionGroups.value.find(({ id }) => id === group);
  const wanted = text.trim().toLowerCase();
  const settled = cleared.value;
  const shown = (heap?.rejections ?? state.rejections).filter((rejection) => {
    if (status === 'cleared' && !settled.has(rejection)) return false;
    if (status !== null && status !== 'cleared') {
      if (settled.has(rejection) || decisionIn(state, rejection).status !== status) return false;
    }
    if (foreseen !== null && (rejection.sent?.foreseen ?? false) !== foreseen) return false;
    return wanted === '' || textOf(rejection, decisionIn(state, rejection).note).includes(wanted);
  });
  const orders: Readonly<Record<SortId, ((one: Rejection, other: Rejection) => number) | null>> = {
    report: null,
    person: (one, other) => collator.compare(nameOf(one), nameOf(other)),
    reason: (one, other) => reasonOrder.indexOf(one.reason) - reasonOrder.indexOf(other.reason),
    status: (one, other) => statusRank(one) - statusRank(other),
    seen: (one, other) => seenBefore(state, other).length - seenBefore(state, one).length,
  };
  const statusRank = (rejection: Rejection): number => statusOrder.indexOf(decisionIn(state, rejection).status);
  const order = orders[sort];
  return order === null ? shown : shown.sort(order);
});

/** What stands for the person: the name that was sent or read, else the id. */
export function nameOf({ sent, name, id }: Rejection): string {
  return [sent?.name, name, id].find((text) => text !== undefined && text !== '') ?? '';
}

function textOf({ id, name, message, sent }: Rejection, note: string): string {
  return [id, name, message, sent?.primaryId, sent?.name, sent?.group, note].join('\n').toLowerCase();
}

/** Which rejection is open beside the list, and which are ticked for doing something with all of them. */
export const activeRejection = signal<Rejection | null>(null);
export const tickedRejections = signal<ReadonlySet<Rejection>>(new Set());

/** Opens the rejection so many rows on, and none beyond the ends. */
export function moveActive(by: number): void {
  const rows = shownRejections.value;
  const at = activeRejection.value === null ? -1 : rows.indexOf(activeRejection.value);
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  activeRejection.value = rows[next] ?? null;
}

/** Opens the next rejection that nobody has decided on, from the one that is open, round to the start. */
export function nextOpen(): boolean {
  const state = triageState.value;
  if (state.kind !== 'open') return false;
  const rows = shownRejections.value;
  const at = activeRejection.value === null ? -1 : rows.indexOf(activeRejection.value);
  const turned = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  const next = turned.find((row) => !cleared.value.has(row) && decisionIn(state, row).status === 'open');
  if (next !== undefined) activeRejection.value = next;
  return next !== undefined;
}

/** The ticked ones that are in view, or else the one that is open. */
export function chosenRejections(): readonly Rejection[] {
  const ticked = tickedRejections.value;
  if (ticked.size > 0) return shownRejections.value.filter((row) => ticked.has(row));
  return activeRejection.value === null ? [] : [activeRejection.value];
}
