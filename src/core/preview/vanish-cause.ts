import type { EditState, FileState, SyncMode } from './policy-cell.ts';

/** Why a sync does to a field what it does, as the end of a sentence after “because”; and what to do about it. */
export interface Cause {
  readonly because: string;
  readonly remedy: string;
}

/** By what staff did; `unprotected`: they answered No. */
export type EditCauses = Readonly<Record<EditState | 'unprotected', Cause>>;
export type FileCauses = Readonly<Record<FileState, Cause | EditCauses>>;
export type ModeCauses = Readonly<Record<SyncMode, FileCauses>>;

export function cause(because: string, remedy: string): Cause {
  return { because, remedy };
}

export const askForValue =
  'Ask the registrar to send the right value: each load brings back what the student system has.';
export const lookAfter = 'Look at the user in Alma afterwards: what the Users API does here is written nowhere.';
export const done = 'Nothing has to be done.';
