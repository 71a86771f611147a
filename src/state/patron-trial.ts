import { signal } from '@preact/signals';
import { bytesThatTell } from '../core/reading/file-kind.ts';
import { firstPatron } from '../core/reading/sif/first-patron.ts';

/** The first line of a patron file, to try layouts on; without the social security number, as far as it can be known. */
export type PatronTrial =
  | { readonly kind: 'none' }
  | { readonly kind: 'line'; readonly name: string; readonly line: string }
  | { readonly kind: 'unreadable'; readonly name: string };

/** In memory only, until another one is tried or the page is closed. */
export const patronTrial = signal<PatronTrial>({ kind: 'none' });

/** Takes the first line of a file that anything stands in. */
export async function tryPatronFile(file: File): Promise<void> {
  const { name } = file;
  try {
    const line = firstPatron(new Uint8Array(await file.slice(0, bytesThatTell).arrayBuffer()));
    patronTrial.value = line === null ? { kind: 'unreadable', name } : { kind: 'line', name, line };
  } catch {
    patronTrial.value = { kind: 'unreadable', name };
  }
}

export function leavePatronTrial(): void {
  patronTrial.value = { kind: 'none' };
}
