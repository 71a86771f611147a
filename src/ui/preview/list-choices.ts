import { changedFieldWords } from '../../core/preview/effect-words.ts';
import type { Standing } from '../../core/preview/preview-shape.ts';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import { numberWords } from '../words.ts';
import { listTitle, usersIn } from './list-title.ts';

export interface ListChoice {
  readonly id: PreviewListId;
  readonly words: string;
}

export interface ListGroup {
  readonly label: string;
  readonly lists: readonly ListChoice[];
}

const outcomes: readonly Standing[] = ['changed', 'new', 'rejected', 'unchanged', 'absent'];

/** All lists of people that a preview has, each with its count; the one that is shown is among them even if it is empty by now. */
export function listChoices(facts: PreviewFacts, shown: PreviewListId): readonly ListGroup[] {
  const groups: { label: string; ids: PreviewListId[] }[] = [
    { label: 'What becomes of them', ids: outcomes.map((outcome) => `outcome:${outcome}` as const) },
    { label: 'Not taken by Alma', ids: facts.obstacles.map(({ obstacle }) => `obstacle:${obstacle}` as const) },
    { label: 'Look at these first', ids: facts.alarms.map(({ id }) => `alarm:${id}` as const) },
    ...facts.fields.map(({ field, counts }) => ({
      label: changedFieldWords(field),
      ids: counts.map(({ word }): PreviewListId => `field:${field}:${word}`),
    })),
  ];
  if (!groups.some(({ ids }) => ids.includes(shown))) groups.push({ label: 'Shown now', ids: [shown] });
  return groups
    .filter(({ ids }) => ids.length > 0)
    .map(({ label, ids }) => ({
      label,
      lists: ids.map((id) => ({ id, words: `${listTitle(id)}, ${numberWords(usersIn(facts, id))}` })),
    }));
}
