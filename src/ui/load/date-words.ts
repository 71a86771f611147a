import type { DatesToSet } from '../../core/repairs/chosen-repairs.ts';

export const whoWords = { without: 'Users without one', all: 'All users' } as const satisfies Record<
  DatesToSet['who'],
  string
>;

export const datesOfUser = ['expiry', 'purge'] as const;

export const dateWords = { expiry: 'Expiry date', purge: 'Purge date' } as const;
