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
import { ansi } from '../../fixtures/read-export.ts';
import { alongWith, type FailingExample, type RuleExamples, raises } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const named = (lastName: string): string => one({ lastName });

const garbled = ['GarcÃ©s', 'Oâ€™Hara', 'MuÃ±oz', 'Ã€', 'a â€“ b', 'Å½', 'Ã\u0081ngel', 'JosÃ© MuÃ±oz', 'Ã\u00A0'];
/** The first and last of the letters and signs that mojibake is taken to stand for, and their neighbours. */
const edges = ['Å¿', 'â€\u0090', 'â„¢'];
const beyond = ['ÂŸ', 'Æ€', 'â€\u008F', 'â„£'];
const notGarbled = [
  ...['SÃO', 'SÃO PAULO', 'RENÉ’S', 'é', 'Ã', 'Muñoz', '日本', 'Ω', '𐐷', 'naïve café', 'Zoë', '€ 5', '…', 'Åse'],
  // Partly mojibake: the run as a whole is no UTF-8.
  ...['ñÃ©', 'Ã©ñ', 'Ã©日', 'Ã©\uFFFD', 'Ã©Ã'],
  // UTF-8 of letters that campus exports do not hold.
  ...['Î©', 'æ—¥', 'É’', 'Â\u0085'],
];

const words = ['None', 'NULL', 'null', 'N/A', 'n/a', 'nan', 'NaN', 'undefined', 'UNDEFINED', ' none\u00A0'];
const errors = ['#N/A', '#REF!', '#VALUE!', '#NAME?', '#n/a'];
const ids = (value: string): string => one({ identifiers: [anIdentifier({ value })] });

/** Where a word stands for a value that is not there, and what else that makes of it. */
function placeholders(): Record<string, FailingExample> {
  const found: Record<string, FailingExample> = {};
  for (const word of words) {
    const also = word.startsWith(' ') ? (['invisible-character', 'padded-value'] as const) : [];
    found[`an identifier ${word}`] = alongWith(
      also,
      raises(ids(word), { user: 0, field: 'user_identifiers/user_identifier/value', value: word, at: '<value>' }),
    );
  }
  for (const word of errors) {
    const finding = { user: 0, value: word };
    found[`a name ${word}`] = raises(named(word), { ...finding, field: 'last_name', at: '<last_name>' });
    found[`a line of an address ${word}`] = raises(one({ addresses: [anAddress({ line1: word })] }), finding);
    found[`a field ${word} that Alma does not know`] = raises(one({ more: element('nickname', word) }), finding);
  }
  return found;
}

const firstName = 'first_name';
const withEmail = (address: string): string => one({ emails: [anEmail({ address })] });

export const textExamples = {
  mojibake: {
    fails: {
      ...Object.fromEntries(
        [...garbled, ...edges].map((text) => [
          text,
          /\u00A0/.test(text)
            ? alongWith(['invisible-character'], raises(named(text), { value: text }))
            : raises(named(text), { user: 0, field: 'last_name', value: text, at: '<last_name>' }),
        ]),
      ),
      'garbled letters by reference': raises(named('&#195;&#xA9;'), { value: 'Ã©' }),
      'garbled letters in CDATA': raises(named('<![CDATA[Ã©]]>'), { value: 'Ã©' }),
      'a run behind one that is right': raises(named('Zoë Ã©'), { value: 'Zoë Ã©' }),
      'a note': raises(one({ notes: [aNote({ text: 'Ã©' })] }), { field: 'user_notes/user_note/note_text' }),
      'each field once': raises(
        one({ firstName: 'Ã© Ã©', lastName: 'Ã©' }),
        { field: firstName },
        { field: 'last_name' },
      ),
    },
    passes: Object.fromEntries([...notGarbled, ...beyond].map((text) => [text, named(text)])),
  },
  'replacement-character': {
    fails: {
      'U+FFFD': raises(named('Mu\uFFFDoz'), { user: 0, field: 'last_name', value: 'Mu\uFFFDoz', at: '<last_name>' }),
      'U+FFFD by reference': raises(named('Mu&#xFFFD;oz'), { value: 'Mu\uFFFDoz' }),
      'U+FFFD as Windows-1252 shows it': raises(named('Muï¿½oz'), { value: 'Muï¿½oz' }),
      'several in one field, once': raises(named('\uFFFD\uFFFD \uFFFD'), { user: 0 }),
      'each field': raises(
        one({ firstName: '\uFFFD', lastName: '\uFFFD' }),
        { field: firstName },
        { field: 'last_name' },
      ),
      'a note': raises(one({ notes: [aNote({ text: '\uFFFD' })] }), { field: 'user_notes/user_note/note_text' }),
    },
    passes: {
      'other signs': named('¿Qué? ½ ï'),
      'a question mark': named('Mu?oz'),
      'an object replacement character': named('\uFFFC'),
    },
  },
  'placeholder-value': {
    fails: {
      ...placeholders(),
      'a primary id': raises(one({ primaryId: 'None' }), { field: 'primary_id', value: 'None', at: '<primary_id>' }),
      'a group': raises(one({ group: 'nan' }), { field: 'user_group', value: 'nan' }),
      'an e-mail': alongWith(
        ['email-malformed'],
        raises(withEmail('NULL'), { field: 'contact_info/emails/email/email_address', value: 'NULL' }),
      ),
      'a phone': raises(
        one({
          phones: [
            '<phone><phone_number>n/a</phone_number><phone_types><phone_type>home</phone_type></phone_types></phone>',
          ],
        }),
        { field: 'contact_info/phones/phone/phone_number' },
      ),
      'a date': alongWith(
        ['date-malformed'],
        raises(one({ birthDate: 'None' }), { field: 'birth_date', value: 'None' }),
      ),
      'a word by reference': raises(one({ group: '&#78;one' }), { value: 'None' }),
      'a word in CDATA': raises(one({ group: '<![CDATA[None]]>' }), { value: 'None' }),
    },
    passes: {
      'people who are called so': one({ firstName: 'None', lastName: 'Null' }),
      'a note of the word': one({ notes: [aNote({ text: 'None' })] }),
      'a city of the word': one({ addresses: [anAddress({ line1: 'N/A' })] }),
      'words that hold one': one({
        primaryId: 'None1',
        group: 'Nonesuch',
        identifiers: [anIdentifier({ value: 'nano' })],
      }),
      'an error inside a text': one({ notes: [aNote({ text: 'It says #N/A' })] }),
      'a blank value': one({ identifiers: [anIdentifier({ value: ' ' })] }),
    },
  },
  'mixed-encoding': {
    fails: {
      'UTF-8 among ANSI, once with the count': alongWith(
        ['mojibake'],
        raises(ansi(anExport([aUser({ firstName: 'Zo\u00EB', lastName: 'Mu\u00C3\u00B1oz \u00E2\u0080\u0099' })])), {
          user: null,
          field: null,
          value: null,
          count: 2,
        }),
      ),
    },
    passes: {
      'UTF-8 alone': named('Muñoz ’'),
      'ANSI alone': ansi(named('Muñoz SÃO')),
      'ANSI that is UTF-8 of letters that exports do not hold': ansi(named('ñ \u00C9\u0092 \u00CE\u00A9')),
      'mojibake in UTF-8': named('MuÃ±oz'),
    },
  },
} as const satisfies Partial<RuleExamples>;
