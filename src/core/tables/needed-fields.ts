import type { TableMapping } from './table-mapping.ts';

/** What no user goes without (D 1.6), and what Alma otherwise deletes or keeps for ever (D 2, 3.1). */
export type Needed = 'primary_id' | 'last_name' | 'user_group' | 'expiry_date' | 'purge_date';

const needed: readonly Needed[] = ['primary_id', 'last_name', 'user_group', 'expiry_date', 'purge_date'];

/** What no column and no constant gives. */
export function missingOf({ fields }: TableMapping): readonly Needed[] {
  return needed.filter((name) => !fields.some(({ field }) => field === name));
}

/** Those without which there are no users at all. */
export function lackingOf(mapping: TableMapping): readonly Needed[] {
  return missingOf(mapping).filter((one) => one === 'primary_id' || one === 'last_name' || one === 'user_group');
}
