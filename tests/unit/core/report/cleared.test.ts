import { expect, test } from 'vitest';
import { clearedRejections, type ReportFacts, type RunFacts } from '../../../../src/core/report/cleared.ts';
import type { Rejection } from '../../../../src/core/report/rejection.ts';
import { rejectionsOf } from '../../../fixtures/a-rejection.ts';

const load = ['p1', 'p2', 'p3', 'p4'].map((primaryId, at) => ({ primaryId, member: at < 2 ? 0 : 1 }));
const whole: RunFacts = { number: 1, files: ['a.xml', 'b.xml'], users: null };
const mended: RunFacts = { number: 2, files: ['a-mended.xml'], users: [0, 1] };

const report = (id: string, run: number, answers: string | null = null): ReportFacts => ({ id, run, answers });
const rows = (reportId: string, ...ids: string[]): Rejection[] =>
  rejectionsOf(
    ids.map((id) => [id, 'User is not external'] as const),
    load,
    { reportId },
  );

function cleared(reports: ReportFacts[], runs: RunFacts[], ...rejections: Rejection[][]): string[] {
  const all = rejections.flat();
  return [...clearedRejections(all, reports, runs)].map(({ reportId, id }) => `${reportId} ${id}`);
}

test('who was sent again and is in no report of that run is cleared', () => {
  const reports = [report('r1', 1), report('r2', 2)];
  expect(cleared(reports, [whole, mended], rows('r1', 'p1', 'p2'), rows('r2', 'p2'))).toEqual(['r1 p1']);
});

test('who was not sent again is not cleared', () => {
  expect(cleared([report('r1', 1), report('r2', 2)], [whole, mended], rows('r1', 'p3'))).toEqual([]);
});

test('a run without a report clears nobody', () => {
  expect(cleared([report('r1', 1)], [whole, mended], rows('r1', 'p1'))).toEqual([]);
});

test('another report of the same run clears nobody', () => {
  expect(cleared([report('r1', 1, 'a.xml'), report('r2', 1, 'b.xml')], [whole], rows('r1', 'p1'))).toEqual([]);
});

test('of a whole load sent again only the files that are answered count', () => {
  const again: RunFacts = { ...whole, number: 2 };
  const reports = [report('r1', 1), report('r2', 2, 'a.xml')];
  expect(cleared(reports, [whole, again], rows('r1', 'p1', 'p3'))).toEqual(['r1 p1']);
});

test('a rejection about nobody that is known, or about several, is never cleared', () => {
  const twice = [...load, { primaryId: 'p1', member: 0 }];
  const unclear = rejectionsOf(
    [
      ['x', 'User is not external'],
      ['p1', 'User is not external'],
    ],
    twice,
    { reportId: 'r1' },
  );
  expect(cleared([report('r1', 1), report('r2', 2)], [whole, mended], unclear)).toEqual([]);
});
