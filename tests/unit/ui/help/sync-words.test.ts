import { describe, expect, test } from 'vitest';
import {
  certaintySentence,
  classWords,
  disagreement,
  entryKindWords,
} from '../../../../src/core/preview/policy-words.ts';
import { optionFacts } from '../../../../src/core/preview/sync-options.ts';
import { subjectGroups } from '../../../../src/core/preview/vanish-case.ts';
import { documentsIn } from '../../../../src/ui/help/source-words.ts';
import { findSync, isSyncEntry, syncEntries, syncEntryOf } from '../../../../src/ui/help/sync-words.ts';
import { jargon, oneSentence, unquoted } from './plain-words.ts';

test.each(Object.entries({ ...classWords, ...entryKindWords }))(
  'the words about %s are plain',
  (_, { title, about }) => {
    expect(title).toMatch(/^[A-Z].{3,58}[^.]$/);
    expect(about).toMatch(oneSentence);
    for (const text of [title, about, ...disagreement.map(({ says }) => says)]) expect(text).not.toMatch(jargon);
  },
);

test('every table has its documents in words, and none names a section of our notes', () => {
  const told = [
    ...syncEntries.flatMap(({ documents }) => documents),
    ...Object.values(optionFacts).flatMap(({ sis, api }) => [documentsIn(sis.source), documentsIn(api.source)]),
  ];
  for (const text of told) expect(text).toMatch(/\w{5}/);
  expect(told.join()).not.toMatch(/\bD \d|undefined/);
  for (const certainty of ['documented', 'inferred', 'disputed', 'silent'] as const) {
    expect(unquoted(certaintySentence(certainty, 'a paper'))).toMatch(oneSentence);
  }
});

test('every subject of “Why did my change vanish?” leads to its table', () => {
  for (const subject of subjectGroups.flatMap((group) => group.subjects)) {
    expect(isSyncEntry(syncEntryOf(subject, true) ?? '')).toBe(true);
  }
  expect(isSyncEntry('constructor')).toBe(false);
});

describe('a search', () => {
  const found = (query: string) => findSync(query).map(({ id }) => id);
  test('finds by fields, by what becomes of them, by marks and by names', () => {
    expect(found('user group')).toEqual(['protected']);
    expect(found('documents disagree')).toEqual(['protected', 'protected-with-default']);
    expect(found('restore')).toContain('preferred-name');
    expect(found('emails')).toEqual(['external', 'internal']);
    expect(found('cataloger level')).toEqual(['cataloger']);
  });
  test('for nothing finds all, for nonsense none', () => {
    expect(found('')).toHaveLength(syncEntries.length);
    expect(found('xyzzy')).toEqual([]);
  });
});
