import type { Certainty } from '../severity.ts';

export const syncModes = ['sis', 'api'] as const;
/** The load of the student system; or one user at a time by the Users API, PUT. */
export type SyncMode = (typeof syncModes)[number];

export const fileStates = ['value', 'blank', 'absent'] as const;
/** What the file says of a field or list: of a list, `blank` is one without entries. */
export type FileState = (typeof fileStates)[number];

export const editStates = ['never', 'edited', 'sent-again'] as const;
/**
 * What staff did in Alma, and Alma does not export: nothing; edited by hand; edited, and the file again has the value
 * that the student system sent last before that.
 */
export type EditState = (typeof editStates)[number];

/** `disputed`: documents of Ex Libris disagree; `silent`: none says it, and what stands here is the safest reading. */
export type PolicyCertainty = Certainty | 'disputed' | 'silent';

/** `defaulted`: to the value that Alma has for it; `removed`: all entries of a list. Lists are replaced as a whole. */
export type PolicyEffect = 'replaced' | 'cleared' | 'defaulted' | 'kept' | 'removed' | 'ignored';

/** A section of DOMAIN.md that the policy rests on; Help has words for each. */
export type PolicySection =
  | 'D 1.2'
  | 'D 2'
  | `D 3.1-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'D 3.2'
  | 'D 3.3'
  | 'D 4.3'
  | 'D 6';
export type PolicySource = PolicySection | `${PolicySection}, ${PolicySection}`;

export interface PolicyCell {
  readonly effect: PolicyEffect;
  readonly source: PolicySource;
  readonly certainty: PolicyCertainty;
}

export type EditRow = Readonly<Record<EditState, PolicyCell>>;
export type FileTable = Readonly<Record<FileState, EditRow>>;
export type ModeTable = Readonly<Record<SyncMode, FileTable>>;

export function cell(
  effect: PolicyEffect,
  source: PolicySource,
  certainty: PolicyCertainty = 'documented',
): PolicyCell {
  return { effect, source, certainty };
}

/** The same whether or not staff edited it. */
export function always(...told: Parameters<typeof cell>): EditRow {
  const one = cell(...told);
  return { never: one, edited: one, 'sent-again': one };
}

/** The same whatever the file has. */
export function whatever(row: EditRow): FileTable {
  return { value: row, blank: row, absent: row };
}

/** The same for what is blank and what is not there. */
export function filledOrNot(value: EditRow, empty: EditRow): FileTable {
  return { value, blank: empty, absent: empty };
}
