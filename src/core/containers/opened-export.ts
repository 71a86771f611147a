import type { MakeConversion } from '../conversion/conversion.ts';
import type { OpenedTable, TableFile } from '../conversion/opened-table.ts';
import type { FileFacts } from '../load.ts';
import type { RuleId } from '../rules/rule-facts.ts';
import type { MemberChunk } from './member-chunk.ts';
import type { MemberForm, SourceKind } from './source-kind.ts';

/** One document of an export: the export itself, a file in a zip, or a sheet of a workbook. */
export interface Member {
  /**
   * Its path in the zip, zips within like folders, no two alike; the sheet; null for the export itself, and for what a gzip
   * file holds. Of several files in one load it begins with that of the file.
   */
  readonly name: string | null;
  readonly form: MemberForm;
  /** The first `bytesThatTell` bytes; none of a table. */
  readonly head: Uint8Array;
  /** As far as its container says; progress is reckoned by it, and nothing that must be right. */
  readonly bytes: number;
  /** False where only reading it through would tell how long its XML is. */
  readonly sizeKnown: boolean;
  /** Begins a reading of what is no XML; null for XML. */
  readonly convert: MakeConversion | null;
  /**
   * The bytes of its XML from one on, anew at each call; a chunk holds until the next. A problem is the last thing that
   * comes. What has to be converted comes from the start.
   */
  chunks(from: number): AsyncIterable<MemberChunk>;
}

/** An export with all its documents, in the order of its files and containers. */
export interface OpenedExport {
  readonly kind: SourceKind;
  /** At least one. */
  readonly members: readonly Member[];
  /** Paths in the zip of what is not part of any load. */
  readonly leftOut: readonly string[];
  /** How many of its files are not where, or how, Alma looks for them (RULES: `repack-zip`). */
  readonly irregular: number;
  /** The tables among them. Nothing is read before each of them is understood well enough. */
  readonly tables: readonly OpenedTable[];
}

/** The files of one load, opened. */
export interface OpenedFiles extends OpenedExport {
  /** At least one. */
  readonly files: readonly FileFacts[];
}

/** An export in which nothing can be read. */
export interface RefusedExport {
  readonly kind: SourceKind;
  /** The file of several in which nothing can be read; null for the export itself. */
  readonly file: string | null;
  readonly rule: RuleId;
  readonly detail: string | null;
}

/** How bytes are come by; the workers have the means. */
export interface ByteSource {
  /** The bytes of a file; `unreadable` when it has been moved or changed meanwhile. */
  chunks(blob: Blob): AsyncIterable<Uint8Array | 'unreadable'>;
  /** The bytes in a gzip stream; null when its data or its checksum are wrong. */
  inflate(gzip: Blob): AsyncIterable<Uint8Array | null>;
  /** The tables of a file; where there are none, what it looks like, as a sentence. */
  tables(file: Blob, encoding: string | null): Promise<TableFile | 'unreadable' | { readonly looksLike: string }>;
}
