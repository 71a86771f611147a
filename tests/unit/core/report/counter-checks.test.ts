import { describe, expect, test } from 'vitest';
import { checkCounters } from '../../../../src/core/report/counter-checks.ts';
import { counterWords, noCounterWords } from '../../../../src/core/report/counter-words.ts';
import type { JobCounters, ReadCounters } from '../../../../src/core/report/job-counters.ts';

const right: JobCounters = { processed: 5000, rejected: 61, updated: 4900, created: 30, unchanged: 9 };
const read = (counters: Partial<JobCounters> = {}, more: Partial<ReadCounters> = {}): ReadCounters => ({
  counters: { ...right, ...counters },
  records: null,
  unclear: [],
  ...more,
});
const words = {
  number: (value: number) => String(value),
  count: (value: number, one: string) => `${value} ${value === 1 ? one : `${one}s`}`,
};
const said = (counters: ReadCounters, loadUsers = 5000, reportRows: number | null = 61): string[] =>
  checkCounters(counters, { loadUsers, reportRows, foreseen: null }).map(({ id, ...numbers }) =>
    counterWords[id].says(numbers, words),
  );
const ids = (counters: ReadCounters, loadUsers = 5000, reportRows: number | null = 61): string[] =>
  checkCounters(counters, { loadUsers, reportRows, foreseen: null }).map(({ id }) => id);

describe('The counters of a job', () => {
  test('that fit one another, the load and the report are told so', () => {
    expect(ids(read())).toEqual(['adds-up', 'all-processed', 'all-exported']);
    expect(ids(read(), 5000, null)).toEqual(['adds-up', 'all-processed']);
  });

  test('that do not add up are told with both numbers', () => {
    expect(checkCounters(read({ created: 31 }), { loadUsers: 5000, reportRows: null, foreseen: null })[0]).toEqual({
      id: 'does-not-add-up',
      told: 5000,
      against: 5001,
    });
  });

  test('cannot be added up where one is missing', () => {
    expect(said(read({ created: null, processed: null }))[0]).toContain('3 of the 5 counts needed');
    expect(ids(read({ processed: null }))).toEqual(['parts-missing', 'processed-missing', 'all-exported']);
    expect(ids(read({ rejected: null }))).toEqual(['parts-missing', 'all-processed', 'rejected-missing']);
  });

  test('are held against the users of the load', () => {
    expect(ids(read(), 5001)).toContain('fewer-processed');
    expect(ids(read(), 4999)).toContain('more-processed');
  });

  test('are held against the rows that were exported', () => {
    expect(said(read(), 5000, 20)[2]).toMatch(/^You exported 20 of 61 rejected users:/);
    expect(ids(read(), 5000, 62)).toContain('more-exported');
  });

  test('are held against what the preview foresaw', () => {
    const foreseen = { rejected: 61, updated: 4900, created: 30, unchanged: 9 };
    const against = (counters: ReadCounters) =>
      checkCounters(counters, { loadUsers: 5000, reportRows: null, foreseen }).slice(2);
    expect(against(read())).toEqual([{ id: 'as-foreseen', told: 5000, against: 5000 }]);
    expect(against(read({ unchanged: null }))).toEqual([{ id: 'as-foreseen', told: 4991, against: 4991 }]);
    const [created, ...others] = against(read({ created: 40, updated: 4890 })).toReversed();
    expect(others).toEqual([{ id: 'updated-unforeseen', told: 4890, against: 4900 }]);
    expect(created && counterWords[created.id].says(created, words)).toMatch(
      /^Alma created 40 users, and the preview said 30: /,
    );
    expect(ids(read({ created: 40 }))).not.toContain('created-unforeseen');
  });

  test('of records are left out, with a word why', () => {
    expect(said(read({}, { records: 3 })).at(-1)).toContain('not users');
  });

  test('that stand there twice are told first', () => {
    expect(ids(read({ rejected: null }, { unclear: ['rejected'] }))[0]).toBe('counted-twice');
  });
});

test('all words are whole sentences, one each', () => {
  const sentences = [
    ...Object.values(counterWords).map(({ says }) => says({ told: 1, against: 2 }, words)),
    ...Object.values(noCounterWords),
  ];
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“][^.!?]*\.$/);
});
