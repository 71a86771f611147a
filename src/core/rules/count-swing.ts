import { trimBlank } from '../blank.ts';
import { noGroup } from '../comparison/no-group.ts';
import { countWords, numberWords } from '../number-words.ts';
import type { FileRule } from './file-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** DESIGN, Comparison: a fall by over a fifth, and by over so many people, stops and asks. */
const share = 0.2;
const leastPeople = 25;

export function hasFallenFar(then: number, now: number): boolean {
  return then - now > leastPeople && then - now > then * share;
}

/** Groups that have shrunk against an earlier load. Remembers a count per group. */
export function countSwing(): FileRule {
  const counts = new Map<string, number>();
  let before: Pick<RuleSettings, 'countsBefore' | 'measuredBy'> = { countsBefore: null };
  return {
    look(user, _report, settings) {
      before = settings;
      const group = trimBlank(user.field('user_group')?.text ?? '');
      counts.set(group, (counts.get(group) ?? 0) + 1);
    },
    end(report) {
      const { countsBefore, measuredBy } = before;
      const where = measuredBy === undefined ? '' : ` in ${measuredBy}`;
      for (const [group, then] of countsBefore ?? []) {
        const now = counts.get(group) ?? 0;
        if (!hasFallenFar(then, now)) continue;
        const detail = `${group || noGroup} had ${countWords(then, 'user')}${where} and has ${numberWords(now)} now.`;
        report({ user: null, place: null, field: 'user_group', value: group, count: then - now, detail });
      }
    },
  };
}
