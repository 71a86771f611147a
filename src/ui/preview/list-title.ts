import { type AlarmId, alarmFacts } from '../../core/preview/alarm-facts.ts';
import { changedFieldWords, effectWords } from '../../core/preview/effect-words.ts';
import { obstacleWords, outcomeWords } from '../../core/preview/outcome-words.ts';
import type { Obstacle, Standing } from '../../core/preview/preview-shape.ts';
import type { PreviewFacts, PreviewListId, ReadEffect } from '../../core/preview/preview-tally.ts';

/** What a list of users is about. */
export function listTitle(list: PreviewListId): string {
  const [kind, first = '', second] = list.split(':');
  switch (kind) {
    case 'outcome':
      return outcomeWords[first as Standing].title;
    case 'obstacle':
      return obstacleWords[first as Obstacle].title;
    case 'alarm':
      return alarmFacts[first as AlarmId].title;
    default:
      return second === undefined
        ? changedFieldWords(first)
        : `${changedFieldWords(first)}: ${effectWords(second as ReadEffect).done.toLowerCase()}`;
  }
}

/** How many users are in it. */
export function usersIn({ totals, obstacles, alarms, fields }: PreviewFacts, list: PreviewListId): number {
  const [kind, first = '', second] = list.split(':');
  const named = <Entry extends { readonly users: number }>(entries: readonly Entry[], is: (entry: Entry) => boolean) =>
    entries.find(is)?.users ?? 0;
  switch (kind) {
    case 'outcome':
      return totals[first as Standing];
    case 'obstacle':
      return named(obstacles, ({ obstacle }) => obstacle === first);
    case 'alarm':
      return named(alarms, ({ id }) => id === first);
    default: {
      const field = fields.find((one) => one.field === first);
      return second === undefined ? (field?.users ?? 0) : named(field?.counts ?? [], ({ word }) => word === second);
    }
  }
}

/** Said in place of an empty list. */
export function nobodyIn(list: PreviewListId): string {
  const [kind, first] = list.split(':');
  return kind === 'outcome' ? outcomeWords[first as Standing].nobody : 'Nobody any more: choose another list.';
}
