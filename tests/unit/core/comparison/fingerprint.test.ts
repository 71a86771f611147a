import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { userFields } from '../../../../src/core/alma/user-fields.ts';
import { compareBooks, partsIn } from '../../../../src/core/comparison/compare-books.ts';
import {
  aBlock,
  aNote,
  anAddress,
  anEmail,
  anExport,
  anIdentifier,
  aPhone,
  aStatistic,
  aUser,
  element,
  type UserParts,
} from '../../../fixtures/an-export.ts';
import { bookOf, printOf } from './a-book.ts';

const full: UserParts = {
  addresses: [anAddress(), anAddress({ line1: '2 Oak Street' })],
  emails: [anEmail(), anEmail({ address: 'zoe@home.example' })],
  phones: [aPhone(), aPhone({ number: '217-555-0101' })],
  identifiers: [anIdentifier(), anIdentifier({ type: 'INST_ID', value: '0001002' })],
  notes: [aNote(), aNote({ text: 'Likes books' })],
  blocks: [aBlock(), aBlock({ description: 'COPIED' })],
  statistics: [aStatistic(), aStatistic({ category: 'MATH' })],
  birthDate: '1999-01-31',
  more: '<is_researcher>true</is_researcher>',
};

const print = (parts: UserParts = full): number[] => printOf(anExport([aUser(parts)]));
const edited = (from: string | RegExp, to: string): number[] => {
  const xml = anExport([aUser(full)]);
  const other = xml.replace(from, to);
  expect(other).not.toBe(xml);
  return printOf(other);
};
const backwards = <T>(list: readonly T[] = []): T[] => [...list].reverse();

describe('a print stays the same', () => {
  test.each(['emails', 'phones', 'identifiers', 'notes', 'blocks', 'statistics'] as const)(
    'in whatever order %s are',
    (list) => {
      const preferred = (entries: readonly string[] = []) =>
        entries.map((entry) => entry.replace('<email>', '<email preferred="true">'));
      const one = preferred(full[list]);
      expect(print({ ...full, [list]: backwards(one) })).toEqual(print({ ...full, [list]: one }));
    },
  );

  test('in whatever order addresses and their types are', () => {
    const types = ['<address_type>home</address_type>', '<address_type>school</address_type>'];
    const one = anAddress({ types: element('address_types', types.join('')) }).replace(
      '<address>',
      '<address preferred="true">',
    );
    const same = anAddress({ types: element('address_types', backwards(types).join('')) }).replace(
      '<address>',
      '<address preferred="true">',
    );
    const two = anAddress({ line1: '2 Oak Street' });
    expect(print({ ...full, addresses: [two, same] })).toEqual(print({ ...full, addresses: [one, two] }));
  });

  test.each<[string, string | RegExp, string]>([
    ['white space around a value', '<last_name>Muñoz<', '<last_name>\n  Muñoz\u00A0 <'],
    ['a comment or instruction in it', '<last_name>Muñoz<', '<last_name>Mu<!-- & --><?p i?>ñoz<'],
    ['references and CDATA', '<last_name>Muñoz<', '<last_name>M&#x75;<![CDATA[ñ]]>oz<'],
    ['attributes that say nothing', '<user_group>', '<user_group desc="Student" link="x">'],
    ['the type of a segment', '<phone>', '<phone segment_type="Internal">'],
    [
      'fields that the load does not read',
      '</user>',
      '<external_id>SIS</external_id><record_type>X</record_type></user>',
    ],
    ['fields that Alma does not know', '</user>', '<shoe_size>42</shoe_size></user>'],
    ['fields that are there and blank', '</user>', '<job_category> </job_category><campus_code/></user>'],
    ['fields in other places', /(<primary_id>.*<\/primary_id>)\n([\s\S]*)(<\/user>)/, '$2$1\n$3'],
    ['the offset of a date', '2032-05-31<', '2032-05-31Z<'],
    ['white space around a date', '>2032-05-31<', '> 2032-05-31\n<'],
    ['the form of a boolean', '<is_researcher>true', '<is_researcher>1'],
    ['the form of a switch', '<email preferred="true">', '<email preferred="1">'],
    ['a switch that is off', '<phone>', '<phone preferred="false" preferred_sms="0">'],
    ['the case of an e-mail address', 'zoe@home.example', 'Zoe@Home.example'],
    ['the primary identifier', '<primary_id>p1<', '<primary_id>P1<'],
    ['a namespace and its prefix', /<(\/?)(?=[a-z])/g, '<$1a:'],
  ])('whatever %s', (_, from, to) => {
    const xml = anExport([aUser(full)]);
    const prefixed = to.endsWith('a:') ? (text: string) => text.replace('<a:users', '<a:users xmlns:a="urn:x"') : null;
    const other = xml.replace(from, to);
    expect(other).not.toBe(xml);
    expect(printOf(prefixed?.(other) ?? other)).toEqual(print());
  });
});

describe('a print changes', () => {
  test.each<[string, string | RegExp, string]>([
    ['the case of a name', 'Muñoz', 'MUÑOZ'],
    ['an accent', 'Muñoz', 'Munoz'],
    ['white space within a value', '1 Elm Street', '1  Elm Street'],
    ['a date', '2032-05-31', '2032-06-01'],
    ['the group', 'STUDENT', 'FACULTY'],
    ['a boolean', '<is_researcher>true', '<is_researcher>false'],
    ['a type within an entry', '<phone_type>home', '<phone_type>work'],
    ['which address is preferred', '<address preferred="true">', '<address>'],
    ['a switch', '<phone>', '<phone preferred_sms="true">'],
    ['a list that is there and empty', '</user>', '<rs_libraries/></user>'],
    ['an entry that is there twice', /(<user_note>.*?<\/user_note>)/, '$1$1'],
    ['a value that moves to another field', '<last_name>Muñoz</last_name>', '<middle_name>Muñoz</middle_name>'],
  ])('with %s', (_, from, to) => {
    expect(edited(from, to).slice(0, 4)).not.toEqual(print().slice(0, 4));
  });

  test('with values that change places between entries', () => {
    const phones = (one: string, other: string): UserParts => ({
      phones: [
        aPhone({ number: one, types: element('phone_type', 'home') }),
        aPhone({ number: other, types: element('phone_type', 'work') }),
      ],
    });
    expect(print(phones('1', '2'))).not.toEqual(print(phones('2', '1')));
  });

  const read = Object.entries(userFields).filter(
    ([path, fact]) =>
      !('ignored' in fact) &&
      path !== 'primary_id' &&
      !Object.keys(userFields).some((other) => other.startsWith(`${path}/`)),
  );
  test.each(read.map(([path]) => [path]))('with %s', (path) => {
    const inside = (text: string): string =>
      path.split('/').reduceRight((content, name) => element(name, content), text);
    const user = (text: string): string => `<users><user>${inside(text)}</user></users>`;
    expect(printOf(user('1'))).not.toEqual(printOf(user('2')));
    expect(printOf(user('1'))).not.toEqual(printOf(user('')));
  });
});

test('a print does not depend on the users before', () => {
  const user = aUser(full);
  const other = aUser({ primaryId: 'p2', more: '<user_notes><user_note/></user_notes>' });
  expect(printOf(anExport([other, user]))).toEqual(printOf(anExport([user])));
});

test('a print tells which part has changed, and that the group has', () => {
  const changesWith = (from: string, to: string): readonly string[] => {
    const xml = anExport([aUser(full)]);
    const { changes } = compareBooks(bookOf(xml), bookOf(xml.replace(from, to)));
    return partsIn(changes[0] ?? 0);
  };
  expect(changesWith('Muñoz', 'Munoz')).toEqual(['names']);
  expect(changesWith('2032-05-31', '2033-05-31')).toEqual(['dates']);
  expect(changesWith('zoe@home', 'me@home')).toEqual(['contacts']);
  expect(changesWith('0001002', '0001003')).toEqual(['identifiers']);
  expect(changesWith('Likes maps', 'Likes tea')).toEqual(['rest']);
  expect(changesWith('STUDENT', 'FACULTY')).toEqual(['group']);
});

test('of social security numbers no more goes into a print than may be shown', () => {
  const typed = (value: string) => print({ identifiers: [anIdentifier({ type: 'SSN', value })] });
  expect(typed('123456789')).toEqual(typed('987656789'));
  expect(typed('123456789')).not.toEqual(typed('123456780'));
  const noted = (text: string) => print({ notes: [aNote({ text })] });
  expect(noted('123-45-6789')).toEqual(noted('987-65-6789'));
});

test('users with other texts have other prints, and with the same the same', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab é日'), maxLength: 6 });
  const says = fc.record({ first: text, last: text, phone: text, note: text });
  type Said = { first: string; last: string; phone: string; note: string };
  const printed = ({ first, last, phone, note }: Said): number[] =>
    print({ firstName: first, lastName: last, phones: [aPhone({ number: phone })], notes: [aNote({ text: note })] });
  const meant = ({ first, last, phone, note }: Said): string =>
    JSON.stringify([first, last, phone, note].map((value) => value.trim()));
  fc.assert(
    fc.property(says, says, (one, other) => {
      expect(printed(one).join() === printed(other).join()).toBe(meant(one) === meant(other));
    }),
    { numRuns: 300 },
  );
});
