import { expect, test } from 'vitest';
import type { RememberedPreview } from '../../../../src/core/preview/foreseen-outcomes.ts';
import { foreseenOf, foresees, isSeenByPreview, obstacleIn } from '../../../../src/core/report/foresight.ts';

const preview: RememberedPreview = {
  made: '',
  source: 'alma',
  tellsInternal: true,
  outcomes: Uint8Array.of(1, 4, 5, 6),
};
const of = (index: number, ...foreseenBy: string[]) => foreseenOf({ index, foreseenBy }, preview);

test('what foresaw that a user is turned away are the rules, and the preview where it said so', () => {
  expect(of(0, 'identifier-blank')).toEqual(['identifier-blank']);
  expect(of(1, 'identifier-blank').map(obstacleIn)).toEqual([null, 'user-not-external']);
  expect([of(2), of(3)].flat().map(obstacleIn)).toEqual(['identifier-taken', 'match-id-missing']);
  expect(foreseenOf({ index: 1, foreseenBy: [] }, null)).toEqual([]);
});

test('the preview foresees the reasons that Alma gives for what it said, and no other', () => {
  const [internal, taken, missing] = [of(1), of(2), of(3)].flat() as [string, string, string];
  expect(foresees(internal, 'user-not-external')).toBe(true);
  expect(foresees(internal, 'identifier-taken')).toBe(false);
  expect(foresees(taken, 'identifier-taken')).toBe(true);
  expect(foresees(taken, 'identifier-taken-in-feed')).toBe(false);
  expect(foresees(missing, 'mandatory-missing')).toBe(true);
  expect([isSeenByPreview('user-not-external'), isSeenByPreview('value-too-long')]).toEqual([true, false]);
});

test('a rule is not taken for the preview, though both have a name for the same', () => {
  expect(obstacleIn('match-id-missing')).toBeNull();
  expect(foresees('match-id-missing', 'mandatory-missing')).toBe(true);
  expect(obstacleIn('preview:constructor')).toBeNull();
  expect(foresees('preview:constructor', 'other')).toBe(false);
});
