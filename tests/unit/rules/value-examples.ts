import {
  aNote,
  anAddress,
  anEmail,
  anExport,
  anIdentifier,
  aUser,
  element,
  type UserParts,
} from '../../fixtures/an-export.ts';
import { type FailingExample, type RuleExamples, raises } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const named = (lastName: string): string => one({ lastName });
const ids = (value: string): string => one({ identifiers: [anIdentifier({ value })] });

/** One character inside and one around a value, for each that cannot be seen. */
const unseen = ['\u00A0', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD', '\t'];
const code = (character: string): string => `U+${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;

function invisibles(): Record<string, FailingExample> {
  const found: Record<string, FailingExample> = {};
  for (const character of unseen) {
    for (const [where, text] of [
      ['before', `${character}ab`],
      ['in', `a${character}b`],
      ['behind', `ab${character}`],
    ]) {
      found[`${code(character)} ${where} a name`] = raises(named(`${text}`), {
        user: 0,
        field: 'last_name',
        value: `${text}`,
        at: '<last_name>',
      });
    }
  }
  return found;
}

const withEmail = (address: string): string => one({ emails: [anEmail({ address })] });
const malformed: Readonly<Record<string, string>> = {
  'no @': 'zoe.college.example',
  'two @': 'zoe@college@example.org',
  'an @ at the end': 'zoe@college.example@',
  'nothing before the @': '@college.example',
  'nothing behind the @': 'zoe@',
  'no dot in the domain': 'zoe@college',
  'a dot at the end': 'zoe@college.',
  'a dot at the start of the domain': 'zoe@.example',
  'two dots together': 'zoe@college..example',
  'a space inside': 'zoe munoz@college.example',
  'a line break in the domain': 'zoe@college\n.example',
  'two addresses': 'zoe@college.example;zoe@home.example',
};

/** What stands around and inside a value. */
export const valueExamples = {
  'invisible-character': {
    fails: {
      ...invisibles(),
      'several in one field, once': raises(named('\u00A0a\u200Bb\u00A0'), { user: 0, field: 'last_name' }),
      'an identifier': raises(ids('29\u200B'), { field: 'user_identifiers/user_identifier/value', value: '29\u200B' }),
      'a primary id, by reference': raises(one({ primaryId: 'p&#160;1' }), { field: 'primary_id', value: 'p\u00A01' }),
      'a group, in CDATA': raises(one({ group: '<![CDATA[STAFF\t]]>' }), { field: 'user_group' }),
      'an e-mail': raises(withEmail('zoe\u200B@college.example'), { field: 'contact_info/emails/email/email_address' }),
      'a code': raises(one({ more: element('campus_code', 'MAIN\uFEFF') }), { field: 'campus_code' }),
    },
    passes: {
      'a note': one({ notes: [aNote({ text: 'a\u00A0b\tc' })] }),
      'a line of an address': one({ addresses: [anAddress({ line1: '1\u00A0Elm\tStreet' })] }),
      'a blank value': one({ lastName: '\u00A0' }),
      'a space': named('van der Berg'),
      'the neighbours of those characters': named('a\u200Ab\u2010c\u00ACd\u00AEe'),
      'a field that Alma does not know': one({ more: element('nickname', 'a\u00A0b') }),
    },
  },
  'padded-value': {
    fails: {
      'a space before an identifier': raises(ids(' 29'), {
        user: 0,
        field: 'user_identifiers/user_identifier/value',
        value: ' 29',
        at: '<value>',
      }),
      'a space behind one': raises(ids('29 '), { value: '29 ' }),
      'spaces on both sides, once': raises(ids('  29  '), { value: '  29  ' }),
      'a line break': raises(ids('\n29'), { value: '\n29' }),
      'a carriage return by reference': raises(ids('29&#13;'), { value: '29\r' }),
      'a space in CDATA': raises(ids('<![CDATA[29 ]]>'), { value: '29 ' }),
      'a space by reference': raises(one({ primaryId: 'p1&#32;' }), { field: 'primary_id', value: 'p1 ' }),
      'an e-mail': raises(withEmail(' zoe@college.example'), { field: 'contact_info/emails/email/email_address' }),
      'a date': raises(one({ expiryDate: '2032-05-31 ' }), { field: 'expiry_date' }),
      'a group': raises(one({ group: 'STAFF ' }), { field: 'user_group' }),
      'a type': raises(one({ identifiers: [anIdentifier({ type: ' BARCODE' })] }), {
        field: 'user_identifiers/user_identifier/id_type',
      }),
    },
    passes: {
      'a name': named(' Muñoz '),
      'a note': one({ notes: [aNote({ text: ' Likes maps ' })] }),
      'a blank value': ids(' '),
      'a space inside': ids('29 00'),
      'a line of an address': one({ addresses: [anAddress({ line1: ' 1 Elm Street' })] }),
    },
  },
  'email-malformed': {
    fails: {
      ...Object.fromEntries(
        Object.entries(malformed).map(([what, address]) => [
          what,
          raises(withEmail(address), {
            user: 0,
            field: 'contact_info/emails/email/email_address',
            value: address,
            at: '<email_address>',
          }),
        ]),
      ),
      'the second of two': raises(one({ emails: [anEmail(), anEmail({ address: 'x' })] }), {
        field: 'contact_info/emails/email[2]/email_address',
        value: 'x',
      }),
    },
    passes: {
      'a plain address': withEmail('zoe@college.example'),
      'a short one': withEmail('z@c.e'),
      'one with a plus, dots and an apostrophe': withEmail("o'hara.z+library@mail.college.example"),
      'one in another script': withEmail('zoë@hochschule-köln.example'),
      'one with spaces around it': withEmail(' zoe@college.example\n'),
      'a blank one': withEmail(' '),
    },
  },
} as const satisfies Partial<RuleExamples>;
