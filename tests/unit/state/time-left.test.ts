import { expect, test } from 'vitest';
import { stepLeft, timeLeft } from '../../../src/state/time-left.ts';

test('a step is guessed by how fast it has gone, and anew when another begins', () => {
  const left = stepLeft();
  const step = (stage: string, done: number) => ({ stage, done, total: 1000 });
  expect(left(step('reading', 100), 0)).toBeNull();
  // Too early to tell.
  expect(left(step('reading', 150), 400)).toBeNull();
  expect(left(step('reading', 300), 1000)).toBeCloseTo(3.5);
  expect(left(step('comparing', 10), 1100)).toBeNull();
  expect(left(step('comparing', 505), 2100)).toBeCloseTo(1);
  // From the start again, because the encoding was another.
  expect(left(step('comparing', 0), 2200)).toBeNull();
});

test('what a preparation still takes has the checking in it that comes behind reading', () => {
  const left = timeLeft();
  const at = (stage: 'reading' | 'checking', bytes: number) => ({ stage, bytes, totalBytes: 1000, users: 0 });
  expect(left(at('reading', 0), 0)).toBeNull();
  expect(left(at('reading', 500), 1000)).toBeCloseTo(1 + 2 * 0.4);
  expect(left(at('checking', 0), 2000)).toBeNull();
  expect(left(at('checking', 500), 3000)).toBeCloseTo(1);
});
