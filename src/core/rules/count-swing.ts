import { trimBlank } from '../blank.ts';
import { noGroup } from '../comparison/no-group.ts';
import { countWords, numberWords } from '../number-words.ts';
import type { FileRule } from './file-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** From where on a fall stops and asks (DESIGN, Comparison): both must be passed. */
export type SwingThresholds = Pick<RuleSettings['thresholds'], 'swingPercent' | 'swingPeople'>;

export function hasFallenFar(then: number, now: number, { swingPercent, swingPeople }: SwingThresholds): boolean {
  const fewer = then - now;
  return fewer > swingPeople && fewer * 100 > then * swingPercent;
}

/** Groups that have shrunk against an earlier load. Remembers a count per group. */
export function countSwing({ countsBefore, measuredBy, thresholds }: RuleSettings): FileRule | null {
  if (countsBefore === null) return null;
  const counts = new Map<string, number>();
  const where = measuredBy === undefined ? '' : ` in ${measuredBy}`;
  return {
    look(user) {
      const group = trimBlank(user.field('user_group')?.text ?? '');
      counts.set(group, (counts.get(group) ?? 0) + 1);
    },
    end(report) {
      for (const [group, then] of countsBefore) {
        const now = counts.get(group) ?? 0;
        if (!hasFallenFar(then, now, thresholds)) continue;
        const detail = `${group || noGroup} had ${countWords(then, 'user')}${where} and has ${numberWords(now)} now.`;
        report({ user: null, place: null, field: 'user_group', value: group, count: then - now, detail });
      }
    },
  };
}
