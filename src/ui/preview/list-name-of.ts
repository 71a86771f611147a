import { segmentFacts } from '../../core/preview/segment-policy.ts';

/** What stands for an entry of a list has the name of the list: `email` → `emails`. */
export function listNameOf(field: string): string {
  return Object.hasOwn(segmentFacts, field) ? segmentFacts[field as keyof typeof segmentFacts].list : field;
}
