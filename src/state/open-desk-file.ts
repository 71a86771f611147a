import { signal } from '@preact/signals';
import type { DeskRefusal } from '../core/desk-file/desk-refusals.ts';
import type { DeskContents } from '../storage/desk-contents.ts';
import type { StorageFault } from '../storage/open-database.ts';
import type { DeskFileProgress } from '../workers/desk-file-teller.ts';
import { lookAtDeskFile, restoreDeskFile, stopDeskWork } from '../workers/kept-desk-client.ts';
import { isJobRunning } from './job-lock.ts';
import { beginAnew, tellTabs } from './tabs.ts';

/** What a desk holds, as the page sees it. */
export type { DeskContents };

/** A desk file from its choice to the desk that it brings. */
export type OpeningDesk =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'restoring'; readonly name: string; readonly at: DeskFileProgress | null }
  /** `refused`: why the passphrase that was typed does not do. */
  | { readonly kind: 'passphrase'; readonly name: string; readonly refused: DeskRefusal | null }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: DeskRefusal }
  /** Told what is in it and what would be replaced; waits for a yes. */
  | ({ readonly kind: 'found'; readonly name: string; readonly made: string } & Found)
  | { readonly kind: 'ended'; readonly name: string; readonly why: OpeningEnd };

interface Found {
  readonly contents: DeskContents;
  readonly here: DeskContents;
}

export type OpeningEnd = StorageFault | 'storage-full' | 'stopped' | 'job-running';

export const openingDesk = signal<OpeningDesk>({ kind: 'none' });

interface Current {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
  passphrase: string | null;
  sum: string;
}

let current: Current | null = null;

/** Looks at a desk file. Where nothing is here yet, it is opened at once. `handle`: where it lies, to go on saving there. */
export async function openDeskFile(file: File, handle: FileSystemFileHandle | null = null): Promise<void> {
  if (current !== null) stopDeskWork();
  const mine = { file, handle, passphrase: null, sum: '' };
  current = mine;
  await look(mine);
}

/** Opens the file whose passphrase was asked for. */
export async function openWithPassphrase(passphrase: string): Promise<void> {
  if (current === null || passphrase === '') return;
  current.passphrase = passphrase;
  await look(current);
}

async function look(mine: Current): Promise<void> {
  const { file, passphrase } = mine;
  const { name } = file;
  openingDesk.value = { kind: 'reading', name, at: null };
  const ending = await lookAtDeskFile({ file, passphrase }, (at) => {
    if (current === mine && openingDesk.value.kind === 'reading') openingDesk.value = { kind: 'reading', name, at };
  });
  if (current !== mine) return;
  if (ending.kind !== 'done') {
    notOpened(name, ending);
    return;
  }
  const { made, sum, contents, here } = ending;
  mine.sum = sum;
  openingDesk.value = { kind: 'found', name, made, contents, here };
  if (here.isEmpty) await replaceDesk();
}

type NotOpened = Exclude<
  Awaited<ReturnType<typeof lookAtDeskFile | typeof restoreDeskFile>>,
  { readonly kind: 'done' }
>;

function notOpened(name: string, ending: NotOpened): void {
  if (ending.kind === 'passphrase-needed') openingDesk.value = { kind: 'passphrase', name, refused: null };
  else if (ending.kind === 'refused' && ending.refusal.why === 'wrong-passphrase') {
    openingDesk.value = { kind: 'passphrase', name, refused: ending.refusal };
  } else if (ending.kind === 'refused') openingDesk.value = { kind: 'refused', name, refusal: ending.refusal };
  else openingDesk.value = { kind: 'ended', name, why: ending.kind };
}

/** Puts the desk that was looked at in the place of this one, and opens the page anew, in all tabs. */
export async function replaceDesk(): Promise<void> {
  const mine = current;
  if (mine === null || openingDesk.value.kind !== 'found') return;
  const { file, passphrase, sum, handle } = mine;
  const { name } = file;
  // A job keeps its load at its end, which would come to lie on another desk.
  if (await isJobRunning()) {
    openingDesk.value = { kind: 'ended', name, why: 'job-running' };
    return;
  }
  openingDesk.value = { kind: 'restoring', name, at: null };
  const ending = await restoreDeskFile({ file, passphrase, sum, name, handle }, (at) => {
    if (openingDesk.value.kind === 'restoring') openingDesk.value = { kind: 'restoring', name, at };
  });
  if (ending.kind !== 'done') {
    notOpened(name, ending);
    return;
  }
  tellTabs('replaced');
  beginAnew();
}

/** Leaves everything as it is. */
export function leaveDeskFile(): void {
  if (openingDesk.value.kind === 'reading' || openingDesk.value.kind === 'restoring') stopDeskWork();
  current = null;
  openingDesk.value = { kind: 'none' };
}
