import type { DeskRefusal } from '../core/desk-file/desk-refusals.ts';

/** The records of each store under its name: what IndexedDB takes (core/desk-file/record-codec.ts), in their order. */
export type DeskStores = Iterable<readonly [name: string, records: Iterable<unknown> | AsyncIterable<unknown>]>;

export interface DeskToWrite {
  /** ISO time. */
  readonly made: string;
  /** The version of the database whose records these are. */
  readonly shapes: number;
  readonly stores: DeskStores;
  /** Null: everybody who has the file can read it. Never empty. */
  readonly passphrase: string | null;
}

export type WritingEnding =
  /** `sha256`: by which the file is known again, should somebody else change it. */
  | { readonly kind: 'done'; readonly file: Blob; readonly sha256: string }
  /** The records of one store are over a gigabyte as text. */
  | { readonly kind: 'too-large'; readonly store: string }
  /** One of the blobs was taken away meanwhile. */
  | { readonly kind: 'unreadable' };

export interface DeskToRead {
  readonly file: Blob;
  readonly passphrase: string | null;
  /** The newest version of the database that can be restored. */
  readonly newestShapes: number;
}

export interface Desk {
  /** ISO time. */
  readonly made: string;
  /** May be earlier than today's: the records are to be brought up to date. */
  readonly shapes: number;
  /** In the order in which they were written. Blobs in them are slices of the file where it is not sealed: copy them at once. */
  readonly stores: ReadonlyMap<string, readonly unknown[]>;
}

export type ReadingEnding =
  | { readonly kind: 'done'; readonly desk: Desk; readonly sha256: string }
  /** The file is whole and sealed: ask, and read it again. */
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'refused'; readonly refusal: DeskRefusal };

/** What a worker offers that makes and opens desk files. */
export interface DeskFileApi {
  write(desk: DeskToWrite): Promise<WritingEnding>;
  /** All or nothing: a desk is given only when every byte of it has been proved. */
  read(task: DeskToRead): Promise<ReadingEnding>;
}
