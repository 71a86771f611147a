import { aNote, anExport, anIdentifier, aStatistic, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { alongWith, type RuleExamples, raises } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const number = '123-45-6789';
const masked = '***-**-6789';
const path = 'user_identifiers/user_identifier/value';
const typed = (type: string, value: string): string => one({ identifiers: [anIdentifier({ type, value })] });

export const ssnExamples = {
  'ssn-present': {
    fails: {
      'a primary id': raises(one({ primaryId: number }), {
        user: 0,
        field: 'primary_id',
        value: masked,
        at: '<primary_id>',
      }),
      'an identifier of any type': raises(typed('BARCODE', number), { user: 0, field: path, value: masked }),
      'an identifier whose type says so, written without dashes': raises(typed('SSN', '123456789'), { value: masked }),
      'a type in small letters': raises(typed('ssn', '123 45 6789'), { value: masked }),
      'a type with invisible white space around it': alongWith(
        ['invisible-character'],
        raises(typed('\u200BSSN', '123456789'), { value: masked }),
      ),
      'a note': raises(one({ notes: [aNote({ text: ` ${number}\n` })] }), {
        field: 'user_notes/user_note/note_text',
        value: ` ${masked}\n`,
      }),
      'a statistic and its note': raises(
        one({
          statistics: [
            aStatistic({ category: number }).replace(
              '</user_st',
              `<statistic_note>${number}</statistic_note></user_st`,
            ),
          ],
        }),
        { field: 'user_statistics/user_statistic/statistic_category', value: masked },
        { field: 'user_statistics/user_statistic/statistic_note', value: masked },
      ),
      'a number by reference': raises(typed('BARCODE', '123-45&#45;6789'), { value: masked }),
    },
    passes: {
      'digits without dashes': typed('BARCODE', '123456789'),
      'other groups of digits': typed('BARCODE', '1234-56-789'),
      'a longer number': typed('BARCODE', '123-45-67890'),
      'a phone number': one({ primaryId: '217-555-0100' }),
      'a blank value of that type': typed('SSN', ' '),
      'a type that begins so': typed('SSN2', '123456789'),
    },
  },
} as const satisfies Partial<RuleExamples>;
