import { dayOf } from '../../../src/core/calendar-date.ts';
import type { RuleSettings } from '../../../src/core/rules/rule-settings.ts';
import { anExport, aUser, type UserParts, users } from '../../fixtures/an-export.ts';
import { settings } from '../../fixtures/settings.ts';
import { type FailingExample, passing, type RuleExamples, raises, under } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const today = dayOf(2026, 8, 1);
const inAugust = { today };
const many = (count: number, parts: UserParts): string[] =>
  Array.from({ length: count }, (_, index) => aUser({ primaryId: `q${index}`, ...parts }));
const past = { expiryDate: '2026-07-31' };

const student = (count: number): string => anExport(users(count));
const before = (count: number): Partial<RuleSettings> => ({ countsBefore: new Map([['STUDENT', count]]) });
const fallen = (then: number, now: number): FailingExample =>
  under(before(then), raises(student(now), { user: null, field: 'user_group', value: 'STUDENT', count: then - now }));

/** What is measured by the day, the library's profile and the loads before. */
export const loadExamples = {
  'expiry-past': {
    fails: {
      'a day before today': under(
        inAugust,
        raises(one(past), { user: 0, field: 'expiry_date', value: '2026-07-31', at: '<expiry_date>' }),
      ),
      'each of nineteen, though they are all': under(
        inAugust,
        raises(anExport(many(19, past)), ...Array.from({ length: 19 }, (_, user) => ({ user }))),
      ),
      'each of twenty, though they are half': under(
        inAugust,
        raises(
          anExport([...users(20), ...many(20, past)]),
          ...Array.from({ length: 20 }, (_, index) => ({ user: index + 20 })),
        ),
      ),
      'over half and twenty, once for the file': under(
        inAugust,
        raises(anExport([...users(19), ...many(20, past)]), {
          user: null,
          field: 'expiry_date',
          count: 20,
          detail: /^20 of 39 users/,
        }),
      ),
    },
    passes: {
      today: passing(inAugust, one({ expiryDate: '2026-08-01' })),
      tomorrow: passing(inAugust, one({ expiryDate: '2026-08-02Z' })),
      'no date': passing(inAugust, one({ expiryDate: null })),
      'what is no date': passing(inAugust, one({ expiryDate: '1/1/2020' })),
      'a purge date': passing(inAugust, one({ purgeDate: '2020-01-01' })),
    },
  },
  'count-swing': {
    fails: {
      'a fall by 26 of 100': fallen(100, 74),
      'a fall by over a fifth of 200': fallen(200, 159),
      'a fall by one more than the library’s own thresholds': under(
        { ...before(60), thresholds: { ...settings.thresholds, swingPercent: 10, swingPeople: 5 } },
        raises(student(53), { user: null, value: 'STUDENT', count: 7 }),
      ),
      'users without a group': under(
        { countsBefore: new Map([['', 30]]) },
        raises(student(1), { user: null, value: '', count: 30, detail: /^Without a group there were 30 users/ }),
      ),
      'a group that is gone': under(
        {
          countsBefore: new Map([
            ['STUDENT', 1],
            ['STAFF', 26],
          ]),
        },
        raises(student(1), { user: null, value: 'STAFF', count: 26, detail: /STAFF had 26 users and has 0 now/ }),
      ),
    },
    passes: {
      'a fall by 25 people': passing(before(30), student(5)),
      'a fall by a fifth': passing(before(150), student(120)),
      'a fall by no more than the library’s own share': passing(
        { ...before(60), thresholds: { ...settings.thresholds, swingPercent: 10, swingPeople: 5 } },
        student(54),
      ),
      'a fall by no more people than the library’s own number': passing(
        { ...before(60), thresholds: { ...settings.thresholds, swingPeople: 50 } },
        student(10),
      ),
      growth: passing(before(1), student(60)),
      'no load to measure by': student(1),
      'a group that is new': passing({ countsBefore: new Map() }, student(1)),
    },
  },
} as const satisfies Partial<RuleExamples>;
