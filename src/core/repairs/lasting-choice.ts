import type { ChosenRepairs, OfferedRepairId } from './chosen-repairs.ts';

/** They decide what is a user and what is none, and so which index is whose. */
const countUsersAnew = [
  'replace-character',
  'drop-control-characters',
  'escape-ampersands',
  'leave-out-broken-users',
] as const satisfies readonly OfferedRepairId[];

/**
 * What still holds of the choices after a change. Users who are left out are named by their index, so that they are chosen
 * anew once others may bear it; and who is held back is chosen of those whom Alma turns away after all other repairs.
 */
export function lastingChoice(before: ChosenRepairs, after: ChosenRepairs): ChosenRepairs {
  if (countUsersAnew.some((id) => isChanged(id, before, after))) return withoutPeople(after);
  const ids = Object.keys({ ...before, ...after }).filter(isOf({ ...before, ...after }));
  // How many files a list goes into changes nobody in it.
  const others = ids.filter((id) => id !== 'hold-back-rejects' && id !== 'split-files');
  return others.some((id) => isChanged(id, before, after)) ? withoutHeldBack(after) : after;
}

/** The same text read otherwise, in another encoding for instance: nobody can be named by an index of before. */
export function withoutPeople(chosen: ChosenRepairs): ChosenRepairs {
  const { 'keep-one-of-duplicates': _, ...others } = withoutHeldBack(chosen);
  return others;
}

/** The same users judged otherwise. */
export function withoutHeldBack({ 'hold-back-rejects': _, ...others }: ChosenRepairs): ChosenRepairs {
  return others;
}

function isChanged(id: OfferedRepairId, before: ChosenRepairs, after: ChosenRepairs): boolean {
  return JSON.stringify(before[id]) !== JSON.stringify(after[id]);
}

function isOf(chosen: ChosenRepairs): (id: string) => id is OfferedRepairId {
  return (id): id is OfferedRepairId => Object.hasOwn(chosen, id);
}
