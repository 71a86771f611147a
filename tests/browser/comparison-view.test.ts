import { h, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import type { LoadComparison } from '../../src/core/comparison/load-comparison.ts';
import type { Load } from '../../src/core/load.ts';
import { loadState } from '../../src/state/load.ts';
import { ComparisonView } from '../../src/ui/load/comparison-view.tsx';
import { VerdictCard } from '../../src/ui/load/verdict-card.tsx';

afterEach(() => {
  render(null, document.body);
  loadState.value = { kind: 'none' };
});

const none = { fatal: 0, reject: 0, harm: 0, note: 0 };

function aLoad(facts: Partial<Load> = {}): Load {
  return {
    source: { name: 'a.xml', bytes: 1, sha256: '', kind: 'xml', encoding: null },
    preset: 'alma',
    verdict: 'ready',
    files: [{ name: 'a.xml', bytes: 9, kind: 'xml', members: 0 }],
    members: [],
    leftOut: [],
    users: 310,
    counts: none,
    people: none,
    groups: [],
    expected: [],
    repairs: [],
    refusedRepairs: [],
    unread: { letters: [], more: 0, typed: [] },
    usersPerFile: null,
    words: null,
    zip: { name: 'a.zip', bytes: 1, sha256: '', entries: [] },
    comparison: null,
    ...facts,
  };
}

const detail = 'FACULTY had 1,204 users in run 1 of Fall 2025 and has 310 now.';
const aFall = { user: null, file: null, place: null, field: 'user_group', value: 'FACULTY', count: 894, other: null };
const fallen = (): Load =>
  aLoad({
    verdict: 'review',
    counts: { ...none, harm: 1 },
    groups: [
      {
        rule: 'count-swing',
        severity: 'harm',
        certainty: 'inferred',
        count: 1,
        users: 0,
        first: [{ rule: 'count-swing', ...aFall, detail }],
      },
    ],
  });

function show(load: Load): void {
  loadState.value = { kind: 'done', load, zip: new Blob(), term: null, keeping: null, keptAs: null };
  render(h(VerdictCard, { load }), document.body);
}

const saveZip = (): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save zip');
const answer = (): HTMLInputElement | null => document.querySelector('input[type="checkbox"]');
/** Preact draws in its own time. */
const drawn = (): Promise<unknown> => new Promise((done) => setTimeout(done, 20));

test('a group that has fallen far is asked about before the zip can be saved, for each load anew', async () => {
  show(fallen());
  expect(document.querySelector('h2')?.textContent).toBe(
    'Ready, with far fewer people of the group FACULTY than before',
  );
  expect(document.querySelector('fieldset')?.textContent).toContain(detail);
  expect(answer()?.labels?.[0]?.textContent).toBe('Yes, it is right');
  expect(saveZip()?.disabled).toBe(true);
  answer()?.click();
  await drawn();
  expect(saveZip()?.disabled).toBe(false);
  answer()?.click();
  await drawn();
  expect(saveZip()?.disabled).toBe(true);
  answer()?.click();
  show(fallen());
  await drawn();
  expect(saveZip()?.disabled).toBe(true);
});

test('a load that asks nothing can be saved', () => {
  show(aLoad());
  expect(document.querySelector('fieldset')).toBeNull();
  expect(saveZip()?.disabled).toBe(false);
});

const earlier = (id: string, term: string) => ({ id, term, run: 1, saved: '2025-08-02T08:00:00.000Z', users: 1204 });
const line = { group: 'FACULTY', now: 310, lastYear: null, lastFull: null, hasFallen: false };
const first: LoadComparison = { lastFull: null, lastYear: null, sameFile: null, people: 'first-load', groups: [line] };

function headings(comparison: LoadComparison): (string | null)[] {
  render(h(ComparisonView, { comparison }), document.body);
  return [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent);
}

test('where there is nothing to compare, it is said why', () => {
  expect(headings(first)).toEqual(['Group', 'This load']);
  expect(document.body.textContent).toContain('This is the first full load here');
  headings({ ...first, lastFull: earlier('a', 'Spring 2026'), people: 'damaged' });
  expect(document.body.textContent).toContain('What is kept of the earlier load is damaged');
});

test('groups stand beside both earlier loads, once where they are the same', () => {
  const lines = [{ ...line, lastYear: 1204, lastFull: 300, hasFallen: true }];
  const [fall, spring] = [earlier('a', 'Fall 2025'), earlier('b', 'Spring 2026')];
  expect(headings({ ...first, lastYear: fall, lastFull: spring, groups: lines })).toEqual([
    'Group',
    'This load',
    'Same season last year run 1 of Fall 2025',
    'Since then',
    'Last full load run 1 of Spring 2026',
    'Since then',
  ]);
  const cells = [...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
  expect(cells).toEqual(['310', '1,204', '894 users fewer (74 %) Is this right?', '300', '10 users more (3 %) ']);
  expect(headings({ ...first, lastYear: fall, lastFull: fall, groups: lines })).toHaveLength(4);
});

test('the very same file is told as such', () => {
  headings({ ...first, sameFile: earlier('a', 'Fall 2025') });
  expect(document.body.textContent).toContain('This is the very same file as run 1 of Fall 2025');
});
