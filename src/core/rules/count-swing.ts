import { trimBlank } from '../blank.ts';
import type { FileRule } from './file-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** DESIGN, Comparison: a fall by over a fifth, and by over so many people, stops and asks. */
const share = 0.2;
const leastPeople = 25;

/** Groups that have shrunk against an earlier load. Remembers a count per group. */
export function countSwing(): FileRule {
  const counts = new Map<string, number>();
  let before: RuleSettings['countsBefore'] = null;
  return {
    look(user, _report, settings) {
      before = settings.countsBefore;
      const group = trimBlank(user.field('user_group')?.text ?? '');
      counts.set(group, (counts.get(group) ?? 0) + 1);
    },
    end(report) {
      for (const [group, then] of before ?? []) {
        const now = counts.get(group) ?? 0;
        if (then - now <= leastPeople || then - now <= then * share) continue;
        const detail = `${group} had ${then} users and has ${now} now.`;
        report({ user: null, place: null, field: 'user_group', value: group, count: then - now, detail });
      }
    },
  };
}
