import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { type RuleId, ruleFacts } from '../../../../src/core/rules/rule-facts.ts';
import { roster, sent } from '../../../../src/core/sample/sample-college.ts';
import { sampleCases, sampleExport, sampleUser } from '../../../../src/core/sample/sample-export.ts';
import { namesThere } from '../../../../src/core/sample/sample-names.ts';
import { habits, oddPeople } from '../../../../src/core/sample/sample-odd.ts';
import { spoiledPeople } from '../../../../src/core/sample/sample-spoiled.ts';
import { turnedAway } from '../../../../src/core/sample/sample-turned-away.ts';
import { unforeseen } from '../../../../src/core/sample/sample-unforeseen.ts';
import { rulesByPerson, samplePassed, today, usersIn } from './sample-read.ts';

/** Rules that the sample cannot show to somebody who has just come, and why. */
const notShown: Partial<Record<RuleId, string>> = {
  'user-group-unknown': 'needs a profile that lists the groups',
  'type-code-unknown': 'needs a profile that lists the types',
  'known-internal': 'needs somebody who has said so in an earlier term',
  'dates-off-policy': 'needs a date policy',
  'mandatory-missing': 'is a demand of I-Share',
  'count-swing': 'needs an earlier load',
  'line-left-out': 'needs a file that is no XML',
  'zeros-missing': 'needs a table',
  'value-not-taken': 'needs a table',
};

const rules = Object.keys(ruleFacts) as RuleId[];
const promised = rules.filter((rule) => ruleFacts[rule].severity !== 'fatal' && notShown[rule] === undefined);
const passed = samplePassed();
const text = new TextDecoder('windows-1252').decode(sampleExport(today));

describe('the sample', () => {
  test('is 400 people of a college, who can be sent', () => {
    expect(passed).toMatchObject({ users: 400, blocked: false });
    expect(usersIn(passed.xml)).toHaveLength(400);
    expect(sent.current.to).toBeLessThanOrEqual(namesThere);
  });

  test('raises every rule that a file without a profile can raise and still be sent', () => {
    const found = new Set(passed.findings.map(({ rule }) => rule));
    expect(rules.filter((rule) => found.has(rule))).toEqual(promised);
  });

  test('is turned away and spoiled in few of its people', () => {
    const people = (severity: string) =>
      new Set(
        passed.findings.filter(({ rule }) => ruleFacts[rule].severity === severity).map(({ user }) => user?.index),
      ).size;
    expect(people('reject')).toBe(turnedAway.length);
    expect(turnedAway.length).toBe(19);
    expect(people('harm')).toBeLessThan(40);
  });

  test('raises of each person what its case says, and of the others nothing', () => {
    const byHabit = new Set<RuleId>(habits.map(({ shows }) => shows));
    for (const [who, found] of rulesByPerson(passed)) {
      const about = [...found].filter((rule) => !byHabit.has(rule)).sort();
      expect([who, ...about]).toEqual([who, ...[...(sampleCases.get(who)?.shows ?? [])].sort()]);
    }
    for (const { who, shows } of sampleCases.values()) {
      if (shows.length > 0) expect([...rulesByPerson(passed).keys()]).toContain(who);
    }
  });

  test('has one case for a person, and each is a person of this term', () => {
    const all = [...turnedAway, ...spoiledPeople, ...oddPeople, ...unforeseen];
    expect(sampleCases.size).toBe(all.length);
    for (const { who, lasting } of all) {
      expect(who).toBeGreaterThanOrEqual(sent.current.from);
      expect(who).toBeLessThan(lasting ? sent.previous.to : sent.current.to);
    }
  });

  test('finds more once a profile lists the codes of the library', () => {
    const codes = {
      userGroups: new Set(['STUDENT', 'GRAD', 'FACULTY', 'STAFF', 'DUAL']),
      emailTypes: new Set(['school', 'personal']),
    };
    const found = samplePassed({ codes }).findings;
    const values = (of: RuleId) => found.filter(({ rule }) => rule === of).map(({ value, count }) => [value, count]);
    expect(values('user-group-unknown')).toEqual([['VISITING', 2]]);
    expect(values('type-code-unknown')).toEqual([['alumni', 1]]);
  });

  test('is the same for the same day, byte for byte', () => {
    expect(sampleExport(today)).toEqual(sampleExport(dayOf(2026, 11, 22)));
  });

  test.each([dayOf(2036, 11, 22), dayOf(2028, 2, 29), dayOf(2027, 1, 1)])('raises the same on %s', (day) => {
    const seen = ({ findings }: typeof passed) => findings.map(({ rule, user, count }) => [rule, user?.index, count]);
    expect(seen(samplePassed({}, day))).toEqual(seen(passed));
  });
});

describe('nobody in the sample exists', () => {
  test('each has a name of their own', () => {
    const cased = new Set([...sampleCases.values()].filter(({ change }) => change !== undefined).map(({ who }) => who));
    const names = Array.from({ length: 400 }, (_, index) => index + roster.gone)
      .filter((number) => !cased.has(number))
      .map((number) => sampleUser(number, today))
      .map(({ first, last }) => `${first} ${last}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(340);
  });

  test('no e-mail address leads anywhere', () => {
    const addresses = [...text.matchAll(/<email_address>(.*?)</g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(400);
    const real = addresses.filter((address) => !/^[\w.]+@example(?:\.(?:edu|com|org))?$/.test(address));
    expect(real).toEqual(['']);
  });

  test('no phone rings', () => {
    const phones = [...text.matchAll(/<phone_number>(.*?)</g)].map(([, phone = '']) => phone);
    expect(phones.filter((phone) => !/^\d{3}-555-01\d\d$/.test(phone)).sort()).toEqual(['', 'N/A']);
    expect(phones.length).toBeGreaterThan(390);
  });

  test('no address of a site stands in it', () => {
    expect(text).not.toMatch(/https?:|www\./);
  });
});

test('it is written in Windows-1252 without a word about it, other scripts as references', () => {
  expect(passed.encoding).toEqual({ detected: 'windows-1252', declared: null, bom: false });
  expect(passed.repairs.map(({ repair }) => repair)).toEqual(['to-utf8', 'rename-root']);
  for (const word of ['Muñoz', 'O’Neil', 'Šimek']) expect(passed.xml).toContain(`>${word}<`);
  expect(passed.xml).toContain('<pref_last_name>&#29579;</pref_last_name>');
  expect(text).not.toContain('\ufffd');
});
