import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { currentSources, waysToGetCurrent } from '../../../../src/core/preview/current-source.ts';
import { readPreviewUser } from '../../../../src/core/preview/read-preview-user.ts';
import { SourceEvidence, type SourceFinding } from '../../../../src/core/preview/source-evidence.ts';
import { loadKnowledge } from '../../../../src/core/preview/source-knowledge.ts';
import { sampleExport } from '../../../../src/core/sample/sample-export.ts';
import { documentHead, documentTail, writeUser } from '../../../../src/core/writing/write-user.ts';
import { eachUser, emails, identifiers, usersOf } from './a-preview.ts';

const golden = (name: string): string => readFileSync(join(import.meta.dirname, '../../../golden', name), 'utf8');

function findingOf(xml: string): SourceFinding {
  const evidence = new SourceEvidence();
  eachUser(xml, (user) => evidence.look(user));
  return evidence.finding;
}

const aUser = (inside: string): string => `<user><primary_id>p</primary_id>${inside}</user>`;
const file = (...inside: readonly string[]): string => `<users>${inside.map(aUser).join('')}</users>`;

/** As live loads are that were made after a pattern from Alma. */
const pattern = (more: string): string =>
  `<record_type desc="Public">PUBLIC</record_type><full_name>Ana Ruiz</full_name><gender desc=""/>
  <account_type desc="Internal">INTERNAL</account_type><external_id>SIS</external_id>
  ${emails(['preferred="true" segment_type="External"', 'a@x.example'])}
  <user_roles><user_role><status desc="Active">ACTIVE</status></user_role></user_roles>${more}`;

describe('an export of Alma', () => {
  test('is told by the sample', () => {
    expect(findingOf(golden('preview/current.xml'))).toEqual({ source: 'alma', mark: 'added-by-hand' });
  });

  test.each([
    ['entries that were added by hand', identifiers(['A', '1', 'segment_type="Internal"']), 'added-by-hand'],
    ['a day of its status', '<status_date>2026-01-01Z</status_date>', 'alma-dates'],
    ['a day of last activity', '<last_patron_activity_date>2026-01-01Z</last_patron_activity_date>', 'alma-dates'],
    ['loans', '<loans link="https://x.example">3</loans>', 'alma-counts'],
    ['fees', '<fees>1.5</fees>', 'alma-counts'],
    ['where every entry is from', emails(['segment_type="External"', 'a@x.example']), 'entries-told'],
  ])('is told by %s', (_, inside, mark) => {
    expect(findingOf(file('', inside))).toEqual({ source: 'alma', mark });
  });

  test('may have blank days of other kinds', () => {
    const told = '<status_date>2026-01-01Z</status_date><last_patron_activity_date/>';
    expect(findingOf(file(told))).toMatchObject({ source: 'alma' });
  });
});

describe('a load', () => {
  test('is told by the sample', () => {
    expect(findingOf(golden('preview/incoming.xml'))).toEqual({ source: 'load', mark: 'nothing-of-alma' });
  });

  test('is told by the sample that the app brings, which looks at all that it needs', () => {
    const evidence = new SourceEvidence();
    const xml = new TextDecoder('windows-1252').decode(sampleExport(dayOf(2026, 11, 22)));
    eachUser(xml.replaceAll(/&(?!\w+;|#)/g, '&amp;'), (user) => evidence.look(user));
    expect([evidence.enough, evidence.finding.source]).toEqual([true, 'load']);
  });

  test('is told by what the app makes of tables and patrons', () => {
    const one = { types: ['school'], preferred: true, fields: new Map([['email_address', 'a@x.example']]) };
    const draft = { place: { line: 1, column: 1 }, fields: new Map([['primary_id', 'p1']]), emails: [one] };
    const rest = {
      addresses: [],
      phones: [],
      identifiers: [{ type: 'BARCODE', value: 'b1' }],
      notes: [],
      statistics: [],
    };
    expect(findingOf(documentHead + writeUser({ ...draft, ...rest }) + documentTail).source).toBe('load');
  });

  test('that was made after a pattern from Alma is told by the day that it leaves blank', () => {
    expect(findingOf(file(pattern('<status_date/>'), pattern('<status_date/>')))).toEqual({
      source: 'load',
      mark: 'blank-dates',
    });
  });

  test('has entries of which some do not say where they are from', () => {
    const inside = emails(['segment_type="External"', 'a@x.example'], ['', 'b@x.example']);
    expect(findingOf(file(inside))).toEqual({ source: 'load', mark: 'nothing-of-alma' });
  });

  test('is what has no entry and no word of Alma', () => {
    expect(findingOf(file('<loans>0</loans><requests/>'))).toEqual({ source: 'load', mark: 'nothing-of-alma' });
    expect(findingOf('<users/>')).toEqual({ source: 'load', mark: 'nothing-of-alma' });
  });
});

test('only the first users are looked at', () => {
  const evidence = new SourceEvidence();
  const late = file(...Array.from({ length: 50 }, () => ''), '<status_date>2026-01-01Z</status_date>');
  eachUser(late, (user) => evidence.look(user));
  expect([evidence.enough, evidence.finding.source]).toEqual([true, 'load']);
});

test('what a load says of accounts and entries says nothing of Alma', () => {
  const xml = file(`<account_type>INTERNAL</account_type>${identifiers(['A', '1', 'segment_type="Internal"'])}`);
  expect(usersOf(xml)[0]).toMatchObject({ accountType: 'INTERNAL' });
  const [estimate] = usersOf(xml, loadKnowledge);
  expect(estimate?.accountType).toBe('');
  expect(estimate?.lists.get('user_identifier')).toMatchObject([{ internal: false }]);
});

test('every source says what it tells and lacks, and how to get it', () => {
  expect(waysToGetCurrent.map(({ source }) => source)).toEqual(Object.keys(currentSources));
  for (const { steps, from } of waysToGetCurrent) {
    expect(steps.length).toBeGreaterThan(1);
    expect(from).toMatch(/^D \d/);
  }
  expect(currentSources.load.lacks).toContain('which accounts are internal');
  expect(Object.values(currentSources).map(({ estimate }) => estimate)).toEqual([false, false, true]);
});

test('a record of the users in Alma is read whole unless somebody says otherwise', () => {
  eachUser(file(''), (user) => expect(readPreviewUser(user)).toMatchObject({ partial: null }));
});
