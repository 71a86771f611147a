import type { Needed } from '../../core/tables/needed-fields.ts';

/** What a table lacks, and how that can be said. */
export const lackingWords: Readonly<Record<Needed, string>> = {
  primary_id: 'No column says who somebody is. Choose the one with the primary identifier, by which Alma knows people.',
  last_name: 'No column holds last names. Choose the one with last names, or with whole names.',
  user_group:
    'No column says which user group people are in. Choose the one that does; or, if all are in one group, say so under “What the table does not say”.',
  expiry_date: 'No column says when users expire.',
  purge_date: 'No column says when users may be purged.',
};
