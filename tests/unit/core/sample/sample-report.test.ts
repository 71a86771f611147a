import { describe, expect, test } from 'vitest';
import { compareBooks } from '../../../../src/core/comparison/compare-books.ts';
import { groupCounts } from '../../../../src/core/comparison/group-counts.ts';
import { classifyMessage, knowsMessage } from '../../../../src/core/report/classify-message.ts';
import { reasonFacts } from '../../../../src/core/report/reason-facts.ts';
import { UserIndex } from '../../../../src/core/report/user-index.ts';
import { samplePreviousExport, samplePreviousReport } from '../../../../src/core/sample/sample-previous.ts';
import { sampleReport } from '../../../../src/core/sample/sample-report.ts';
import { turnedAway } from '../../../../src/core/sample/sample-turned-away.ts';
import { unforeseen } from '../../../../src/core/sample/sample-unforeseen.ts';
import { readReport, reportOf } from '../../../fixtures/a-report.ts';
import { runPass } from '../../../fixtures/run-pass.ts';
import { bookOf } from '../comparison/a-book.ts';
import { samplePassed, today, usersIn } from './sample-read.ts';

const now = samplePassed();
const before = runPass(samplePreviousExport(today));

function indexOf(xml: string): UserIndex {
  const index = new UserIndex();
  for (const [at, user] of usersIn(xml).entries()) {
    index.add(
      at,
      [...user.matchAll(/<(?:primary_id|value)>(.*?)</g)].map(([, id = '']) => id),
    );
  }
  return index;
}

const index = indexOf(now.xml);
const result = await readReport(await sampleReport(), { knownIds: [...index.keys()], knows: knowsMessage });
const { rows } = result;

describe('the report of the sample', () => {
  test('is read without a question, row by row', () => {
    const report = reportOf(result);
    expect(report.leftOut).toEqual([]);
    const messages = [...turnedAway, ...unforeseen].flatMap(({ alma = [] }) => alma).length;
    // Two keep accounts by hand, and one stranger.
    expect(rows).toHaveLength(messages + 3);
  });

  test('is about users of the export, but for one who left', () => {
    const strangers = rows.filter(({ id }) => index.find(id).length !== 1);
    expect(strangers.map(({ id }) => indexOf(before.xml).find(id).length)).toEqual([1]);
  });

  test('has one id that a spreadsheet took the zeros of', () => {
    expect(rows.filter(({ idNote }) => idNote === 'restored')).toHaveLength(1);
  });

  test('has every reason why a user can be turned away', () => {
    const reasons = new Set(rows.map(({ message }) => classifyMessage(message).reason));
    const ofUsers = Object.keys(reasonFacts).filter((reason) => reason !== 'file-not-read');
    expect(Object.keys(reasonFacts).filter((reason) => reasons.has(reason as keyof typeof reasonFacts))).toEqual(
      ofUsers,
    );
  });

  test('says of all but one whom the check foresaw what it foresaw', () => {
    const told = turnedAway.filter(({ alma }) => alma !== undefined);
    expect(turnedAway.length - told.length).toBe(1);
    for (const { shows, alma: [message = ''] = [] } of told) {
      const foreseeing: readonly string[] = reasonFacts[classifyMessage(message).reason].foreseenBy;
      expect([message, shows.some((rule) => foreseeing.includes(rule))]).toEqual([message, true]);
    }
  });
});

describe('the term before', () => {
  const comparison = compareBooks(bookOf(before.xml), bookOf(now.xml));
  const { users, changedIn } = comparison;

  test('is 385 people who can be sent', () => {
    expect(before).toMatchObject({ users: 385, blocked: false });
  });

  test('shows who is new, has changed, stayed as they were and is gone', () => {
    const counts = Object.fromEntries(Object.entries(users).map(([outcome, { length }]) => [outcome, length]));
    expect(counts).toMatchObject({ gone: 43 });
    expect(counts.new).toBeGreaterThan(50);
    expect(counts.changed).toBeGreaterThan(40);
    expect(counts.unchanged).toBeGreaterThan(250);
    for (const part of ['names', 'contacts', 'identifiers', 'rest', 'group'] as const) {
      expect([part, changedIn[part].users > 0]).toEqual([part, true]);
    }
    expect(changedIn.dates.users).toBeLessThan(10);
  });

  test('has a group that has shrunk so far that the check asks', () => {
    const { findings } = samplePassed({ countsBefore: groupCounts(comparison.before) });
    expect(findings.filter(({ rule }) => rule === 'count-swing').map(({ value }) => value)).toEqual(['DUAL']);
  });

  test('has a report on its own people, of whom some are turned away again', async () => {
    const earlier = indexOf(before.xml);
    const means = { knownIds: [...earlier.keys()], knows: knowsMessage };
    const then = (await readReport(await samplePreviousReport(), means)).rows;
    expect(then.filter(({ id }) => earlier.find(id).length !== 1)).toEqual([]);
    const again = new Set(rows.map(({ id, message }) => `${id} ${message}`));
    // Six who are still there, and the one who has left and is in this term’s report all the same.
    const seenAgain = then.filter(({ id, message }) => again.has(`${id} ${message}`)).length;
    expect([then.length, seenAgain]).toEqual([8, 7]);
  });
});
