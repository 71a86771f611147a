import type { EditState, PolicyCertainty, SyncMode } from './policy-cell.ts';
import type { PreviewUser, TopField } from './preview-shape.ts';

/** How the library's sync is set up, and what its people know and Alma does not export. */
export interface SyncOptions {
  readonly mode: SyncMode;
  /** `primary_id`, or a type of identifier. */
  readonly matchIdType: string;
  /** Identifiers differ by case, as in `RuleSettings`; the primary one never does (D 6). */
  readonly caseCounts: boolean;
  /** Users whom nobody in Alma matches are added. */
  readonly addUnmatched: boolean;
  /** Protected fields that are replaced though edited by hand. A load of the student system does not read it. */
  readonly override: ReadonlySet<string>;
  /** What staff answer when Alma asks it about an edited field. */
  readonly openForUpdate: boolean;
  /** What Alma puts where a user has no preferred language. */
  readonly defaultLanguage: string;
  /** Whether staff edited a protected field of this user; null where nobody has said. */
  readonly editOf: (field: TopField, user: PreviewUser) => EditState | null;
}

export const usualOptions: SyncOptions = {
  mode: 'sis',
  matchIdType: 'primary_id',
  caseCounts: false,
  addUnmatched: true,
  override: new Set(),
  openForUpdate: true,
  defaultLanguage: 'en',
  editOf: () => null,
};

/** What decides about identifiers. */
export type IdOptions = Pick<SyncOptions, 'matchIdType' | 'caseCounts'>;

/** What a setting does in one mode. */
export interface OptionEffect {
  readonly means: string;
  readonly source: string;
  readonly certainty: PolicyCertainty;
}

/** Each setting and what it does, for Help and the screen. */
export const optionFacts = {
  matchIdType: {
    sis: {
      means: 'The identifier by which Alma finds the user; every user in the file must have it.',
      source: 'D 2',
      certainty: 'documented',
    },
    api: {
      means: 'The program that sends the users finds each by an identifier.',
      source: 'D 3.3, D 6',
      certainty: 'inferred',
    },
  },
  caseCounts: {
    sis: {
      means:
        'Identifiers that differ only by case are two, as in the Alma of libraries whose first load was before June 2018. Primary identifiers never differ by case.',
      source: 'D 6',
      certainty: 'documented',
    },
    api: {
      means: 'The same as in a load.',
      source: 'D 6',
      certainty: 'documented',
    },
  },
  addUnmatched: {
    sis: {
      means: 'Users who are not in Alma yet are added, or left out.',
      source: 'D 2',
      certainty: 'documented',
    },
    api: {
      means: 'A change of a user who is not there fails; the program that sends the users must add them.',
      source: 'D 4.3',
      certainty: 'inferred',
    },
  },
  override: {
    sis: {
      means: 'It does nothing: a load of the student system does not read it.',
      source: 'D 2',
      certainty: 'documented',
    },
    api: {
      means: 'The protected fields named here are replaced even if staff edited them.',
      source: 'D 3.3',
      certainty: 'documented',
    },
  },
  openForUpdate: {
    sis: {
      means:
        'After Yes, protected fields keep what staff typed; after No, the next sync replaces them like all others.',
      source: 'D 3.1-6',
      certainty: 'documented',
    },
    api: {
      means: 'Whether the answer matters here is written nowhere; the preview takes every edit as protected.',
      source: 'D 3.1-6',
      certainty: 'silent',
    },
  },
  defaultLanguage: {
    sis: {
      means:
        'The language a user gets whose file has none: English, or that of the institution, by different documents.',
      source: 'D 1.2, D 3.1-5',
      certainty: 'disputed',
    },
    api: {
      means: 'A user who is there keeps the language; one who is new gets this.',
      source: 'D 1.2, D 3.1-5',
      certainty: 'inferred',
    },
  },
} as const satisfies Record<string, Record<SyncMode, OptionEffect>>;
