import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { FindingLog, keptPerRule } from '../../../src/core/rules/finding-log.ts';
import type { PresetId } from '../../../src/core/rules/preset.ts';
import { type RuleId, severityOf } from '../../../src/core/rules/rule-facts.ts';
import type { Severity } from '../../../src/core/severity.ts';

const aFinding = (rule: RuleId, user: number | null = null, line = 1): Finding => ({
  rule,
  user: user === null ? null : { index: user, primaryId: `p${user}` },
  file: null,
  place: { line, column: 1 },
  field: null,
  value: null,
  count: 1,
  other: null,
  detail: null,
});

function aLog(...findings: readonly Finding[]): FindingLog {
  const log = new FindingLog('alma');
  for (const finding of findings) log.add(finding);
  return log;
}

const times = (count: number, make: (index: number) => Finding): Finding[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the first 10,000 findings of a rule', () => {
  const log = aLog(
    ...times(keptPerRule + 3, (index) => aFinding('email-missing', index, index + 1)),
    ...times(keptPerRule, (index) => aFinding('purge-missing', index)),
  );

  test('are kept, and the rest is counted', () => {
    expect(keptPerRule).toBe(10_000);
    const lines = [...log.findings()].filter(({ rule }) => rule === 'email-missing').map(({ place }) => place?.line);
    expect(lines).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1));
    expect(log.counts().harm).toBe(20_003);
  });

  test('what is left out is told for the rules that have more', () => {
    expect(log.omitted()).toEqual({ 'email-missing': 3 });
  });

  test('counts of a group are exact, and it shows as many as are asked for', () => {
    const [group] = log.groups(2).filter(({ rule }) => rule === 'email-missing');
    expect(group).toMatchObject({ severity: 'harm', certainty: 'documented', count: 10_003, users: 10_003 });
    expect(group?.first.map(({ user }) => user?.index)).toEqual([0, 1]);
  });
});

test('groups and findings come in the order of the rule table, and within a rule of the file', () => {
  const log = aLog(
    aFinding('root-not-users'),
    aFinding('email-missing', 1),
    aFinding('bare-ampersand'),
    aFinding('email-missing', 2),
    aFinding('identifier-blank', 0),
  );
  const order = ['bare-ampersand', 'identifier-blank', 'email-missing', 'root-not-users'];
  expect(log.groups(20).map(({ rule }) => rule)).toEqual(order);
  expect([...log.findings()].map(({ user }) => user?.index ?? null)).toEqual([null, 0, 1, 2, null]);
});

test('people are counted once a severity, and who is turned away not under harm again', () => {
  const log = aLog(
    aFinding('identifier-blank', 0),
    aFinding('identifier-blank', 0),
    aFinding('date-malformed', 0),
    aFinding('email-missing', 0),
    aFinding('date-malformed', 1),
    aFinding('email-missing', 2),
    aFinding('root-not-users'),
  );
  expect(log.people()).toEqual({ fatal: 0, reject: 2, harm: 1, note: 0 });
  expect(log.counts()).toEqual({ fatal: 0, reject: 4, harm: 2, note: 1 });
  expect(log.groups(9).map(({ users }) => users)).toEqual([1, 2, 2, 0]);
});

test('users of a group are counted once, in whatever order what is found at the end names them', () => {
  const log = aLog(
    aFinding('same-person-twice', 5),
    aFinding('same-person-twice', 9),
    aFinding('same-person-twice', 900_000),
    aFinding('same-person-twice', 5),
    aFinding('same-person-twice', 0),
  );
  expect(log.groups(9)).toMatchObject([{ count: 5, users: 4 }]);
});

describe('the verdict', () => {
  const verdicts: Readonly<Record<string, readonly [rules: readonly RuleId[], verdict: string]>> = {
    'nothing found: ready': [[], 'ready'],
    'notes only: ready': [['root-not-users'], 'ready'],
    'harm: review': [['email-missing', 'root-not-users'], 'review'],
    'rejects: review': [['identifier-blank'], 'review'],
    'a fatal one: blocked': [['identifier-blank', 'doctype'], 'blocked'],
  };
  for (const [what, [rules, verdict]] of Object.entries(verdicts)) {
    test(what, () => expect(aLog(...rules.map((rule) => aFinding(rule))).verdict()).toBe(verdict));
  }
});

describe('accounts that the library keeps by hand', () => {
  const log = aLog(aFinding('known-internal', 0), aFinding('known-internal', 1), aFinding('root-not-users'));

  test('are outside counts, people and verdict', () => {
    expect(log.counts()).toEqual({ fatal: 0, reject: 0, harm: 0, note: 1 });
    expect(log.people()).toEqual({ fatal: 0, reject: 0, harm: 0, note: 0 });
    expect(log.verdict()).toBe('ready');
  });

  test('are a group of their own all the same', () => {
    expect(log.groups(1)[0]).toMatchObject({ rule: 'known-internal', severity: 'reject', count: 2, users: 2 });
  });
});

describe('what the library expects', () => {
  const found = [
    aFinding('identifier-blank', 0),
    aFinding('identifier-blank', 3),
    aFinding('email-missing', 0),
    aFinding('email-missing', 1),
    aFinding('purge-missing', 1),
    aFinding('root-not-users'),
  ];

  test('is outside counts, people and verdict, and a group all the same', () => {
    const log = aLog(...found);
    log.expect(['email-missing', 'identifier-blank']);
    expect(log.judgement()).toEqual({
      verdict: 'review',
      counts: { fatal: 0, reject: 0, harm: 1, note: 1 },
      people: { fatal: 0, reject: 0, harm: 1, note: 0 },
      expected: ['identifier-blank', 'email-missing'],
    });
    expect(log.groups(9).map(({ rule, count }) => `${rule} ${count}`)).toEqual([
      'identifier-blank 2',
      'purge-missing 1',
      'email-missing 2',
      'root-not-users 1',
    ]);
  });

  test('is no matter of order: said before or after, and taken back, it is the same', () => {
    const before = new FindingLog('alma', ['email-missing']);
    for (const finding of found) before.add(finding);
    const after = aLog(...found);
    const plain = after.judgement();
    after.expect(['email-missing']);
    expect(after.judgement()).toEqual(before.judgement());
    expect(after.judgement()).not.toEqual(plain);
    after.expect([]);
    expect(after.judgement()).toEqual(plain);
  });

  test('makes a load ready when nothing else is left', () => {
    const log = aLog(...found);
    log.expect(['email-missing', 'identifier-blank', 'purge-missing', 'padded-value', 'a-rule-of-a-later-version']);
    expect(log.verdict()).toBe('ready');
    expect(log.judgement().expected).toEqual(['identifier-blank', 'purge-missing', 'email-missing']);
  });

  test('never lets pass what stops the whole load', () => {
    const log = aLog(aFinding('doctype'));
    log.expect(['doctype']);
    expect(log.judgement()).toMatchObject({ verdict: 'blocked', counts: { fatal: 1 }, expected: [] });
  });

  test('leaves whom it turns away under what else is found on them', () => {
    const log = aLog(...found);
    expect(log.people()).toEqual({ fatal: 0, reject: 2, harm: 1, note: 0 });
    log.expect(['identifier-blank']);
    expect(log.people()).toEqual({ fatal: 0, reject: 0, harm: 2, note: 0 });
  });
});

test('people are counted like a list of them that has each once', () => {
  const rules = ['identifier-blank', 'date-malformed', 'email-missing', 'purge-missing', 'field-repeated'] as const;
  const pairs = fc.array(fc.tuple(fc.constantFrom(...rules), fc.nat(3000)), { maxLength: 60 });
  fc.assert(
    fc.property(pairs, fc.subarray([...rules]), (found, expected) => {
      const log = aLog(...found.map(([rule, user]) => aFinding(rule, user)));
      log.expect(expected);
      const hit = (severity: Severity): Set<number> =>
        new Set(
          found.flatMap(([rule, user]) =>
            severityOf(rule, 'alma') === severity && !expected.includes(rule) ? [user] : [],
          ),
        );
      const [reject, harm] = [hit('reject'), hit('harm')];
      expect(log.people()).toEqual({
        fatal: 0,
        reject: reject.size,
        harm: [...harm].filter((user) => !reject.has(user)).length,
        note: hit('note').size,
      });
    }),
  );
});

describe('what linked copies need', () => {
  const under = (preset: PresetId, rule: RuleId): string => {
    const log = new FindingLog(preset);
    log.add(aFinding(rule, 0));
    const [group] = log.groups(1);
    return `${group?.severity}, ${log.verdict()}, ${JSON.stringify(log.people())}`;
  };

  for (const rule of ['email-no-preferred', 'address-no-preferred', 'address-city-blank'] as const) {
    test(`${rule} is a note under Alma and harm under I-Share`, () => {
      expect(under('alma', rule)).toBe('note, ready, {"fatal":0,"reject":0,"harm":0,"note":1}');
      expect(under('i-share', rule)).toBe('harm, review, {"fatal":0,"reject":0,"harm":1,"note":0}');
    });
  }

  test('other rules are the same under both', () => {
    expect(under('i-share', 'root-not-users')).toBe(under('alma', 'root-not-users'));
    expect(under('i-share', 'identifier-blank')).toBe(under('alma', 'identifier-blank'));
  });
});

describe('what is expected here', () => {
  const log = aLog(
    aFinding('identifier-blank', 0),
    aFinding('date-malformed', 0),
    aFinding('email-missing', 0),
    aFinding('email-missing', 1),
    aFinding('bare-ampersand'),
  );

  test('leaves figures and verdict alone, and is found all the same', () => {
    const calm = aLog(aFinding('identifier-blank', 0), aFinding('email-missing', 1));
    calm.expect(new Set(['identifier-blank', 'email-missing', 'no-such-rule', 'purge-missing']));
    expect(calm.counts()).toEqual({ fatal: 0, reject: 0, harm: 0, note: 0 });
    expect(calm.people()).toEqual({ fatal: 0, reject: 0, harm: 0, note: 0 });
    expect(calm.verdict()).toBe('ready');
    expect(calm.judgement().expected).toEqual(['identifier-blank', 'email-missing']);
    expect(calm.groups(9).map(({ count }) => count)).toEqual([1, 1]);
  });

  test('never is what stops the whole load', () => {
    log.expect(new Set(['bare-ampersand']));
    expect(log.verdict()).toBe('blocked');
    expect(log.judgement().expected).toEqual([]);
  });

  test('counts again once it is news again, and who is turned away for another reason stays so', () => {
    log.expect(new Set(['identifier-blank']));
    expect(log.people()).toEqual({ fatal: 0, reject: 1, harm: 1, note: 0 });
    log.expect(new Set(['identifier-blank', 'date-malformed']));
    expect(log.people()).toEqual({ fatal: 0, reject: 0, harm: 2, note: 0 });
    log.expect(new Set());
    expect(log.counts()).toEqual({ fatal: 1, reject: 2, harm: 2, note: 0 });
  });
});
