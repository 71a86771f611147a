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
  /** `except`: words as core/repairs/garbled-words.ts lists them that are right as they are. */
  readonly 'undo-mojibake'?: { readonly except: readonly string[] };
  readonly 'trim-values'?: true;
  readonly 'set-dates'?: DatesToSet;
  readonly 'drop-blank-elements'?: true;
  /** The users that are left out, so that of each set one is kept. */
  readonly 'keep-one-of-duplicates'?: readonly number[];
  /** The users that are left out, to be sent later. */
  readonly 'hold-back-rejects'?: readonly number[];
  /** At most so many users in each file of the zip; 1 or more. */
  readonly 'split-files'?: number;
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

/** Whether words may have other letters than in the export, by which nobody can say what Alma would have seen there. */
export function mendsLetters(chosen: ChosenRepairs): boolean {
  return chosen['undo-mojibake'] !== undefined || chosen['replace-character'] !== undefined;
}

/** Repairs that can be chosen on the Load screen. */
export const wiredRepairs = [
  'replace-character',
  ...plainRepairs,
  'undo-mojibake',
  'set-dates',
  'keep-one-of-duplicates',
  'hold-back-rejects',
  'split-files',
] as const satisfies readonly OfferedRepairId[];

export type WiredRepairId = (typeof wiredRepairs)[number];

/** Everybody who is left out by index. */
export function leftOutUsers(chosen: ChosenRepairs): readonly number[] {
  return [...(chosen['keep-one-of-duplicates'] ?? []), ...(chosen['hold-back-rejects'] ?? [])];
}

/**
 * Chosen from the start, by the ids that a profile has; what needs to be told more is not chosen by its id alone. Letters that
 * were typed are never remembered: a byte that stands for “ü” in one name may stand for another letter in the next export,
 * and nobody would look.
 */
export function rememberedRepairs(ids: readonly string[]): ChosenRepairs {
  const known = plainRepairs.filter((id) => ids.includes(id));
  const chosen: ChosenRepairs = Object.fromEntries(known.map((id) => [id, true]));
  const perFile = ids.map(usersPerFileIn).find((users) => users !== null) ?? null;
  return {
    ...chosen,
    ...(ids.includes('undo-mojibake') && { 'undo-mojibake': { except: [] } }),
    ...(perFile !== null && { 'split-files': perFile }),
  };
}

/** As many as Portland State puts into one file (D 2). */
export const usualUsersPerFile = 20_000;

/** The id under which a profile remembers a repair as it is chosen: `split-files-5000` says how many; null: not at all. */
export function rememberedAs(id: OfferedRepairId, chosen: ChosenRepairs): string | null {
  const perFile = chosen['split-files'] ?? usualUsersPerFile;
  if (id === 'split-files' && perFile !== usualUsersPerFile) return `${id}-${perFile}`;
  return rememberedRepairs([id])[id] === undefined ? null : id;
}

/** The repair that is remembered under an id; null for one that this version does not know. */
export function repairRemembered(id: string): WiredRepairId | null {
  if (usersPerFileIn(id) !== null) return 'split-files';
  return wiredRepairs.find((known) => known === id) ?? null;
}

function usersPerFileIn(id: string): number | null {
  const users = /^split-files(?:-([1-9]\d{0,8}))?$/.exec(id);
  return users === null ? null : Number(users[1] ?? usualUsersPerFile);
}
