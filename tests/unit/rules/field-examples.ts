import { type FieldFact, userFields } from '../../../src/core/alma/user-fields.ts';
import { aNote, anEmail, anExport, anIdentifier, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { type FailingExample, type RuleExamples, raises } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const astral = '𐐷';

/** A user whose field at `path` has this text, however deep it stands. */
function withField(path: string, text: string): string {
  const names = path.split('/');
  const xml = names.reduceRight((inside, name) => `<${name}>${inside}</${name}>`, text);
  return anExport([`<user>${xml}</user>`]);
}

/** The fields with a limit that `aUser` does not fill, so that each stands alone. */
const limits = Object.entries<FieldFact>(userFields).flatMap(([path, { max }]) =>
  max === undefined ? [] : [{ path, max }],
);

const tooLong: Record<string, FailingExample> = {
  'a name of 256 letters': raises(one({ lastName: 'é'.repeat(256) }), {
    user: 0,
    field: 'last_name',
    at: '<last_name>',
    detail: /256 characters, and Alma takes 255/,
  }),
  '256 letters beyond the first plane': raises(one({ firstName: astral.repeat(256) }), { field: 'first_name' }),
  'a campus code of 51 letters': raises(one({ more: `<campus_code>${'x'.repeat(51)}</campus_code>` }), {
    field: 'campus_code',
    value: 'x'.repeat(51),
  }),
  'a note of 2,001 letters': raises(one({ notes: [aNote(), aNote({ text: 'x'.repeat(2001) })] }), {
    field: 'user_notes/user_note[2]/note_text',
    value: `${'x'.repeat(300)}…`,
  }),
  'an identifier of 256 letters': raises(one({ identifiers: [anIdentifier({ value: '9'.repeat(256) })] }), {
    field: 'user_identifiers/user_identifier/value',
  }),
  'letters by reference': raises(one({ lastName: '&#65;'.repeat(256) }), { field: 'last_name' }),
};

export const fieldExamples = {
  'value-too-long': {
    fails: tooLong,
    passes: {
      'a name of 255 letters': one({ lastName: 'é'.repeat(255) }),
      '255 letters beyond the first plane': one({ lastName: astral.repeat(255) }),
      '255 letters by reference': one({ lastName: '&#x10437;'.repeat(255) }),
      'a note of 2,000 letters': one({ notes: [aNote({ text: 'x'.repeat(2000) })] }),
      'a comment that is longer': one({ lastName: `A<!--${'x'.repeat(300)}-->` }),
      'a field that Alma does not read': one({ more: `<full_name>${'x'.repeat(300)}</full_name>` }),
      'a field that Alma does not know': one({ more: `<nickname>${'x'.repeat(300)}</nickname>` }),
      ...Object.fromEntries(limits.map(({ path, max }) => [`${path} of ${max}`, withField(path, 'x'.repeat(max))])),
    },
  },
  'email-missing': {
    fails: {
      'a user without e-mails': raises(one({ emails: [] }), {
        user: 0,
        field: 'contact_info/emails',
        value: null,
        at: '<user>',
      }),
      'an empty list of e-mails': raises(one({ emails: [], more: '<contact_info><emails/></contact_info>' }), {
        user: 0,
      }),
      'e-mails in the wrong place': raises(one({ emails: [], more: `<emails>${anEmail()}</emails>` }), { user: 0 }),
    },
    passes: {
      'an e-mail': one({}),
      'a second e-mail that has an address': one({ emails: [anEmail({ address: ' ' }), anEmail()] }),
      'an address that is none': one({ emails: [anEmail({ address: 'none' })] }),
      'a namespaced one': `<a:users xmlns:a="urn:x">${aUser().replaceAll(/<(\/?)(\w)/g, '<$1a:$2')}</a:users>`,
    },
  },
} as const satisfies Partial<RuleExamples>;
