import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  counterIds,
  type JobCounters,
  parseCounters,
  pastedCharactersRead,
} from '../../../../src/core/report/job-counters.ts';
import { hostileTexts, naughtyTexts } from './naughty-texts.ts';

const counters = { processed: 5000, rejected: 61, updated: 4900, created: 30, unchanged: 9 };
const none: JobCounters = { processed: null, rejected: null, updated: null, created: null, unchanged: null };
const labels = {
  processed: 'Total users processed',
  rejected: 'Total users rejected',
  updated: 'Total users updated successfully',
  created: 'Total users created successfully',
  unchanged: 'Total users unchanged',
} as const;
const whole = { kind: 'counters', counters, records: null, unclear: [] };

const pasted: Readonly<Record<string, string>> = {
  'lines with colons':
    'Total users processed: 5,000\nTotal users rejected: 61\nTotal users updated successfully: 4,900\nTotal users created successfully: 30\nTotal users unchanged: 9',
  'cells of a table':
    'Total users processed\t5000\r\nTotal users rejected\t61\r\nTotal users updated successfully\t4900\r\nTotal users created successfully\t30\r\nTotal users unchanged\t9',
  'numbers on the next line':
    'Total users rejected\n61\nTotal users processed\n5 000\nTotal users unchanged\n9\nTotal users created successfully\n30\nTotal users updated successfully\n4\u00A0900',
  'a head of a table with one line of numbers':
    'Users processed\tUsers rejected\tUsers updated\tUsers created\tUsers unchanged\n5000\t61\t4900\t30\t9',
  'a head of a table with spaces only': 'Processed Rejected Updated Created Unchanged\n5000 61 4900 030 009',
  'a sentence in an e-mail':
    'Hello,\nthe job “Users SYNCHRONIZE using profile SIS” of 11/22/2026 10:12 ended: 61 users rejected, 4.900 users updated, 30 users created, 9 users unchanged, 5.000 users processed.',
  'a number before each label, line by line':
    '5’000 users processed\n61 rejected users\n4900 users updated successfully\n30 new users\n9 users not changed',
  'one line with a job id in front':
    'Process ID 123456 Total users processed 5000 Total users rejected 61 Total users updated successfully 4900 Total users created successfully 30 Total users unchanged 9',
  'much around it':
    'Job created: 11/22/2026 by 4711\nStarted 10:12:13, 100% done\nProcessed - 5000\nRejected = 61\nUpdated: 4900\nCreated: 30\nUnchanged: 9\nRejected Users - By Files\n2 Preview records\npatrons_2026.xml 61',
  'the short counts too': `Rejected: 3 files\n${Object.entries(labels)
    .map(([id, label]) => `${label} ${counters[id as keyof typeof counters]}`)
    .join('\n')}`,
  'other words for the same':
    'Total number of users processed (all files): 5000. Users successfully updated: 4900. Users not updated: 70. Created users 30, rejected users 61, unchanged users 9',
  'zero-width spaces':
    'Total users processed:\u200B5000\nTotal users rejected:\uFEFF 61\nUsers updated 4900\nUsers created 30\nUsers unchanged 9',
};

describe('Counters are read from', () => {
  for (const [what, text] of Object.entries(pasted)) {
    test(what, () => expect(parseCounters(text)).toEqual(whole));
  }

  test('lines in any order, however thousands are set apart', () => {
    const value = fc.integer({ min: 0, max: 99_999_999 });
    const all = fc.record({ processed: value, rejected: value, updated: value, created: value, unchanged: value });
    const order = fc.shuffledSubarray([...counterIds]);
    const separator = fc.constantFrom('', ',', '.', ' ', '\u00A0', '\u202F', "'", '’');
    const gap = fc.constantFrom(': ', '\t', '\n', ' ', ' = ', '\u00A0', ' | ', ' .......... ');
    fc.assert(
      fc.property(all, order, separator, gap, (all, order, separator, gap) => {
        const written = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, separator);
        const text = order.map((id) => `${labels[id]}${gap}${written(all[id])}`).join('\n');
        const found = { ...none, ...Object.fromEntries(order.map((id) => [id, all[id]])) };
        const expected = order.length === 0 ? { kind: 'none', why: 'nothing' } : { ...whole, counters: found };
        expect(parseCounters(text)).toEqual(expected);
      }),
    );
  });
});

describe('What is not a counter of users', () => {
  test('“Total records processed” is read apart', () => {
    expect(parseCounters('Total records processed: 7\nRecords updated: 3\nTotal users processed: 5000')).toEqual({
      kind: 'counters',
      counters: { ...none, processed: 5000 },
      records: 7,
      unclear: [],
    });
  });

  test('a counter without a number of its own is not there', () => {
    const text =
      'Total users rejected: -\nTotal users updated successfully: 5\nTotal users created: 12.5\nUnchanged 3 %';
    expect(parseCounters(text)).toEqual({ ...whole, counters: { ...none, updated: 5 } });
  });

  test('two different numbers for one counter are told, and none is chosen', () => {
    const text = 'Users rejected 5\nUsers processed 9\n\nUsers rejected 6\nUsers processed 9';
    expect(parseCounters(text)).toEqual({ ...whole, counters: { ...none, processed: 9 }, unclear: ['rejected'] });
  });

  test.each([
    ['', 'nothing'],
    [' \u00A0\n\u200B', 'nothing'],
    ['Total records processed: 12', 'records-only'],
    ['Total users processed:\nTotal users rejected:', 'no-numbers'],
    ['12 apples and 4 pears', 'something-else'],
    ['p1001\tUser is not external', 'something-else'],
  ])('“%s” is said to be: %s', (text, why) => {
    expect(parseCounters(text)).toEqual({ kind: 'none', why });
  });

  test('hostile texts are read to a limit, and never throw', () => {
    for (const text of [...naughtyTexts, ...hostileTexts]) {
      expect(parseCounters(text)).toEqual(parseCounters(text.slice(0, pastedCharactersRead)));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['counters', 'none']).toContain(parseCounters(text).kind);
      }),
    );
  });
});
