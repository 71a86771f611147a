import type { DeskRefusal } from '../core/desk-file/desk-refusals.ts';
import type { DeskContents } from '../storage/desk-contents.ts';
import type { StorageFault } from '../storage/open-database.ts';
import type { DeskFileTeller } from './desk-file-teller.ts';

export interface DeskToSave {
  /** ISO time. */
  readonly made: string;
  readonly passphrase: string | null;
}

export type SavingEnding =
  /** `stamp`: what the database said when the file held everything. */
  | { readonly kind: 'done'; readonly file: Blob; readonly sum: string; readonly stamp: string | null }
  /** Something was changed again and again while it was made. */
  | { readonly kind: 'changing' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: StorageFault };

export interface DeskFileToOpen {
  readonly file: Blob;
  readonly passphrase: string | null;
}

type NotOpened =
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'refused'; readonly refusal: DeskRefusal }
  | { readonly kind: StorageFault };

export type LookingEnding =
  | {
      readonly kind: 'done';
      /** ISO time when it was saved. */
      readonly made: string;
      readonly sum: string;
      readonly contents: DeskContents;
      /** What would be replaced. */
      readonly here: DeskContents;
    }
  | NotOpened;

export interface DeskFileToRestore extends DeskFileToOpen {
  readonly name: string;
  /** Of the file that was looked at: only that one is restored. */
  readonly sum: string;
  /** Where it is kept up to date from now on; null where that is not known. */
  readonly handle: FileSystemFileHandle | null;
}

export type RestoringEnding = { readonly kind: 'done' } | { readonly kind: 'storage-full' } | NotOpened;

/** The worker that makes a file of all that is kept, and brings it back. */
export interface KeptDeskApi {
  save(desk: DeskToSave, tell: DeskFileTeller): Promise<SavingEnding>;
  /** Says what is in a file and changes nothing. */
  look(task: DeskFileToOpen, tell: DeskFileTeller): Promise<LookingEnding>;
  /** Puts it in the place of all that is here: all or nothing. */
  restore(task: DeskFileToRestore, tell: DeskFileTeller): Promise<RestoringEnding>;
}
