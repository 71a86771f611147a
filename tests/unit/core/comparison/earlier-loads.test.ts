import { expect, test } from 'vitest';
import { earlierLoads, type SentLoad, sameFile } from '../../../../src/core/comparison/earlier-loads.ts';

interface Named extends SentLoad {
  readonly name: string;
}

const sent = (name: string, season: string, year: number, full = true): Named => ({
  name,
  season,
  year,
  full,
  sha256: `${name.length}${name}`,
});
const namesOf = (load: SentLoad, loads: readonly Named[]) => {
  const { lastYear, lastFull, measure } = earlierLoads(load, loads);
  return [lastYear?.name, lastFull?.name, measure?.name];
};

const fall = sent('this', 'Fall', 2026);

test('a load is compared with the same season last year and the last full load, and measured by the former', () => {
  const loads = [
    sent('too old', 'Fall', 2024),
    sent('first run', 'Fall', 2025),
    sent('second run', 'Fall', 2025),
    sent('of the mended', 'Fall', 2025, false),
    sent('spring', 'Spring', 2026),
    sent('spring, some', 'Spring', 2026, false),
  ];
  expect(namesOf(fall, loads)).toEqual(['second run', 'spring', 'second run']);
  expect(namesOf(fall, loads.slice(4))).toEqual([undefined, 'spring', 'spring']);
  expect(namesOf(fall, [...loads, sent('run 1', 'Fall', 2026)])).toEqual(['second run', 'run 1', 'second run']);
});

test('without a full load before it there is nothing to compare with', () => {
  expect(namesOf(fall, [])).toEqual([undefined, undefined, undefined]);
  expect(namesOf(fall, [sent('some', 'Fall', 2025, false)])).toEqual([undefined, undefined, undefined]);
});

test('a load of some users is compared with none', () => {
  expect(namesOf({ ...fall, full: false }, [sent('full', 'Fall', 2025)])).toEqual([undefined, undefined, undefined]);
});

test('the same file is known by its checksum, be it full or not', () => {
  const loads = [
    sent('a', 'Fall', 2024),
    { ...sent('b', 'Fall', 2025, false), sha256: '1a' },
    sent('cc', 'Fall', 2025),
  ];
  expect(sameFile('1a', loads)?.name).toBe('b');
  expect(sameFile('2cc', loads)?.name).toBe('cc');
  expect(sameFile('other', loads)).toBeNull();
});
