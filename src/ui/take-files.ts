import { signal } from '@preact/signals';
import { loadState } from '../state/load.ts';
import { checkFiles, checkSample, prepareForTerm, termOnScreen } from '../state/load-verbs.ts';
import { goTo, route } from './route.ts';
import { countWords } from './words.ts';

/** Why the last files were not taken, as a sentence; null when there is nothing to say. */
export const refusal = signal<string | null>(null);

/** Checks what was chosen or dropped together as one load. */
export function takeFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  const termId = termHere();
  begin(() => (termId === null ? checkFiles(files) : prepareForTerm(files, termId)));
}

/** The term that a file is for which is given here; null: it is only checked. */
function termHere(): string | null {
  const { name, values } = route.value;
  if (name === 'term') return values.term;
  return name === 'load' ? termOnScreen() : null;
}

/** Steps of a term at which Alma's report comes. */
const reportSteps: readonly string[] = ['get-report', 'triage'];

/** What a file is for that is dropped on a screen. Only an export may be anywhere else. */
interface DroppedKind {
  /** Said while a file is over the page. */
  readonly words: string;
  /** Said when there are several; null: they are taken together. */
  readonly one: string | null;
  take(file: File, all: readonly File[]): Promise<void>;
}

const dropped = {
  report: { words: 'Drop Alma’s report to read it', one: 'Drop the reports one after the other.', take: takeReport },
  profile: { words: 'Drop a profile to open it', one: 'Drop one profile.', take: takeProfileFile },
  desk: { words: 'Drop a desk file to open it', one: 'Drop one desk file.', take: takeDeskFile },
  users: { words: 'Drop the users of Alma to preview', one: null, take: takeUsersInAlma },
} as const satisfies Record<string, DroppedKind>;

/** Null: an export. */
function droppedHere(): DroppedKind | null {
  const { name, values } = route.value;
  if (name === 'profile') return dropped.profile;
  if (name === 'data') return dropped.desk;
  if (name === 'preview') return dropped.users;
  const isReport = name === 'rejections' || (name === 'term' && reportSteps.includes(values.step ?? ''));
  return isReport ? dropped.report : null;
}

/** Takes what was dropped for what this screen is about. */
export function takeDropped(files: readonly File[]): void {
  const [file] = files;
  const kind = droppedHere();
  if (kind === null || file === undefined) {
    takeFiles(files);
    return;
  }
  const isRefused = kind.one !== null && files.length > 1;
  refusal.value = isRefused ? `Those were ${countWords(files.length, 'file')}. ${kind.one}` : null;
  if (!isRefused) void kind.take(file, files);
}

async function takeUsersInAlma(_: File, all: readonly File[]): Promise<void> {
  const { openPreview, takeCurrentUsers } = await import('../state/preview-verbs.ts');
  // The screen may be on its way still.
  const { name, values } = route.value;
  await openPreview(name === 'preview' ? values.load : undefined);
  if (await takeCurrentUsers(all)) return;
  refusal.value = 'Users in Alma are compared with a load: check its export first, and follow its link Preview.';
}

async function takeDeskFile(file: File): Promise<void> {
  const { openDeskFile } = await import('../state/open-desk-file.ts');
  await openDeskFile(file);
}

async function takeProfileFile(file: File): Promise<void> {
  const { openProfileFile } = await import('../state/profile-file.ts');
  goTo('profile');
  await openProfileFile(file);
}

async function takeReport(file: File): Promise<void> {
  const { name, values } = route.value;
  if (name === 'term') {
    const { openNewestTriage } = await import('../state/open-newest.ts');
    const load = await openNewestTriage(values.term);
    if (load !== null) goTo('rejections', { load });
  } else if (name === 'rejections' && values.load !== undefined) {
    // The screen may be on its way still.
    const { openTriage } = await import('../state/triage-verbs.ts');
    await openTriage(values.load);
  }
  const intake = await import('../state/report-intake.ts');
  if (await intake.takeReport(file)) return;
  refusal.value = 'A report belongs to a load: check its export first, and follow its link Rejections.';
}

/** What a file is for that is dropped on this screen. */
export function dropWords(): string {
  return droppedHere()?.words ?? 'Drop the file to check it; several become one load';
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
