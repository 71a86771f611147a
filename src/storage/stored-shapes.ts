/*
 * What lies in IndexedDB, shape by shape. These types belong to the disk: a change of one of them is a new version of the
 * database with a step in upgrades.ts, and a database of the version before among the fixtures of the tests.
 */

/** A term, with what was said of its steps. What the app has seen of them itself lies with its loads and reports. */
export interface StoredTerm {
  readonly id: string;
  /** “Fall 2026”. */
  readonly name: string;
  /** The season by the profile’s name for it, and the calendar year in which the term begins. */
  readonly season: string;
  readonly year: number;
  /** As the student system has it. */
  readonly code: string;
  /** For the users of its loads: `2032-08-15`. */
  readonly expiry: string;
  readonly purge: string;
  /** ISO time. */
  readonly begun: string;
  readonly closed: string | null;
  /** Made up, to try Termload with: nothing of a real term is compared with it. */
  readonly sample: boolean;
  /** Steps that a person has ticked, by their id; a Map, because a library’s own steps may be called anything. */
  readonly ticks: ReadonlyMap<string, StoredTick>;
}

export interface StoredTick {
  readonly how: 'done' | 'not-needed';
  readonly initials: string;
  /** ISO time. */
  readonly at: string;
}

/** One library's settings; there is one record. */
export interface StoredProfile {
  readonly id: 'profile';
  /** A `termload-profile` file, of whatever version it had when it was written. */
  readonly file: string;
}

/** One sending of a load, or of some of its users. */
export interface StoredRun {
  /** From 1; over all loads of a term. */
  readonly number: number;
  /** ISO time. */
  readonly made: string;
  /** What the zip was called. */
  readonly zip: string;
  /** Its size, and its SHA-256 in 64 digits 0–9 and a–f; both null where they are not known. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Its files, in their order: Alma lists rejections by file. */
  readonly files: readonly string[];
  /** `index` of the users that were in it; null for all of the load. */
  readonly users: readonly number[] | null;
  /** ISO time when its zip was saved first; null while it was not. */
  readonly saved: string | null;
  /** When and by whom it was brought to the server, as somebody has said; null while nobody has. */
  readonly uploaded: { readonly at: string; readonly initials: string } | null;
}

/** A load that is kept: what was sent, and in which runs. */
export interface StoredLoad {
  readonly id: string;
  readonly termId: string | null;
  /** At least one: the load as a whole. */
  readonly runs: readonly StoredRun[];
  /** ISO time. */
  readonly kept: string;
  readonly source: { readonly name: string; readonly sha256: string };
  /** `kept`: whether its bytes lie in the browser's storage too, under the id of the load. */
  readonly zip: { readonly name: string; readonly bytes: number; readonly sha256: string; readonly kept: boolean };
  readonly users: number;
  /** How many of them the load's findings said would be turned away. */
  readonly foreseen: number;
  readonly verdict: 'review' | 'ready';
  /** What each rule found, in their order. Empty for loads of the first version, which did not keep it. */
  readonly findings: readonly StoredFindings[];
  /** How many users each group has; a Map, for groups are called anything. Empty as with `findings`. */
  readonly groups: ReadonlyMap<string, number>;
  /** Beside the last full load before it; null where there was none, or it was not compared. */
  readonly compared: StoredComparison | null;
  /** Users of the export who are not in it, because somebody held them back; null where nobody is. */
  readonly heldBack: StoredHeldBack | null;
  /** What its preview foresaw; null where none was made, or none that can be relied on. */
  readonly previewed: StoredPreview | null;
  /** `ids`: names and all else that is not needed any more has been taken out of its users and rejections. */
  readonly details: 'people' | 'ids';
}

/** Those who wait for a zip of their own to be mended and sent. */
export interface StoredHeldBack {
  /** How many. */
  readonly users: number;
  /** What their zip is called. */
  readonly zip: string;
  /** ISO time when it was saved first; null while it was not. */
  readonly saved: string | null;
  /** ISO time when somebody said that nothing waits any more; null while it does. */
  readonly settled: string | null;
}

/** What a preview foresaw of each user (`RememberedPreview` in core). */
export interface StoredPreview {
  /** ISO time. */
  readonly made: string;
  readonly source: 'alma' | 'table';
  readonly tellsInternal: boolean;
  /** By index in the load, a byte each. */
  readonly outcomes: Uint8Array<ArrayBuffer>;
  /** How many of those turned away no finding of the load had foreseen. */
  readonly unfound: number;
}

export interface StoredFindings {
  readonly rule: string;
  readonly severity: string;
  readonly count: number;
  readonly users: number;
}

export interface StoredComparison {
  /** The id of the load that it was compared with. */
  readonly loadId: string;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
}

/** What is remembered of all users of a load of a term, to compare the next one with (`bookBytes` in core). */
export interface StoredBook {
  readonly loadId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A user as sent, with what triage needs; the text itself stays in the zip. */
export interface StoredUser {
  /** From 0 over the whole export. */
  readonly index: number;
  /** Where it begins in the export: its file, null for the export itself, and its line. */
  readonly file: string | null;
  readonly line: number;
  readonly primaryId: string;
  /** Type and value of each identifier, without social security numbers. */
  readonly identifiers: readonly (readonly [type: string, value: string])[];
  readonly name: string;
  readonly group: string;
  /** As sent: `2032-05-31`; empty where there is none. */
  readonly expiry: string;
  readonly purge: string;
  /** Rules that foresaw that it would be turned away. */
  readonly foreseenBy: readonly string[];
  /** Which member of the zip it stands in, from 0, and which bytes of its text. */
  readonly member: number;
  readonly start: number;
  readonly end: number;
}

/** So many users a record: one put a user would take 25 times as long (SPEED). */
export const usersPerBlock = 500;

export interface StoredUserBlock {
  readonly loadId: string;
  readonly block: number;
  readonly users: readonly StoredUser[];
}

/** A report that was read. */
export interface StoredReport {
  readonly id: string;
  readonly loadId: string;
  readonly run: number;
  /** ISO time. */
  readonly read: string;
  readonly name: string;
  readonly sheet: string;
  readonly columns: { readonly id: string; readonly message: string };
  readonly rows: number;
  /** The file of the zip that it answers; null where the load has only one, or nobody has said. */
  readonly answers: string | null;
}

/** A row of a report, joined to the load (`Rejection` in core). Never changed: what people make of it is a decision. */
export interface StoredRejection {
  readonly key: string;
  readonly person: string;
  readonly reportId: string;
  readonly run: number;
  readonly row: number;
  readonly id: string;
  readonly idNote: string;
  readonly name: string;
  readonly message: string;
  readonly reason: string;
  readonly details: {
    readonly idType?: string;
    readonly idValue?: string;
    readonly inThisFeed?: boolean;
    readonly field?: string;
  };
  readonly alike: string;
  readonly users: readonly number[];
  readonly sent: {
    readonly primaryId: string;
    readonly name: string;
    readonly group: string;
    readonly file: string | null;
    readonly line: number;
    readonly member: number;
    readonly foreseen: boolean;
  } | null;
  readonly otherHolders: readonly number[];
}

export interface StoredRejectionBlock {
  readonly reportId: string;
  readonly block: number;
  readonly rejections: readonly StoredRejection[];
}

/** What somebody has made of a rejection. */
export interface StoredDecision {
  readonly status: 'open' | 'waiting' | 'fixed' | 'ignored';
  readonly note: string;
  /** Expected every term, as long as this group is sent for the person; null when it is not expected. */
  readonly expectedIn: string | null;
  /** Steps of the reason that are ticked off. */
  readonly done: readonly string[];
  /** The run whose rejection it was decided on. */
  readonly inRun: number;
}

/**
 * Decisions of one desk (a term, or a load without one), spread over buckets by their key: one change rewrites one small
 * record, and fifty thousand changes rewrite as many records as there are buckets.
 */
export interface StoredDecisions {
  readonly desk: string;
  readonly bucket: number;
  /** A Map, because what people are called may be what objects have: `constructor`, `__proto__`. */
  readonly decisions: ReadonlyMap<string, StoredDecision>;
}

/** One step that can be undone. */
export interface StoredChange {
  /** Given by the database, rising. */
  readonly number?: number;
  readonly desk: string;
  /** ISO time. */
  readonly at: string;
  readonly changes: readonly {
    readonly key: string;
    /** On the disk; null where nobody had decided. */
    readonly before: StoredDecision | null;
    /** What held then: decided, or else remembered of the person. */
    readonly was: StoredDecision;
    readonly after: StoredDecision;
  }[];
}

/** What is remembered of people from term to term, in buckets like decisions: ids, reasons and groups, and no names. */
export interface StoredMemory {
  readonly bucket: number;
  readonly people: ReadonlyMap<string, RememberedPerson>;
}

export interface RememberedPerson {
  /** Where the person was turned away, and why: name of the term, and reason. */
  readonly seen: readonly { readonly termId: string; readonly term: string; readonly reason: string }[];
  /** Reasons that are expected every term, each with the group that was sent when that was said. */
  readonly expected: ReadonlyMap<string, string>;
  /** Reasons that somebody is still waiting for, each with the note. */
  readonly waiting: ReadonlyMap<string, string>;
}

/**
 * What somebody said of a field that the sync leaves alone where staff edited it: one record for each field and whom it was
 * said of, so that two tabs do not overwrite each other. Of a person the identifier and nothing else.
 */
export interface StoredEditMark {
  /** Its name in Alma’s format: `user_group`. */
  readonly field: string;
  readonly scope: 'all' | 'group' | 'user';
  /** Empty for all; a group’s code; a person’s primary identifier in small letters. */
  readonly who: string;
  readonly state: 'never' | 'edited' | 'sent-again';
}

/** What is true of this computer only, and never goes into a desk file. */
export type StoredComputer = StoredDeskFile | StoredChanged | StoredZipFolder;

/** The desk file that was saved or opened here last. */
export interface StoredDeskFile {
  readonly id: 'desk-file';
  /** ISO time; of one that was opened, when it had been saved. */
  readonly savedAt: string;
  readonly name: string;
  /** As a desk file says it of itself in its last 32 bytes, hexadecimal. */
  readonly sum: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** Whether a passphrase opens it. */
  readonly sealed: boolean;
  /** What `StoredChanged` was when the file held everything. */
  readonly stamp: string | null;
  /** Where it is kept up to date; null where the browser cannot, or nobody has chosen a place. */
  readonly handle: FileSystemFileHandle | null;
}

/** Another one with each change of anything that goes into a desk file (note-changes.ts). */
export interface StoredChanged {
  readonly id: 'changed';
  readonly stamp: string;
}

/** In which folder within `loads` the zips lie that were opened with a desk file; there is none until one was. */
export interface StoredZipFolder {
  readonly id: 'zips';
  readonly folder: string;
}
