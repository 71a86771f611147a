import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { FindingGroup } from '../../src/core/finding.ts';
import type { Load } from '../../src/core/load.ts';
import { filterFindings } from '../../src/state/findings.ts';
import { loadState } from '../../src/state/load.ts';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { FindingGroups } from '../../src/ui/load/finding-groups.tsx';
import { aStoredLoad, aStoredRun } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

afterEach(() => {
  render(null, document.body);
  loadState.value = { kind: 'none' };
});

const aGroup = (facts: Pick<FindingGroup, 'rule' | 'severity' | 'users'>): FindingGroup => ({
  certainty: 'documented',
  count: facts.users,
  first: [],
  ...facts,
});

const load: Load = {
  source: { name: 'a.xml', bytes: 9, sha256: 'now', kind: 'xml', encoding: null },
  preset: 'alma',
  verdict: 'review',
  files: [{ name: 'a.xml', bytes: 9, kind: 'xml', members: 0 }],
  members: [],
  leftOut: [],
  users: 2000,
  counts: { fatal: 1, reject: 502, harm: 9, note: 0 },
  people: { fatal: 1, reject: 502, harm: 9, note: 0 },
  groups: [
    aGroup({ rule: 'bare-ampersand', severity: 'fatal', users: 1 }),
    aGroup({ rule: 'identifier-blank', severity: 'reject', users: 90 }),
    aGroup({ rule: 'date-malformed', severity: 'reject', users: 412 }),
    aGroup({ rule: 'known-internal', severity: 'reject', users: 8 }),
    aGroup({ rule: 'email-missing', severity: 'harm', users: 9 }),
    aGroup({ rule: 'purge-missing', severity: 'harm', users: 4 }),
  ],
  expected: ['purge-missing'],
  repairs: [],
  refusedRepairs: [],
  unread: { letters: [], more: 0, typed: [] },
  usersPerFile: null,
  words: null,
  zip: null,
  comparison: null,
};

/** Beside the load that is kept as “before”. */
const comparison: Load['comparison'] = {
  lastFull: { id: 'before', term: 'Spring 2026', run: 1, saved: '2026-01-15T08:00:00Z', users: 1900 },
  lastYear: null,
  sameFile: null,
  people: 'not-kept',
  groups: [],
};

/** Shows the load in a term, after one in which these were found. */
async function shown(inTerm: boolean): Promise<void> {
  const findings = [
    { rule: 'bare-ampersand', severity: 'fatal', count: 1, users: 1 },
    { rule: 'identifier-blank', severity: 'reject', count: 88, users: 88 },
    { rule: 'date-malformed', severity: 'reject', count: 98, users: 98 },
  ];
  const runs = [aStoredRun({ saved: '2026-01-15T08:00:00Z' })];
  await new LoadWriter(await database(), 'before').finish(
    aStoredLoad({ id: 'before', termId: 'spring', runs, findings }),
  );
  const term = inTerm ? { id: 'fall', name: 'Fall 2026', run: 1, expiry: '2032-08-01', purge: '2033-08-01' } : null;
  const shown = inTerm ? { ...load, comparison } : load;
  loadState.value = { kind: 'done', load: shown, zip: null, term, keeping: null, keptAs: null };
  render(h(FindingGroups, { load: shown }), document.body);
}

const headings = (): string[] =>
  [...document.querySelectorAll('h3, h4, h5')].map(
    ({ tagName, textContent }) => `${tagName.slice(1)} ${textContent?.trim()}`,
  );

test('in a term what is new since the last load stands apart, below what stops the whole load', async () => {
  await shown(true);
  await vi.waitFor(() => expect(headings()).toContain('4 New since the last load'));
  expect(headings()).toEqual([
    '3 What was found',
    '4 A plain “&” in the text',
    '4 New since the last load',
    '5 A date that Alma cannot read',
    '5 No e-mail address',
    '4 As every term',
    '5 A blank identifier',
    '3 Expected here',
    '4 Accounts that the library keeps by hand',
    '4 No purge date',
  ]);
  expect(document.body.textContent).toContain('412 now, 98 in the last load.');
});

test('what is new stays so, whatever part of it is looked at', async () => {
  await shown(true);
  await vi.waitFor(() => expect(headings()).toContain('4 New since the last load'));
  filterFindings({ rule: 'identifier-blank' });
  await vi.waitFor(() => expect(headings()).toEqual(['3 What was found', '4 As every term', '5 A blank identifier']));
});

test('without a term nothing is told apart but what is expected', async () => {
  await shown(false);
  await new Promise((done) => setTimeout(done, 100));
  expect(headings().filter((heading) => heading.startsWith('5'))).toEqual([]);
  expect(headings()).not.toContain('4 As every term');
});
