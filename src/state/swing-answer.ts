import { computed, signal } from '@preact/signals';
import type { Load } from '../core/load.ts';
import { loadState } from './load.ts';

/** The load whose falls somebody has said to be right: of the next one nobody has. */
const confirmed = signal<Load | null>(null);

const shown = computed(() => (loadState.value.kind === 'done' ? loadState.value.load : null));

/** The groups of the load on screen that have fallen so far that it asks (DESIGN §3); null: it does not. */
export const swing = computed(() => shown.value?.groups.find(({ rule }) => rule === 'count-swing') ?? null);

/** Whether the load on screen may be saved: it asks nothing, or somebody has answered. */
export const swingAnswered = computed(() => swing.value === null || confirmed.value === shown.value);

/** Says that it is right, or takes that back. */
export function answerSwing(isRight: boolean): void {
  confirmed.value = isRight ? shown.value : null;
}
