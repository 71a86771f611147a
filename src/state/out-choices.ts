import { signal } from '@preact/signals';
import { leastForRegistrar, type RegistrarChoice, type RegistrarColumn } from '../core/handoff/registrar-list.ts';
import type { GroupKind } from '../core/report/group-kind.ts';
import type { Owner } from '../core/report/reason-facts.ts';

/** What somebody has chosen about what leaves the triage. Forgotten with the page: each time the least is given away. */
export const mendedBy = signal<'fixed' | 'ticked'>('fixed');
/** Also who was in a later zip already. */
export const mendedAgain = signal(false);
export const registrarChoice = signal<RegistrarChoice>(leastForRegistrar);
/** Whether the e-mail itself names people. */
export const mailWithPeople = signal(false);
export const userSetKinds = signal<readonly GroupKind[]>(['student']);
/** The report that the triage file tells of; null for the one that was read last. */
export const triageReport = signal<string | null>(null);

/** Takes a column onto the list for the registrar, or off it. */
export function toggleRegistrarColumn(column: RegistrarColumn): void {
  const { columns, ...rest } = registrarChoice.value;
  registrarChoice.value = { ...rest, columns: toggled(columns, column) };
}

/** Takes rows that are somebody's work onto the list, or off it; null: work that nobody is named for. */
export function toggleRegistrarOwner(owner: Owner | null): void {
  const { owners, ...rest } = registrarChoice.value;
  registrarChoice.value = { ...rest, owners: toggled(owners, owner) };
}

/** Takes people of a kind into the set of users, or out of it. */
export function toggleUserSetKind(kind: GroupKind): void {
  userSetKinds.value = toggled(userSetKinds.value, kind);
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
