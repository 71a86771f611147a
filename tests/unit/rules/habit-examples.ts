import {
  anAddress,
  anEmail,
  anExport,
  anIdentifier,
  aUser,
  element,
  type UserParts,
} from '../../fixtures/an-export.ts';
import { type RuleExample, type RuleExamples, raises, under } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const two = (parts: UserParts, more: UserParts = parts): string =>
  anExport([aUser({ primaryId: 'p1', ...parts }), aUser({ primaryId: 'p2', ...more })]);
const iShare = { preset: 'i-share' } as const;
const state = '<state_province>IL</state_province><postal_code>62701</postal_code>';
const anotherEmail = (address: string): string => anEmail({ address });

/** D 3.1-2, from the documents: what staff may keep from the sync. */
const documented = [
  ...['user_group', 'job_category', 'pin_number', 'preferred_language', 'campus_code', 'rs_libraries'],
  ...['user_title', 'library_notices'],
];

const lists: Readonly<Record<string, string>> = {
  'contact_info/addresses': '<contact_info><addresses/></contact_info>',
  'contact_info/phones': '<contact_info><phones></phones></contact_info>',
  user_identifiers: '<user_identifiers> </user_identifiers>',
  user_blocks: '<user_blocks/>',
  user_notes: '<user_notes><!-- none --></user_notes>',
  user_statistics: '<user_statistics/>',
};

/** A list in which no entry says that it is the preferred one. */
function noPreferred(list: string, entry: string, parts: (entries: string[]) => UserParts): RuleExample {
  const none = entry.replace('>', ' preferred="false">');
  const content = (...users: string[][]): string =>
    anExport(
      users.map((entries, index) =>
        aUser({
          primaryId: `p${index}`,
          addresses: [preferredAddress],
          ...parts(entries.map((entry) => entry.replace('z@', `z${index}@`))),
        }),
      ),
    );
  const finding = { user: 1, field: list, value: null };
  return {
    fails: {
      'a file, once with the count': raises(content([], [none], [none]), { ...finding, count: 2 }),
      'an entry that says nothing': raises(content([], [entry.replace('>', ' preferred="">')]), finding),
      'two entries': raises(content([], [none, none]), { ...finding, field: `${list}[1]` }),
      'a file under I-Share, and there it is harm': under(iShare, raises(content([], [none]), finding)),
    },
    passes: {
      'the second of two': content([none, entry.replace('>', ' preferred="1">')]),
      'a user without entries': one(parts([])),
    },
  };
}

const preferredAddress = anAddress({ more: state }).replace('>', ' preferred="true">');

export const habitExamples = {
  'unknown-element': {
    fails: {
      'an element of the user, once with the count': raises(two({ more: element('nickname', 'Zo') }), {
        user: 0,
        field: 'nickname',
        value: 'nickname',
        count: 2,
        at: '<nickname>Zo</nickname>\n</user>\n<user>',
      }),
      'each name once': raises(
        two({ more: '<a/><b/>' }, { more: '<b/><c/>' }),
        { user: 0, value: 'a' },
        { user: 0, value: 'b', count: 2 },
        { user: 1, value: 'c' },
      ),
      'an element that Alma knows elsewhere': raises(one({ more: element('line1', 'x') }), { field: 'line1' }),
      'an element in an identifier': raises(
        one({
          identifiers: [anIdentifier({ value: '1</value><valid>2</valid><value>' }).replace('<value></value>', '')],
        }),
        { field: 'user_identifiers/user_identifier/valid', value: 'valid' },
      ),
      'an element with others in it, alone': raises(one({ more: '<pets><pet><name/></pet></pets>' }), {
        value: 'pets',
      }),
      'a name that differs in case': raises(one({ more: element('Gender', 'x') }), { value: 'Gender' }),
    },
    passes: {
      'what Alma knows': one({ more: element('gender', 'x') }),
      'what stands in an element that the load does not read': one({ more: '<user_roles><user_role/></user_roles>' }),
      'elements outside users': `<users><made_by/>${aUser()}</users>`,
    },
  },
  'ignored-by-sis': {
    fails: {
      'an element, once with the count': raises(two({ more: element('password', 'secret') }), {
        user: 0,
        field: 'password',
        value: 'password',
        count: 2,
      }),
      'each name once, and nothing that stands in one': raises(
        one({
          more: '<user_roles><user_role><password/></user_role></user_roles><record_type/><external_id>S</external_id>',
        }),
        { field: 'user_roles' },
        { field: 'record_type' },
        { field: 'external_id' },
      ),
    },
    passes: { 'a field that the load reads': one({ more: element('status', 'ACTIVE') }) },
  },
  'protected-field-blank': {
    fails: {
      ...Object.fromEntries(
        documented.map((name) => [
          `a blank ${name}`,
          raises(one({ ...(name === 'user_group' ? { group: null } : {}), more: element(name, ' ') }), {
            user: null,
            field: name,
            value: ' ',
            at: `<${name}>`,
          }),
        ]),
      ),
      'several, once per field with the count': raises(
        two({ more: '<user_title/><campus_code/>' }, { more: '<user_title/>' }),
        { user: null, field: 'campus_code' },
        { user: null, field: 'user_title', count: 2 },
      ),
    },
    passes: {
      'a field that is not there': one({ group: null }),
      'a field that says something': one({ more: element('user_title', 'Dr') }),
      'a blank field that staff cannot keep': one({ more: '<gender/><middle_name/><status/>' }),
      'a list with entries': one({ more: '<rs_libraries><rs_library><code>MAIN</code></rs_library></rs_libraries>' }),
    },
  },
  'segment-list-empty': {
    fails: {
      ...Object.fromEntries(
        Object.entries(lists).map(([field, xml]) => [
          field,
          raises(
            one(
              field.startsWith('contact')
                ? { emails: [], more: xml.replace('</contact_info>', `<emails>${anEmail()}</emails></contact_info>`) }
                : { more: xml },
            ),
            { user: 0, field, value: null },
          ),
        ]),
      ),
      'a list of other elements': raises(one({ more: '<user_notes><note/></user_notes>' }), { field: 'user_notes' }),
      'two lists, each once with the count': raises(
        two({ more: '<user_notes/>' }, { more: '<user_notes/><user_blocks/>' }),
        { user: 0, field: 'user_notes', count: 2 },
        { user: 1, field: 'user_blocks' },
      ),
    },
    passes: {
      'a list that is not there': one({}),
      'a list with an entry, blank as it is': one({ more: '<user_identifiers><user_identifier/></user_identifiers>' }),
    },
  },
  'email-no-preferred': noPreferred('contact_info/emails/email', anotherEmail('z@college.example'), (emails) =>
    emails.length === 0 ? {} : { emails },
  ),
  'address-no-preferred': noPreferred('contact_info/addresses/address', anAddress({ more: state }), (addresses) =>
    addresses.length === 0 ? { addresses: [preferredAddress] } : { addresses },
  ),
  'address-city-blank': {
    fails: {
      'an address without a city, once with the count': raises(
        two({ addresses: [preferredAddress.replace('<city>Springfield</city>', '')] }),
        { user: 0, field: 'contact_info/addresses/address/city', value: null, count: 2, at: '<address' },
      ),
      'a blank city in a second address': raises(
        one({ addresses: [preferredAddress, anAddress().replace('Springfield', '\u00A0')] }),
        { field: 'contact_info/addresses/address[2]/city', value: '\u00A0', at: '<city>\u00A0' },
      ),
      'an address under I-Share, and there it is harm': under(
        iShare,
        raises(one({ addresses: [preferredAddress.replace('Springfield', '')] }), { user: 0 }),
      ),
    },
    passes: { 'a city': one({ addresses: [preferredAddress] }), 'no address': one({}) },
  },
} as const satisfies Partial<RuleExamples>;
