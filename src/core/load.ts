import type { LoadComparison } from './comparison/load-comparison.ts';
import type { MemberForm, SourceKind } from './containers/source-kind.ts';
import type { SifFacts } from './conversion/sif-facts.ts';
import type { WordEvidence } from './evident-word.ts';
import type { FindingGroup } from './finding.ts';
import type { UnreadFacts, UnreadLetter } from './reading/unread-letters.ts';
import type { OfferedRepairId } from './repairs/chosen-repairs.ts';
import type { RepairId } from './repairs/repair-facts.ts';
import type { PresetId } from './rules/preset.ts';
import type { RuleId } from './rules/rule-facts.ts';
import type { Severity } from './severity.ts';

/** `blocked`: no zip; `review`: a zip, with rejects or harm to look at; `ready`: send it. */
export type Verdict = 'blocked' | 'review' | 'ready';

/** The encoding of the export. Null in a `SourceFacts` when nothing was read as text. */
export interface EncodingFacts {
  /** The WHATWG name, lower case. */
  readonly detected: string;
  /** As the XML declaration has it; null where there is none. */
  readonly declared: string | null;
  readonly bom: boolean;
}

/** Of several files in one load: what they are called together, all their bytes, and the sum of these in their order. */
export interface SourceFacts {
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly kind: SourceKind;
  readonly encoding: EncodingFacts | null;
}

/** One file of a load as it was given, in the order in which they win. */
export interface FileFacts {
  /** With a number behind it where one before has the same; of several, the names of their documents begin with it. */
  readonly name: string;
  readonly bytes: number;
  /** Null where it was not opened, because another one of them cannot be. */
  readonly kind: SourceKind | null;
  /** How many documents of the load are of it. */
  readonly members: number;
}

/** One document of an export. */
export interface MemberFacts {
  /** As findings name it: its path in the zip, its sheet; empty for the export itself. */
  readonly name: string;
  readonly form: MemberForm;
  /** How its patrons of fixed width were read; null for anything else. */
  readonly sif: SifFacts | null;
  readonly users: number;
  /** Null of a workbook, whose cells are text already. */
  readonly encoding: EncodingFacts | null;
}

export interface ZipEntryFacts {
  readonly name: string;
  /** Inflated. */
  readonly bytes: number;
  /** 8 lower-case hexadecimal digits. */
  readonly crc32: string;
  readonly users: number;
}

export interface ZipFacts {
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly entries: readonly ZipEntryFacts[];
}

export interface RepairCount {
  readonly repair: RepairId | OfferedRepairId;
  readonly count: number;
}

/**
 * What the findings come to. Those that stand apart as expected (accounts kept by hand, and what the library expects)
 * are in the groups and in the findings file, and nowhere here.
 */
export interface Judgement {
  readonly verdict: Verdict;
  /** Findings. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many different users each severity concerns; one who is turned away is not counted under harm again. */
  readonly people: Readonly<Record<Severity, number>>;
  /** Rules that the library expects and that found something, in the order of the rule table. */
  readonly expected: readonly RuleId[];
}

/** What came of one export: the verdict and all that stands behind it, but for the zip's own bytes. */
export interface Load extends Judgement {
  readonly source: SourceFacts;
  readonly preset: PresetId;
  /** At least one. */
  readonly files: readonly FileFacts[];
  /** In the order in which they were read; empty when nothing could be. */
  readonly members: readonly MemberFacts[];
  /** What else was in the zip, and is not part of the load. */
  readonly leftOut: readonly string[];
  /** Users read from the export; those of a file that could not be read to its end are counted up to there. */
  readonly users: number;
  /** In the order of the rule table: fatal first. */
  readonly groups: readonly FindingGroup[];
  readonly repairs: readonly RepairCount[];
  /** What was chosen to be repaired and cannot be: over a tenth of the users would be left out. */
  readonly refusedRepairs: readonly OfferedRepairId[];
  /** So many users are at most in each file of the zip, by split-files: more than chosen, if that made too many files; null: not chosen. */
  readonly usersPerFile: number | null;
  /** Letters that cannot be read, and those that somebody typed for such ones. */
  readonly unread: UnreadFacts & { readonly typed: readonly UnreadLetter[] };
  /** Null when the file was not read as text. */
  readonly words: WordEvidence | null;
  /** Null when blocked. */
  readonly zip: ZipFacts | null;
  /** Beside the loads before it; null outside of a term, and when blocked. */
  readonly comparison: LoadComparison | null;
}
