import type { RuleId } from '../rules/rule-facts.ts';
import type { ZipFault } from '../zip/zip-directory.ts';

/** One XML document of an export: the export itself, or a file in a zip. */
export interface Member {
  /** Its path in the zip, zips within like folders, no two alike; null for the export itself, and for what a gzip file holds. */
  readonly name: string | null;
  /** The first `bytesThatTell` bytes. */
  readonly head: Uint8Array;
  /** As far as its container says; progress is reckoned by it, and nothing that must be right. */
  readonly bytes: number;
  /** False where only reading it through would tell how long it is: in gzip, and in a zip within a zip. */
  readonly sizeKnown: boolean;
  /** Its bytes from one on, anew at each call; a chunk holds until the next. A problem is the last thing that comes. */
  chunks(from: number): AsyncIterable<MemberChunk>;
}

export type MemberChunk = Uint8Array | 'unreadable' | ZipFault;

/** What an export turned out to be. */
export type SourceKind = 'xml' | 'zip' | 'gzip' | 'unknown';

/** An export with all its documents, in the order of its container. */
export interface OpenedExport {
  readonly kind: SourceKind;
  /** At least one. */
  readonly members: readonly Member[];
  /** Paths in the zip of what is not part of any load. */
  readonly leftOut: readonly string[];
  /** How many of its files are not where, or how, Alma looks for them (RULES: `repack-zip`). */
  readonly irregular: number;
}

/** An export in which nothing can be read. */
export interface RefusedExport {
  readonly kind: SourceKind;
  readonly rule: RuleId;
  readonly detail: string | null;
}

/** How bytes are come by; the workers have the means. */
export interface ByteSource {
  /** The bytes of a file; `unreadable` when it has been moved or changed meanwhile. */
  chunks(blob: Blob): AsyncIterable<Uint8Array | 'unreadable'>;
  /** The bytes in a gzip stream; null when its data or its checksum are wrong. */
  inflate(gzip: Blob): AsyncIterable<Uint8Array | null>;
}
