import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlarmFact, alarmFacts } from '../../../../src/core/preview/alarm-facts.ts';
import { alarmsOf, alarmTests } from '../../../../src/core/preview/alarms.ts';
import { applyEffects } from '../../../../src/core/preview/apply-effects.ts';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { userWith } from './a-preview.ts';
import { type AlarmExample, type AlarmExamples, alarmExamples } from './alarm-examples.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

const nobody = (): boolean => false;

function told({ inAlma, inFile, options }: AlarmExample): Record<string, boolean> {
  const current = userWith(inAlma);
  const preview = previewUser(current, userWith(inFile), { ...usualOptions, ...options }, nobody);
  return Object.fromEntries(alarmsOf(preview, current).map(({ id, unlessEdited }) => [id, unlessEdited]));
}

const all: readonly (readonly [string, AlarmExamples])[] = Object.entries(alarmExamples);

describe.each(all)('%s', (id, { raises, unlessEdited = [], silent }) => {
  test.each(raises)('is raised: $inAlma → $inFile', (example) => expect(told(example)).toMatchObject({ [id]: false }));
  if (unlessEdited.length > 0) {
    test.each(unlessEdited)('is raised unless edited: $inAlma → $inFile', (example) => {
      expect(told(example)).toMatchObject({ [id]: true });
    });
  }
  test.each(silent)('is not: $inAlma → $inFile', (example) => expect(told(example)).not.toHaveProperty(id));
});

test('alarms are told in the order of their facts', () => {
  expect(Object.keys(alarmTests)).toEqual(Object.keys(alarmFacts));
});

test('each says in sentences why it matters and what to do, and on what it rests', () => {
  const facts: readonly AlarmFact[] = Object.values(alarmFacts);
  for (const { title, means, now, source } of facts) {
    expect(title).toMatch(/^[A-Z][^.]*[^.]$/);
    for (const text of [means, now]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/^D \d(\.\d)?(-\d+)?(, D \d(\.\d)?(-\d+)?)*$/);
  }
});

test('a user who is turned away raises no alarm', () => {
  const inAlma = '<account_type>INTERNAL</account_type><expiry_date>2032-01-01</expiry_date>';
  expect(told({ inAlma, inFile: '' })).toEqual({});
});

test('what Alma’s list of users cannot tell raises no alarm', () => {
  const current = { ...userWith('<expiry_date>2032-01-01</expiry_date>'), unknown: new Set(['expiry_date'] as const) };
  const preview = previewUser(current, userWith(''), usualOptions, nobody);
  expect(alarmsOf(preview, current)).toEqual([]);
});

test('after the sync, it tells of nothing that is not so already', () => {
  fc.assert(
    fc.property(aPreviewUser, aPreviewUser, someOptions, (current, incoming, options) => {
      const preview = previewUser(current, incoming, options, nobody);
      const after = applyEffects(current, incoming, preview, options);
      if (after === null || preview.outcome === 'rejected') return;
      const next = alarmsOf(previewUser(after, incoming, options, nobody), after);
      expect(next.filter(({ id }) => id !== 'two-preferred')).toEqual([]);
    }),
  );
});
