import { expect, test } from 'vitest';
import { compareBooks } from '../../../../src/core/comparison/compare-books.ts';
import { comparisonList, groupList } from '../../../../src/core/comparison/comparison-list.ts';
import { changeWords, noComparisonWords, outcomeWords } from '../../../../src/core/comparison/comparison-words.ts';
import { outcomes } from '../../../../src/core/comparison/outcome.ts';
import { csvText } from '../../../../src/core/handoff/csv-text.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { bookOf } from './a-book.ts';

const emails: string[] = [];
const comparison = compareBooks(
  bookOf(
    anExport([
      aUser({ primaryId: '0001', emails }),
      aUser({ primaryId: '0002', emails, group: null }),
      aUser({ primaryId: '@gone', emails }),
    ]),
  ),
  bookOf(
    anExport([
      aUser({ primaryId: '=cmd()', emails, group: '+1' }),
      aUser({ primaryId: '0001', emails }),
      aUser({ primaryId: '0002', emails, lastName: 'Lee', group: '123 45 6789' }),
    ]),
  ),
);

test('each outcome is a list, safe to open in a spreadsheet', () => {
  const text = (outcome: (typeof outcomes)[number]) => csvText(comparisonList(comparison, outcome)).slice(1);
  expect(text('new')).toBe("Primary identifier,User group\r\n'=cmd(),'+1\r\n");
  expect(text('gone')).toBe("Primary identifier,User group\r\n'@gone,STUDENT\r\n");
  expect(text('unchanged')).toBe("Primary identifier,User group\r\n'0001,STUDENT\r\n");
  expect(text('changed')).toBe(
    'Primary identifier,User group,User group before,What has changed\r\n' +
      `'0002,***-**-6789,(no group),"Names; User group"\r\n`,
  );
});

test('the table of groups is a list too', () => {
  const table = groupList([
    { group: 'STUDENT', now: 90, lastYear: null, lastFull: 100, hasFallen: false },
    { group: '', now: 1, lastYear: null, lastFull: 0, hasFallen: false },
  ]);
  expect(table.rows).toEqual([
    ['STUDENT', '90', '', '100'],
    ['(no group)', '1', '', '0'],
  ]);
});

test.each([
  [120, 100, '20 users more (20 %)'],
  [99, 100, '1 user fewer (1 %)'],
  [1999, 1000, '999 users more (100 %)'],
  [0, 2000, '2,000 users fewer (100 %)'],
  [5, 5, 'the same'],
  [5, 0, 'new'],
  [0, 0, 'the same'],
  [5, null, ''],
])('%d after %s is “%s”', (now, then, words) => {
  expect(changeWords(now, then)).toBe(words);
});

test('words are whole sentences, and the names of lists fit a sheet', () => {
  for (const outcome of outcomes) {
    const { title, means, list, nobody } = outcomeWords[outcome];
    expect(title).not.toBe('');
    expect(means).toMatch(/^[A-Z].*\.$/);
    expect(nobody).toMatch(/^[A-Z].*\.$/);
    expect(list).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  }
  for (const words of Object.values(noComparisonWords)) expect(words).toMatch(/^[A-Z].*\.$/);
});
