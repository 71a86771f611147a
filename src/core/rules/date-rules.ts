import { daysBetween } from '../calendar-date.ts';
import type { FileRule } from './file-rule.ts';
import { keptPerRule } from './finding-log.ts';
import { oncePer } from './once-rule.ts';
import { at, type Occurrence } from './record-rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** RULES: what hits over half the users, and this many, is one question and not thousands of findings. */
const leastUsers = 20;

/** Expired on arrival: each user, or one question when it is over half of them. */
function expiryPast({ today }: RuleSettings): FileRule {
  const past: Occurrence[] = [];
  let count = 0;
  let users = 0;
  return {
    look(user) {
      users++;
      const expiry = user.field('expiry_date');
      const date = expiry?.date ?? null;
      if (expiry === null || date === null || date >= today) return;
      count++;
      const who = { index: user.index, primaryId: user.primaryId };
      if (past.length < keptPerRule) past.push({ ...at(expiry), user: who });
    },
    end(report) {
      const [first] = past;
      if (first === undefined) return;
      if (count * 2 > users && count >= leastUsers) {
        const detail = `${count} of ${users} users have expired already. Were expiry date and purge date swapped, or last year’s typed?`;
        report({ ...first, user: null, count, detail });
      } else {
        for (const occurrence of past) report(occurrence);
        if (count > past.length) report({ ...first, count: count - past.length });
      }
    },
  };
}

const datesOffPolicy = oncePer(
  (user, note, { dates, thresholds }) => {
    if (dates === null) return;
    const expected = [
      ['expiry_date', dates.expiry],
      ['purge_date', dates.purge],
    ] as const;
    for (const [name, day] of expected) {
      const field = user.field(name);
      const date = field?.date ?? null;
      if (field !== null && date !== null && Math.abs(daysBetween(date, day)) > thresholds.daysOffPolicy) {
        note('file', () => ({ ...at(field), detail: `The library’s own rule asks for ${day} here.` }));
      }
    }
  },
  { where: ({ dates }) => dates !== null },
);

export const dateRules = {
  'expiry-past': expiryPast,
  'dates-off-policy': datesOffPolicy,
} as const;
