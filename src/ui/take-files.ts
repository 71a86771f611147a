import { signal } from '@preact/signals';
import { loadState } from '../state/load.ts';
import { checkFile, checkSample, prepareForTerm, termOnScreen } from '../state/load-verbs.ts';
import { goTo, route } from './route.ts';
import { countWords } from './words.ts';

/** Why the last files were not taken, as a sentence; null when there is nothing to say. */
export const refusal = signal<string | null>(null);

/** Checks the one file that was chosen or dropped, or says why not. */
export function takeFiles(files: readonly File[]): void {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) {
    refusal.value = `Those were ${countWords(files.length, 'file')}. For now Termload checks one at a time: choose or drop just one.`;
    return;
  }
  const termId = termHere();
  begin(() => (termId === null ? checkFile(file) : prepareForTerm(file, termId)));
}

/** The term that a file is for which is given here; null: it is only checked. */
function termHere(): string | null {
  const { name, values } = route.value;
  if (name === 'term') return values.term;
  return name === 'load' ? termOnScreen() : null;
}

/** On the Rejections screen a file that is dropped is Alma's report, under Profile a profile, anywhere else an export. */
export function takeDropped(files: readonly File[]): void {
  const [file] = files;
  if (file !== undefined && route.value.name === 'profile') {
    refusal.value = files.length > 1 ? `Those were ${countWords(files.length, 'file')}. Drop one profile.` : null;
    if (files.length === 1) void takeProfileFile(file);
    return;
  }
  if (!takesReports() || file === undefined) {
    takeFiles(files);
    return;
  }
  refusal.value = null;
  if (files.length > 1) {
    refusal.value = `Those were ${countWords(files.length, 'file')}. Drop the reports one after the other.`;
    return;
  }
  void takeReport(file);
}

async function takeProfileFile(file: File): Promise<void> {
  const { openProfileFile } = await import('../state/profile-file.ts');
  goTo('profile');
  await openProfileFile(file);
}

async function takeReport(file: File): Promise<void> {
  const intake = await import('../state/report-intake.ts');
  if (await intake.takeReport(file)) return;
  refusal.value = 'A report belongs to a load: check its export first, and follow its link Rejections.';
}

/** What a file is for that is dropped on this screen. */
export function dropWords(): string {
  if (route.value.name === 'profile') return 'Drop a profile to open it';
  return takesReports() ? 'Drop Alma’s report to read it' : 'Drop the file to check it';
}

/** Whether the screen is one that reads Alma's reports. */
function takesReports(): boolean {
  return route.value.name === 'rejections';
}

/** Checks the made-up export that comes with the app. */
export function takeSample(): void {
  begin(checkSample);
}

/** A second job would silently throw the first one away, so the person decides. */
function begin(check: () => Promise<void>): void {
  const state = loadState.value;
  if (state.kind === 'running') {
    refusal.value = `${state.name} is still being checked. Wait until it is done, or cancel it first.`;
    return;
  }
  refusal.value = null;
  void check();
  goTo('load');
}
