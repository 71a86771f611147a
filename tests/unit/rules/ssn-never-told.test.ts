import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar-date.ts';
import { findingMessage, findingsFile } from '../../../src/core/findings-file.ts';
import { plainSettings, type RuleSettings } from '../../../src/core/rules/rule-settings.ts';
import { aNote, anAddress, anEmail, anExport, anIdentifier, aStatistic, aUser } from '../../fixtures/an-export.ts';
import { prepared } from '../../fixtures/read-export.ts';
import { runPass } from '../../fixtures/run-pass.ts';

const digits = '123456789';
const written = [digits, '123-45-6789', '123 45 6789', ` ${digits}`, `${digits}\u00A0`, '123-45-6789 '];
const dashed = /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/;

/** The number with and without dashes, or with other signs between its groups. */
function holdsNumber(text: string): boolean {
  return dashed.test(text) || text.replace(/(?<=\d)[ -](?=\d)/g, '').includes(digits);
}

const number = fc.constantFrom(...written);
const other = fc.constantFrom('p1', 'p2', '7', '', 'STUDENT');
const value = fc.oneof(number, other);
const text = fc.oneof(
  other,
  number,
  fc.constantFrom('see 123-45-6789', 'id123-45-6789', 'Ã© 123-45-6789', '\u200B123-45-6789', 'x'.repeat(296), 'None'),
);
const dash = (entry: string): string => entry.replaceAll(digits, '123-45-6789');

/** A user whose number is told by its type, and who may hold it in every other place too. */
const holder = fc
  .record({ primary: value, ssn: number, barcode: value, type: fc.constantFrom('SSN', 'ssn', ' SSN ') })
  .map(({ primary, ssn, barcode, type }) => ({
    primaryId: primary,
    identifiers: [anIdentifier({ value: barcode }), anIdentifier({ type, value: ssn })],
  }));

/** A user whose number only its form tells, in any field. */
const anybody = fc
  .record({
    primary: text,
    barcode: text,
    group: text,
    name: text,
    mail: text,
    note: text,
    line: text,
    long: fc.boolean(),
  })
  .map(({ primary, barcode, group, name, mail, note, line, long }) => ({
    primaryId: dash(primary),
    group: dash(group),
    lastName: `${dash(name)}${long ? 'x'.repeat(300) : ''}`,
    expiryDate: dash(name),
    birthDate: '2001-02-03',
    addresses: [anAddress({ line1: dash(line), types: `<address_type>${dash(group)}</address_type>` })],
    emails: [anEmail({ address: dash(mail) })],
    notes: [aNote({ text: dash(note) })],
    statistics: [aStatistic({ category: dash(note) })],
    identifiers: [anIdentifier({ type: dash(group), value: dash(barcode) })],
  }));

const settings: RuleSettings = {
  ...plainSettings(dayOf(2040, 1, 1), 'i-share'),
  codes: { userGroups: new Set(), identifierTypes: new Set(), addressTypes: new Set() },
  dates: { expiry: dayOf(2030, 1, 1), purge: dayOf(2031, 1, 1) },
  internals: new Map([['123-45-6789', 'STUDENT']]),
};

test('no finding tells a number that its form gives away, in whatever field it stands', () => {
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 1, maxLength: 3 }), (users) => {
      for (const finding of runPass(anExport(users.map(aUser)), undefined, settings).findings) {
        expect(dashed.exec(`${JSON.stringify(finding)} ${findingMessage(finding)}`)).toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});

test('no finding tells a number that a type gives away, whoever else holds it', () => {
  const users = fc.array(holder, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(users, fc.boolean(), (parts, sameMail) => {
      const emails = sameMail ? [anEmail()] : undefined;
      const xml = anExport(parts.map((user) => aUser({ ...user, ...(emails === undefined ? {} : { emails }) })));
      for (const finding of runPass(xml, undefined, settings).findings) {
        expect({ finding, told: holdsNumber(`${JSON.stringify(finding)} ${findingMessage(finding)}`) }).toEqual({
          finding,
          told: false,
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('a number that is the primary id and an identifier of that type is told by its last four digits', () => {
  const identifiers = [anIdentifier({ type: 'SSN', value: digits })];
  const { findings } = runPass(anExport([aUser({ primaryId: digits, identifiers })]));
  expect(findings.map(({ rule }) => rule)).toEqual(['identifier-repeated-on-user', 'ssn-present']);
  for (const { user, value: shown } of findings) {
    expect(user?.primaryId).toBe('***-**-6789');
    expect(shown).toBe('***-**-6789');
  }
});

test('what is found when all users have been seen tells no number either', () => {
  const identifiers = [anIdentifier({ type: 'SSN', value: digits })];
  const first = aUser({ primaryId: digits, identifiers, emails: [anEmail()], more: '<nickname/>' });
  const xml = anExport([first, aUser({ primaryId: 'p2', emails: [anEmail()] })]);
  const { findings } = runPass(xml, undefined, { ...settings, preset: 'alma' });
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['expiry-past', 'same-person-twice', 'unknown-element', 'dates-off-policy']),
  );
  expect(findings.filter((finding) => holdsNumber(JSON.stringify(finding)))).toEqual([]);
});

test('an earlier holder’s number is not told with the later one’s finding', () => {
  const identifiers = [anIdentifier({ type: 'SSN', value: digits })];
  const xml = anExport([aUser({ primaryId: digits, identifiers }), aUser({ primaryId: digits })]);
  const taken = runPass(xml).findings.filter(({ rule }) => rule === 'identifier-taken-in-file');
  expect(taken).toHaveLength(1);
  expect(taken.filter((finding) => holdsNumber(JSON.stringify(finding)))).toEqual([]);
});

describe('a number that was told before a later user’s type shows what it is', () => {
  const late = aUser({ primaryId: 'p9', identifiers: [anIdentifier({ type: 'SSN', value: digits })] });
  const early = aUser({ primaryId: digits, identifiers: [anIdentifier({ value: ` ${digits}` })], expiryDate: null });

  test('is masked in what was found of the earlier one', () => {
    const { findings } = runPass(anExport([early, late]));
    expect(findings.filter(({ user }) => user?.index === 0).map(({ rule }) => rule)).toEqual([
      'identifier-repeated-on-user',
      'expiry-missing',
      'padded-value',
    ]);
    expect(findings.filter((finding) => holdsNumber(JSON.stringify(finding)))).toEqual([]);
  });

  test('is masked too when the file breaks off', () => {
    const { findings } = runPass(anExport([early, late]).replace(/<\/users>\s*$/, ''));
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['truncated', 'expiry-missing']));
    expect(findings.filter((finding) => holdsNumber(JSON.stringify(finding)))).toEqual([]);
  });

  test('is left out where a long value was cut in it', () => {
    const long = aUser({ lastName: `\u200B${'x'.repeat(291)} ${digits}` });
    const values = runPass(anExport([long, late])).findings.map(({ value }) => value);
    expect(values).toContain(`\u200B${'x'.repeat(291)} …`);
  });
});

test('what is wrong with the text itself tells no number', () => {
  const { findings } = runPass(anExport([aUser({ lastName: 'R&D123-45-6789' })]));
  expect(findings.map(({ rule }) => rule)).toEqual(['bare-ampersand']);
  expect(findings.filter((finding) => dashed.test(JSON.stringify(finding)))).toEqual([]);
});

test('neither findings file nor load tells a number', async () => {
  const identifiers = [anIdentifier({ type: 'SSN', value: digits }), anIdentifier({ value: '123-45-6789' })];
  const user = aUser({ primaryId: '123-45-6789', identifiers, notes: [aNote({ text: '123-45-6789' })], group: null });
  const { load, log } = await prepared(anExport([user, user]));
  const file = [...findingsFile(load, log.findings(), log.omitted())].join('');
  expect(file).toContain('***-**-6789');
  expect(holdsNumber(file)).toBe(false);
  expect(holdsNumber(JSON.stringify(load.groups))).toBe(false);
});
