import { signal } from '@preact/signals';
import type { Finding } from '../core/finding.ts';
import type { Excerpt } from '../core/reading/excerpt.ts';
import { lookInFile, stopLooking } from './findings.ts';
import { loadState } from './load.ts';
import { tellProblem } from './problems.ts';

/** The finding that is shown in the file, and how far that has come. */
export interface InFile {
  readonly finding: Finding;
  readonly stage:
    | { readonly kind: 'looking'; readonly bytes: number; readonly totalBytes: number | null }
    | { readonly kind: 'shown'; readonly excerpt: Excerpt }
    | { readonly kind: 'ended'; readonly why: 'unreadable' | 'not-found' };
}

export const inFile = signal<InFile | null>(null);

/** Reads the text around a finding from the file; another one, or closing, ends that. */
export async function openInFile(finding: Finding): Promise<void> {
  const show = (stage: InFile['stage']): void => {
    if (inFile.value?.finding === finding) inFile.value = { finding, stage };
  };
  inFile.value = { finding, stage: { kind: 'looking', bytes: 0, totalBytes: null } };
  try {
    const found = await lookInFile(finding, (progress) => {
      if (inFile.value?.stage.kind === 'looking') show({ kind: 'looking', ...progress });
    });
    if (found === 'stopped') return;
    if (typeof found === 'string') show({ kind: 'ended', why: found });
    else show({ kind: 'shown', excerpt: found });
  } catch (error) {
    closeInFile();
    tellProblem('The place could not be shown, because of a fault in Termload.', error);
  }
}

export function closeInFile(): void {
  if (inFile.value === null) return;
  inFile.value = null;
  stopLooking();
}

loadState.subscribe(closeInFile);
