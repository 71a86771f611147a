import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { alarmFacts } from '../../../../src/core/preview/alarm-facts.ts';
import { holdersAmong, UserJoin } from '../../../../src/core/preview/join-users.ts';
import { keptValues } from '../../../../src/core/preview/kept-values.ts';
import { LoadOrder } from '../../../../src/core/preview/load-order.ts';
import { obstacleWords } from '../../../../src/core/preview/outcome-words.ts';
import { previewPair } from '../../../../src/core/preview/preview-load.ts';
import { PreviewTally } from '../../../../src/core/preview/preview-tally.ts';
import { SourceEvidence } from '../../../../src/core/preview/source-evidence.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { sampleAlma } from '../../../../src/core/sample/sample-alma.ts';
import { eachUser, usersOf } from '../preview/a-preview.ts';
import { samplePassed, today } from './sample-read.ts';

const xml = new TextDecoder().decode(sampleAlma(today));
const [inAlma, inLoad] = [usersOf(xml), usersOf(samplePassed().xml)];

/** What the preview of the sample tells. */
function told(change: Partial<SyncOptions> = {}) {
  const options = { ...usualOptions, ...change };
  const join = new UserJoin(inAlma, holdersAmong(inAlma), options);
  const order = new LoadOrder(inLoad, holdersAmong(inLoad), options);
  const tally = new PreviewTally();
  const kept = new Set<string>();
  for (const [at, incoming] of inLoad.entries()) {
    const { current, preview } = previewPair(incoming, join, options, { order, at });
    tally.look(at, preview, current);
    if (current !== null) for (const { why } of keptValues(current, incoming, options)) kept.add(why);
  }
  for (const number of join.unmatched()) tally.lookAtAbsent(inLoad.length + number);
  return { ...tally.facts(), kept };
}

describe('the sample’s users in Alma', () => {
  const { totals, alarms, obstacles, fields, kept } = told();

  test('are taken for Alma’s own export', () => {
    const evidence = new SourceEvidence();
    eachUser(xml, (user) => evidence.look(user));
    expect(evidence.finding.source).toBe('alma');
  });

  test('show every outcome, and most people stay as they are', () => {
    // Of the 58 who came, three have accounts already and two are turned away; 43 have left, and four are the library’s own.
    expect(totals).toEqual({ new: 53, changed: 85, unchanged: 252, rejected: 10, absent: 47 });
  });

  test('show every alarm but that of another primary identifier, which needs another way of matching', () => {
    const shown = alarms.map(({ id }) => id);
    expect(shown).toEqual(Object.keys(alarmFacts).filter((id) => id !== 'primary-id'));
    expect(told({ matchIdType: 'INST_ID' }).alarms.map(({ id }) => id)).toContain('primary-id');
  });

  test('show why users are turned away, and those who are left out where new users are not added', () => {
    const all = [...obstacles, ...told({ addUnmatched: false }).obstacles].map(({ obstacle }) => obstacle);
    expect([...new Set(all)].sort()).toEqual(Object.keys(obstacleWords).sort());
  });

  test('show whatever can happen to a field', () => {
    const words = new Set<string>(fields.flatMap(({ counts }) => counts.map(({ word }) => word)));
    for (const word of ['replaced', 'cleared', 'cleared-unless-edited', 'added', 'removed', 'changed'] as const)
      expect(words, word).toContain(word);
    expect([...kept]).toEqual(['added-by-hand']);
  });

  test('are the same for the same day, and lead nowhere', () => {
    expect(new TextDecoder().decode(sampleAlma(dayOf(2026, 11, 22)))).toBe(xml);
    expect(xml).not.toMatch(/https?:|www\./);
    for (const [, address] of xml.matchAll(/<email_address>(.*?)</g))
      expect(address).toMatch(/@example\.(edu|com|org)$/);
  });
});
