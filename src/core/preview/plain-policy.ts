import { always, filledOrNot, type ModeTable, whatever } from './policy-cell.ts';

/** Names, dates and other fields that the student system owns: edits are lost at the next sync. */
export const plainRules: ModeTable = {
  sis: filledOrNot(always('replaced', 'D 3.1-1, D 3.2'), always('cleared', 'D 3.1-1, D 3.2')),
  api: filledOrNot(always('replaced', 'D 3.3'), always('cleared', 'D 3.3')),
};

/** status: without one, Active. */
export const defaultedRules: ModeTable = {
  sis: filledOrNot(always('replaced', 'D 3.2'), always('defaulted', 'D 3.2', 'inferred')),
  api: filledOrNot(always('replaced', 'D 3.3'), always('defaulted', 'D 1.2, D 3.3', 'inferred')),
};

/** primary_id, where users are matched by another identifier. */
export const primaryIdRules: ModeTable = {
  sis: filledOrNot(always('replaced', 'D 3.2', 'inferred'), always('kept', 'D 3.2', 'inferred')),
  api: filledOrNot(always('replaced', 'D 3.3', 'inferred'), always('kept', 'D 3.3', 'silent')),
};

/** What only Esploro has; no document says what a sync does to it, so it is taken for plain. */
export const esploroRules: ModeTable = {
  sis: filledOrNot(always('replaced', 'D 1.2, D 3.1-1', 'silent'), always('cleared', 'D 1.2, D 3.1-1', 'silent')),
  api: filledOrNot(always('replaced', 'D 1.2, D 3.3', 'silent'), always('cleared', 'D 1.2, D 3.3', 'silent')),
};

/** What Alma tells and never reads. */
export const outputRules: ModeTable = {
  sis: whatever(always('ignored', 'D 1.2')),
  api: whatever(always('ignored', 'D 1.2', 'inferred')),
};

/** record_type and external_id, which the load takes from its profile. In the API an external_id cannot be changed (D 4.3). */
export const fromProfileRules: ModeTable = {
  sis: whatever(always('ignored', 'D 1.2, D 3.1-9')),
  api: whatever(always('kept', 'D 3.3, D 4.3', 'silent')),
};

/** account_type: the load never makes an internal account external; a PUT can, and not the other way round. */
export const accountTypeRules: ModeTable = {
  sis: whatever(always('ignored', 'D 3.1-8')),
  api: filledOrNot(always('replaced', 'D 3.1-8'), always('kept', 'D 3.1-8', 'silent')),
};

export const rolesRules: ModeTable = {
  sis: whatever(always('kept', 'D 3.1-9')),
  api: {
    value: always('replaced', 'D 3.3', 'silent'),
    blank: always('removed', 'D 3.3', 'inferred'),
    absent: always('kept', 'D 3.3'),
  },
};

/** Passwords of internal users. */
export const passwordRules: ModeTable = {
  sis: whatever(always('ignored', 'D 1.2')),
  api: filledOrNot(always('replaced', 'D 1.2', 'silent'), always('kept', 'D 1.2', 'silent')),
};
