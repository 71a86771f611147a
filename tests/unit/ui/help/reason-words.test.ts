import { describe, expect, test } from 'vitest';
import { fileTroubles } from '../../../../src/core/report/file-trouble.ts';
import { reasonFactOf, reasonFacts, stepsOf } from '../../../../src/core/report/reason-facts.ts';
import {
  fileMessages,
  findReasons,
  foreseeing,
  isReason,
  reasonGroups,
  reasonIds,
  reasonLines,
  reasonSteps,
} from '../../../../src/ui/help/reason-help-words.ts';
import { isRule } from '../../../../src/ui/help/rule-words.ts';
import { jargon, oneSentence, unquoted } from './plain-words.ts';

const ids = Object.keys(reasonFacts).filter(isReason);
const steps = ids.flatMap((reason) => reasonSteps(reason).flatMap(([, list]) => list));

describe.each([
  ...ids.map((reason) => [`what ${reason} means`, reasonFactOf(reason).means] as const),
  ...Object.entries(fileTroubles).map(([id, { means }]) => [`what ${id} means`, means] as const),
  ...[...new Set(steps)].map((step) => [step, step] as const),
])('%s', (_, text) => {
  // A step may be a question that people ask themselves.
  test('is one sentence', () => expect(unquoted(text).replace(/\?$/, '.')).toMatch(oneSentence));
  test('is in plain words', () => expect(unquoted(text)).not.toMatch(jargon));
  test('is short enough to be read aloud in one breath', () => expect(text.length).toBeLessThanOrEqual(165));
});

test.each(ids)('the title of %s is short, plain and no sentence', (reason) => {
  const { title } = reasonFactOf(reason);
  expect(title.length).toBeLessThanOrEqual(60);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(title).not.toMatch(jargon);
});

test('every reason stands in Help exactly once, below who can settle it', () => {
  expect(reasonGroups.flatMap(({ reasons }) => reasons).sort()).toEqual([...ids].sort());
  for (const { id, reasons } of reasonGroups) {
    expect(reasons.map((reason) => reasonFactOf(reason).owner ?? 'nobody')).toEqual(reasons.map(() => id));
  }
});

test.each(ids)('Help says of %s what the screen says to do, for every kind of group', (reason) => {
  const told = reasonSteps(reason).map(([, list]) => list);
  for (const kind of ['student', 'staff', 'unsure'] as const) expect(told).toContain(stepsOf(reason, kind));
  expect(new Set(told).size).toBe(told.length);
});

test('only the accounts kept by hand have other steps for students than for employees', () => {
  expect(ids.filter((reason) => reasonSteps(reason).length > 1)).toEqual(['user-not-external']);
});

test('wherever an account may be toggled, the warning comes before it', () => {
  for (const [, list] of reasonSteps('user-not-external')) {
    const warning = list.findIndex((step) => step.startsWith('Never toggle'));
    expect(warning).toBeGreaterThanOrEqual(0);
    expect(list.findIndex((step) => /(?<!Never )toggle/.test(step))).toBeGreaterThan(warning);
  }
});

test.each(ids)('the lines about %s are sentences that name who says so', (reason) => {
  const lines = reasonLines(reason);
  expect(lines.map(([label]) => label)).toEqual(
    reason === 'other' ? ['Where it says so'] : ['Who can settle it', 'Where it says so'],
  );
  for (const [, sentence] of lines) {
    expect(sentence).toMatch(/[^ ]\.$/);
    expect(sentence).not.toMatch(/\bD \d|from \./);
  }
});

test('what foresees a reason is a rule that Help has, named by its title', () => {
  const named = [...reasonIds.map(reasonFactOf), ...fileMessages].flatMap(({ foreseenBy }) => foreseeing(foreseenBy));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ rule, title }) => !isRule(rule) || title === '')).toEqual([]);
});

test('the messages about a whole file are foreseen by all that foresees the reason, and by nothing else', () => {
  const named = new Set(fileMessages.flatMap(({ foreseenBy }) => foreseenBy));
  expect([...named].sort()).toEqual([...reasonFactOf('file-not-read').foreseenBy].sort());
});

describe('a search', () => {
  test('finds by what a reason means, by its steps, and by what foresees it', () => {
    expect(findReasons(ids, 'merge   USERS')).toEqual(['identifier-taken']);
    expect(findReasons(ids, 'email type')).toContain('mandatory-missing');
    expect(findReasons(ids, 'ansi UTF-8')).toEqual(['file-not-read']);
  });
  test('finds by the name that stands in the triage file', () => {
    expect(findReasons(ids, 'user-not-external')).toEqual(['user-not-external']);
  });
  test('for nothing finds all, for nonsense none', () => {
    expect(findReasons(ids, ' - ')).toEqual(ids);
    expect(findReasons(ids, 'xyzzy')).toEqual([]);
  });
});
