import { signal } from '@preact/signals';
import { fileNames } from '../core/file-names.ts';
import type { SideFacts } from '../core/preview/gathered-users.ts';
import type { HappenedFacts, HappenedListId } from '../core/preview/happened-tally.ts';
import type { HappenedPerson } from '../core/preview/shown-person.ts';
import { whileJobRuns } from './job-lock.ts';
import { type PreviewMishap, type PreviewStage, previewState } from './preview.ts';
import { mishap, previewing, readSide, timed } from './preview-worker.ts';
import { tellProblem } from './problems.ts';

/** What became of the load that is previewed on screen. */
export type HappenedState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly name: string; readonly progress: PreviewStage | null }
  | { readonly kind: 'ended'; readonly mishap: PreviewMishap }
  | { readonly kind: 'open'; readonly after: SideFacts; readonly facts: HappenedFacts };

/** With the preview it belongs to: of another preview it says nothing. */
const state = signal<{ readonly of: object | null; readonly now: HappenedState }>({ of: null, now: { kind: 'none' } });

export function happenedState(): HappenedState {
  const { of, now } = state.value;
  return of === previewOnScreen() ? now : { kind: 'none' };
}

/** The numbers of the preview on screen stand for it; null where there is none. */
function previewOnScreen(): object | null {
  const shown = previewState.value;
  return shown.kind === 'open' ? shown.facts : null;
}

/** The reading whose end is waited for; null when it was cancelled. */
let wanted: object | null = null;

/** Reads the users as they are in Alma after the sync, of one file or of several as one, and holds them against the preview on screen. */
export async function takeUsersAfter(files: readonly File[]): Promise<void> {
  const of = previewOnScreen();
  const mine = previewing();
  if (of === null || mine === null) return;
  const name = fileNames(files);
  const task = {};
  wanted = task;
  const show = (now: HappenedState): void => {
    if (wanted === task && previewing() === mine) state.value = { of, now };
  };
  const tell = timed((progress) => show({ kind: 'running', name, progress }));
  state.value = { of, now: { kind: 'running', name, progress: null } };
  try {
    await whileJobRuns(async () => {
      const read = await readSide(mine, 'after', files, tell);
      if (typeof read === 'string' || read.kind !== 'read') {
        show({ kind: 'ended', mishap: { name, why: mishap(read) } });
        return;
      }
      const facts = await mine.happened(tell);
      if (typeof facts === 'string') show({ kind: 'ended', mishap: { name, why: facts } });
      else show({ kind: 'open', after: read.facts, facts });
    });
  } catch (error) {
    tellProblem('The two could not be compared, because of a fault in Termload.', error);
    show({ kind: 'ended', mishap: { name, why: 'stopped' } });
  }
}

/** Stops it; the preview stays as it is. */
export function cancelUsersAfter(): void {
  const { of, now } = state.value;
  if (now.kind !== 'running') return;
  wanted = null;
  state.value = { of, now: { kind: 'ended', mishap: { name: now.name, why: 'cancelled' } } };
  void previewing()?.giveUp();
}

/** Some users of one of its lists. */
export async function happenedPeople(
  list: HappenedListId,
  from: number,
  most: number,
): Promise<readonly HappenedPerson[]> {
  const rows = (await previewing()?.happenedPeople(list, from, most)) ?? [];
  return typeof rows === 'string' ? [] : rows;
}
