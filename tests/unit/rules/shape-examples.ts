import {
  anAddress,
  anEmail,
  anExport,
  anIdentifier,
  aUser,
  element,
  type UserParts,
} from '../../fixtures/an-export.ts';
import { type RuleExample, type RuleExamples, raises } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const marked = (xml: string, preferred: string): string => xml.replace('>', ` preferred="${preferred}">`);
/** More than one entry that says it is the preferred one. */
function manyPreferred(list: string, entry: string, parts: (entries: string[]) => UserParts): RuleExample {
  const both = (first: string, second: string): string => one(parts([marked(entry, first), marked(entry, second)]));
  const finding = { user: 0, field: `${list}[2]`, value: null };
  return {
    fails: {
      'two of them': raises(both('true', 'true'), finding),
      'one in each way of writing': raises(both('true', '1'), finding),
      'white space around': raises(both(' true ', '1\n'), finding),
      'the second and third of three, once': raises(
        one(parts([marked(entry, 'false'), marked(entry, 'true'), marked(entry, 'true')])),
        { user: 0, field: `${list}[3]`, value: null },
      ),
    },
    passes: {
      'one of two': both('true', 'false'),
      'one of two in digits': both('0', '1'),
      'a word that is no boolean': both('true', 'yes'),
      'an attribute without a value': both('true', ''),
      'two that say nothing': one(parts([entry, entry])),
    },
  };
}

const twoEmails = (first: string, second: string): string =>
  one({ emails: [marked(anEmail(), first), marked(anEmail(), second)] });

export const shapeExamples = {
  'email-many-preferred': manyPreferred('contact_info/emails/email', anEmail(), (emails) => ({ emails })),
  'address-many-preferred': manyPreferred('contact_info/addresses/address', anAddress(), (addresses) => ({
    addresses,
  })),
  'name-missing': {
    fails: {
      'no last name': raises(one({ lastName: null }), { user: 0, field: 'last_name', value: null, at: '<user>' }),
      'a blank one': raises(one({ lastName: '\u00A0' }), { field: 'last_name', value: '\u00A0', at: '<last_name>' }),
      'an empty one': raises(one({ lastName: '' }), { field: 'last_name', value: '' }),
      'a preferred name alone': raises(one({ lastName: null, more: element('pref_last_name', 'Lee') }), { user: 0 }),
    },
    passes: { 'a last name': one({}), 'a last name alone': one({ firstName: null }) },
  },
  'field-repeated': {
    fails: {
      'a field of the user': raises(one({ more: element('user_group', 'STAFF') }), {
        user: 0,
        field: 'user_group[2]',
        value: 'STAFF',
        at: '<user_group>STAFF',
      }),
      'a field three times': raises(
        one({ more: element('gender', 'A') + element('gender', 'B') + element('gender', 'C') }),
        { field: 'gender[2]', value: 'B' },
        { field: 'gender[3]', value: 'C' },
      ),
      'a field in an identifier': raises(
        one({ identifiers: [anIdentifier({ value: '1' }), anIdentifier({ value: '2</value><value>3' })] }),
        { user: 0, field: 'user_identifiers/user_identifier[2]/value[2]', value: '3' },
      ),
      'a list of identifiers': raises(one({ more: '<user_notes/><user_notes/>' }), { field: 'user_notes[2]' }),
      'a field that the load does not read': raises(one({ more: '<password>a</password><password>b</password>' }), {
        field: 'password[2]',
      }),
    },
    passes: {
      'entries of a list': one({ emails: [anEmail(), anEmail()] }),
      'types of an entry': one({
        emails: [anEmail({ types: '<email_type>school</email_type><email_type>work</email_type>' })],
      }),
      'one field each in two entries': one({
        identifiers: [anIdentifier({ value: '1' }), anIdentifier({ value: '2' })],
      }),
      'a field that Alma does not know': one({ more: '<nickname>a</nickname><nickname>b</nickname>' }),
      'what stands in a field that Alma does not know': one({ more: '<pets><gender/><gender/></pets>' }),
    },
  },
  'boolean-malformed': {
    fails: {
      'an attribute': raises(twoEmails('true', 'yes'), {
        user: 0,
        field: 'contact_info/emails/email[2]/@preferred',
        value: 'yes',
        at: '<email preferred="yes"',
      }),
      capitals: raises(twoEmails('true', 'FALSE'), { value: 'FALSE' }),
      'an attribute of a phone': raises(
        one({
          more: '',
          phones: [
            '<phone preferred_sms="Y"><phone_number>1</phone_number><phone_types><phone_type>home</phone_type></phone_types></phone>',
          ],
        }),
        { field: 'contact_info/phones/phone/@preferred_sms', value: 'Y' },
      ),
      'an element': raises(one({ more: element('is_researcher', 'maybe') }), {
        field: 'is_researcher',
        value: 'maybe',
        at: '<is_researcher>',
      }),
      'an element of a note': raises(
        one({
          notes: ['<user_note><note_type>A</note_type><note_text>B</note_text><popup_note>no</popup_note></user_note>'],
        }),
        { field: 'user_notes/user_note/popup_note', value: 'no' },
      ),
    },
    passes: {
      'true and false': twoEmails('true', 'false'),
      '1 and 0 with white space': twoEmails(' 1', '0 '),
      nothing: twoEmails('true', ''),
      'an element that is blank': one({ more: '<is_researcher/>' }),
      'an attribute of another element': one({ more: '<status preferred="maybe">ACTIVE</status>' }),
    },
  },
  'contact-info-order': {
    fails: {
      'e-mails before addresses': raises(
        one({
          emails: [],
          more: `<contact_info><emails>${anEmail()}</emails><addresses>${anAddress()}</addresses></contact_info>`,
        }),
        { user: 0, field: 'contact_info/addresses', value: null, at: '<addresses>' },
      ),
      'phones first, told once': raises(
        one({ emails: [], more: `<contact_info><phones/><emails>${anEmail()}</emails><addresses/></contact_info>` }),
        { user: 0, field: 'contact_info/emails' },
      ),
    },
    passes: {
      'addresses, e-mails, phones': one({
        emails: [],
        more: `<contact_info><addresses/><emails>${anEmail()}</emails><phones/></contact_info>`,
      }),
      'e-mails and phones': one({
        emails: [],
        more: `<contact_info><emails>${anEmail()}</emails><phones/></contact_info>`,
      }),
      'something else between them': one({
        emails: [],
        more: `<contact_info><x/><emails>${anEmail()}</emails><x/></contact_info>`,
      }),
    },
  },
  'internal-account-type': {
    fails: {
      'the word': raises(one({ more: element('account_type', 'INTERNAL') }), {
        user: 0,
        field: 'account_type',
        value: 'INTERNAL',
        at: '<account_type>',
      }),
      'the word in small letters and with spaces': raises(one({ more: element('account_type', ' internal ') }), {
        user: 0,
      }),
    },
    passes: {
      'another word': one({ more: element('account_type', 'EXTERNAL') }),
      'a word that begins so': one({ more: element('account_type', 'INTERNALS') }),
      'the word elsewhere': one({ group: 'INTERNAL' }),
    },
  },
} as const satisfies Partial<RuleExamples>;
