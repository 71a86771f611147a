import { trimBlank } from '../blank.ts';
import { hasFallenFar } from '../comparison/fallen-far.ts';
import { countWords, numberWords } from '../number-words.ts';
import type { FileRule } from './file-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** Groups that have shrunk against an earlier load (DESIGN, Comparison). Remembers a count per group. */
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
        const detail = fallWords(group, `${countWords(then, 'user')}${where}`, numberWords(now));
        report({ user: null, place: null, field: 'user_group', value: group, count: then - now, detail });
      }
    },
  };
}

function fallWords(group: string, then: string, now: string): string {
  if (group === '') return `Without a group there were ${then}, and there are ${now} now.`;
  return `${group} had ${then} and has ${now} now.`;
}
