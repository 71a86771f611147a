import { expect, test } from 'vitest';
import type { CalendarDate } from '../../../../src/core/calendar-date.ts';
import { calendarPlan } from '../../../../src/core/terms/calendar-plan.ts';
import { stepsFor } from '../../../../src/core/terms/steps-for.ts';

const day = '2028-02-28' as CalendarDate;

test('steps lie on the day of the load, before it, or some days after it, over the end of a leap February', () => {
  const plan = new Map(calendarPlan(stepsFor([]).steps, day).map(({ id, date }) => [id, date]));
  expect(plan.get('need')).toBe('2028-02-21');
  expect(plan.get('upload')).toBe('2028-02-28');
  expect(plan.get('get-report')).toBe('2028-02-29');
  expect(plan.get('make-mended')).toBe('2028-03-06');
});

test('a step of the library’s own is done with the one before it', () => {
  const own = {
    kind: 'own',
    id: 'tell-desk',
    step: { title: 'Tell the desk', what: [], copy: [], menu: [], who: 'anybody' },
  } as const;
  const first = { kind: 'ours', id: 'make-mended', change: {}, dropped: false } as const;
  const plan = calendarPlan(stepsFor([first, own]).steps, day);
  const at = plan.findIndex(({ id }) => id === 'tell-desk');
  expect(plan[at]?.date).toBe(plan[at - 1]?.date);
});
