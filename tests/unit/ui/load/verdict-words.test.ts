import { expect, test } from 'vitest';
import type { Load } from '../../../../src/core/load.ts';
import { verdictSentence } from '../../../../src/ui/load/verdict-words.ts';

type Said = Partial<Pick<Load, 'users' | 'repairs'>> & { readonly away?: number; readonly files?: number };

/** What a load with a zip says of itself. */
function said({ users = 60, repairs = [], away = 0, files = 1 }: Said): string {
  const load: Partial<Load> = {
    verdict: away > 0 ? 'review' : 'ready',
    users,
    repairs,
    people: { fatal: 0, reject: away, harm: 0, note: 0 },
    files: Array.from({ length: files }, (_, index) => ({ name: `${index}`, bytes: 1, kind: 'xml', members: 1 })),
    members: [{ name: '', form: 'xml', sif: null, users, encoding: null }],
    source: { name: 'a.xml', bytes: 1, sha256: '', kind: 'xml', encoding: null },
    groups: [],
    expected: [],
  };
  return verdictSentence(load as Load);
}

test('all who are sent load', () => {
  expect(said({})).toMatch(/^As far as the file can tell, all of its 60 users will load\. The text needed no change\./);
  expect(said({ away: 1 })).toMatch(/, 59 of its 60 users will load\. The text/);
});

test('who is left out or held back counts among those of the file', () => {
  const leftOut = { repair: 'leave-out-broken-users', count: 2 } as const;
  const merged = { repair: 'keep-one-of-duplicates', count: 1 } as const;
  const heldBack = { repair: 'hold-back-rejects', count: 3 } as const;
  expect(said({ users: 58, repairs: [leftOut] })).toMatch(
    /, 58 of its 60 users will load\. You chose to leave out 2\. Nothing else needed a change\./,
  );
  expect(said({ users: 54, repairs: [leftOut, merged, heldBack], away: 4, files: 2 })).toMatch(
    /the files can tell, 50 of their 60 users will load\. You chose to leave out 3 and to hold back 3\. The 2 files/,
  );
});

test('a split is no change of the text', () => {
  expect(said({ repairs: [{ repair: 'split-files', count: 3 }] })).toContain('The text needed no change.');
});
