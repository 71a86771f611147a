import { effect, signal, untracked } from '@preact/signals';
import type { PreviewFacts, PreviewListId } from '../core/preview/preview-tally.ts';
import type { PreviewedPerson } from '../core/preview/shown-person.ts';
import { previewState } from './preview.ts';
import { previewedPeople, previewedPerson, previewedPlace } from './previewed-people.ts';

/* What of the people somebody looks at. It outlives another preview of the same load, and is forgotten with the page. */

const first: PreviewListId = 'outcome:changed';

export const previewList = signal<PreviewListId>(first);

/** Whom somebody looks for in it: parts of names and identifiers. */
export const previewText = signal('');

export interface OpenedPerson {
  readonly person: PreviewedPerson;
  /** From 0, in the list and among those who were looked for; of one who has left it, who is there now comes next. */
  readonly place: number;
  readonly isListed: boolean;
}

/** Whose old and new are side by side; null: nobody's. */
export const openedPerson = signal<OpenedPerson | null>(null);

/** Where the last key leads while its person is on the way: whoever presses fast is not held up. */
let aim: { readonly place: number } | null = null;

/** Lists other people, all of them. */
export function showPreviewList(list: PreviewListId): void {
  if (list !== previewList.value) openedPerson.value = null;
  aim = null;
  previewList.value = list;
  previewText.value = '';
}

export function lookForPeople(text: string): void {
  if (text === previewText.value) return;
  previewText.value = text;
  openedPerson.value = null;
  aim = null;
}

/** Opens the person so many places on, and nobody beyond the ends. */
export async function moveOpened(by: 1 | -1): Promise<void> {
  const open = openedPerson.value;
  const place = aim === null ? nextTo(open, by) : aim.place + by;
  if (place < 0) return;
  const mine = { place };
  aim = mine;
  const { people } = await previewedPeople(previewList.value, previewText.value, place, 1);
  if (aim !== mine) return;
  aim = null;
  const [person] = people;
  if (person !== undefined && openedPerson.value === open) openedPerson.value = { person, place, isListed: true };
}

function nextTo(open: OpenedPerson | null, by: 1 | -1): number {
  if (open === null) return 0;
  return by > 0 && !open.isListed ? open.place : open.place + by;
}

/** Who is open is previewed anew as well; who is in the list no more stays open. */
async function followPreview(): Promise<void> {
  const open = openedPerson.value;
  if (open === null) return;
  const { index } = open.person;
  const [person, place] = await Promise.all([
    previewedPerson(index),
    previewedPlace(previewList.value, previewText.value, index),
  ]);
  if (openedPerson.value !== open) return;
  openedPerson.value = person && { person, place: place ?? open.place, isListed: place !== null };
}

let load: string | null = null;
let facts: PreviewFacts | null = null;

effect(() => {
  const state = previewState.value;
  untracked(() => {
    const next = 'load' in state ? state.load.sha256 : null;
    if (next !== null && next !== load) {
      load = next;
      showPreviewList(first);
    }
    if (state.kind !== 'open') openedPerson.value = null;
    else if (state.facts !== facts) {
      facts = state.facts;
      void followPreview();
    }
  });
});
