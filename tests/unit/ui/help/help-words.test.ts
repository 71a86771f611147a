import { describe, expect, test } from 'vitest';
import { repairFacts } from '../../../../src/core/repairs/repair-facts.ts';
import { type RuleId, ruleFacts } from '../../../../src/core/rules/rule-facts.ts';
import { findRules, ruleGroups, ruleLines } from '../../../../src/ui/help/rule-words.ts';
import { ruleExamples } from '../../rules/rule-examples.ts';
import { jargon, oneSentence, unquoted } from './plain-words.ts';

const ids = Object.keys(ruleFacts) as RuleId[];
const rules = Object.entries(ruleFacts);

describe.each([
  ...rules.flatMap(([id, { means, now }]) => [
    [`what ${id} means`, means],
    [`what to do about ${id}`, now],
  ]),
  ...Object.entries(repairFacts).flatMap(([id, { done, why }]) => [
    [`what ${id} does`, done],
    [`why ${id} is done`, why],
  ]),
] as [string, string][])('%s', (_, text) => {
  test('is one sentence', () => expect(unquoted(text)).toMatch(oneSentence));
  test('is in plain words', () => expect(unquoted(text)).not.toMatch(jargon));
  test('is short enough to be read aloud in one breath', () => expect(text.length).toBeLessThanOrEqual(160));
});

test.each(rules)('the title of %s is short, plain and no sentence', (_, { title }) => {
  expect(title.length).toBeLessThanOrEqual(60);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(unquoted(title)).not.toMatch(jargon);
});

test.each(rules)('what to do about %s is something that a person does', (_, { now }) => {
  expect(now).toMatch(/^(?:Ask|Choose|Compare|Do nothing|Download|Find|If|Look|Open|Run|See|Show)\b/);
});

test('no two rules have the same title', () => {
  expect(new Set(rules.map(([, { title }]) => title)).size).toBe(rules.length);
});

test('every rule stands in Help exactly once, below what Alma will do', () => {
  expect(ruleGroups.flatMap((group) => group.rules).sort()).toEqual([...ids].sort());
  for (const { severity, rules: own } of ruleGroups) {
    expect(own.map((rule) => ruleFacts[rule].severity)).toEqual(own.map(() => severity));
  }
});

test.each(ids)('the lines about %s are sentences, in plain words', (rule) => {
  const lines = ruleLines(rule);
  expect(lines.map(([label]) => label).slice(0, 3)).toEqual([
    'What Alma will do',
    'What to do now',
    'Where it says so',
  ]);
  for (const [, sentence] of lines) {
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/\bD \d/);
  }
});

test('a documented rule is told as certain, an inferred one as probable', () => {
  const told = (rule: RuleId) =>
    ruleLines(rule)
      .map(([, sentence]) => sentence)
      .join(' ');
  expect(told('identifier-blank')).toContain('Alma turns the user away');
  expect(told('identifier-blank')).toContain('Written down in');
  expect(told('phone-type-blank')).toContain('Alma probably turns the user away');
  expect(told('phone-type-blank')).toContain('Nobody has written down what Alma then does');
});

test('what differs under I-Share says so, and nothing else does', () => {
  const differing = ids.filter((rule) => ruleLines(rule).some(([label]) => label === 'Under CARLI I-Share'));
  expect(differing).toEqual(['email-no-preferred', 'address-no-preferred', 'address-city-blank']);
});

test('the rules that say when they are looked for are those that no file breaks by itself', () => {
  const needsMore = ids.filter((rule) =>
    Object.values(ruleExamples[rule].fails).every(({ settings = {} }) =>
      ['codes', 'fields', 'dates', 'internals', 'countsBefore'].some((name) => name in settings),
    ),
  );
  const saying = ids.filter((rule) => ruleLines(rule).some(([label]) => label === 'When it is looked for'));
  expect(saying).toEqual(needsMore);
});

describe('a search', () => {
  test('finds by any words of a rule, in any order, however they are typed', () => {
    expect(findRules(ids, 'EMAIL   type ')).toContain('email-type-blank');
    expect(findRules(ids, 'shares a')).not.toContain('email-type-blank');
    expect(findRules(ids, "alma's purge")).toContain('purge-before-expiry');
  });
  test('finds by the name that stands in the findings file', () => {
    expect(findRules(ids, 'bare-ampersand')).toEqual(['bare-ampersand']);
  });
  test('for nothing finds all, for nonsense none', () => {
    expect(findRules(ids, ' - ')).toEqual(ids);
    expect(findRules(ids, 'xyzzy')).toEqual([]);
  });
});
