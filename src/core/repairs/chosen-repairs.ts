/** Dates for all users, or only for those without. A date that is null is left as it is. Days as `yyyy-MM-dd`. */
export interface DatesToSet {
  readonly who: 'all' | 'without';
  readonly expiry: string | null;
  readonly purge: string | null;
}

/** What one byte that stands for nothing shall be, everywhere it occurs. */
export interface TypedLetter {
  /** Its bytes as `DecodingProblem.bytes` has them: `81`, `E9`. */
  readonly bytes: string;
  /** One letter or more. */
  readonly letter: string;
}

/**
 * The repairs that a person chose, with what each needs to know; what is not there is not chosen. Plain data, so that it can
 * be handed to a worker and kept. Users are named by their index in the export as it is read with the repairs of its
 * text, and without any that leaves out users by index.
 */
export interface ChosenRepairs {
  readonly 'drop-control-characters'?: true;
  readonly 'escape-ampersands'?: true;
  readonly 'replace-character'?: readonly TypedLetter[];
  readonly 'leave-out-broken-users'?: true;
  /** `except`: words as they stand in the export that are right as they are. */
  readonly 'undo-mojibake'?: { readonly except: readonly string[] };
  readonly 'trim-values'?: true;
  readonly 'set-dates'?: DatesToSet;
  readonly 'drop-blank-elements'?: true;
  /** The users that are left out, so that of each set one is kept. */
  readonly 'keep-one-of-duplicates'?: readonly number[];
  /** The users that are left out, to be sent later. */
  readonly 'hold-back-rejects'?: readonly number[];
}

/** What is left of a choice once users may have other indexes than they had when it was made. */
export function withoutIndexes(chosen: ChosenRepairs): ChosenRepairs {
  const { 'keep-one-of-duplicates': _kept, 'hold-back-rejects': _held, ...others } = chosen;
  return others;
}

export type OfferedRepairId = keyof ChosenRepairs;

/** Repairs that need nothing but to be chosen. */
export const plainRepairs = [
  'drop-control-characters',
  'escape-ampersands',
  'leave-out-broken-users',
  'trim-values',
  'drop-blank-elements',
] as const satisfies readonly OfferedRepairId[];

/** Repairs that can be chosen on the Load screen. */
export const wiredRepairs = [
  ...plainRepairs,
  'undo-mojibake',
  'set-dates',
] as const satisfies readonly OfferedRepairId[];

export type WiredRepairId = (typeof wiredRepairs)[number];

/** Chosen from the start, by the ids that a profile has; what needs to be told more is not chosen by its id alone. */
export function rememberedRepairs(ids: readonly string[]): ChosenRepairs {
  const known = plainRepairs.filter((id) => ids.includes(id));
  const chosen: ChosenRepairs = Object.fromEntries(known.map((id) => [id, true]));
  return ids.includes('undo-mojibake') ? { ...chosen, 'undo-mojibake': { except: [] } } : chosen;
}
