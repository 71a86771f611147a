import { dayOf } from '../../../src/core/calendar-date.ts';
import type { RuleSettings } from '../../../src/core/rules/rule-settings.ts';
import { anAddress, anEmail, anExport, anIdentifier, aPhone, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { settings } from '../../fixtures/settings.ts';
import { alongWith, passing, type RuleExamples, raises, under } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const many = (count: number, parts: UserParts): string[] =>
  Array.from({ length: count }, (_, index) => aUser({ primaryId: `q${index}`, ...parts }));

const dates = { dates: { expiry: dayOf(2032, 5, 31), purge: dayOf(2033, 5, 31) } };
const within = (daysOffPolicy: number): Partial<RuleSettings> => ({
  ...dates,
  thresholds: { ...settings.thresholds, daysOffPolicy },
});
const off = (expiryDate: string, purgeDate = '2033-05-31'): string => one({ expiryDate, purgeDate });

const groups = { codes: { userGroups: new Set(['STUDENT', 'STAFF']) } };
const codes = {
  codes: {
    identifierTypes: new Set(['BARCODE']),
    addressTypes: new Set(['home']),
    emailTypes: new Set(['school']),
    phoneTypes: new Set(['home']),
  },
};
const typed = (name: string): string => `<${name}_type>fax</${name}_type>`;

const internals = { internals: new Map([['p1', 'STUDENT']]) };
/** What is measured by what the library says of itself. */
export const profileExamples = {
  'dates-off-policy': {
    fails: {
      'thirty-two days later': under(
        dates,
        raises(off('2032-07-02'), { user: 0, field: 'expiry_date', value: '2032-07-02', detail: /2032-05-31/ }),
      ),
      'thirty-two days earlier': under(dates, raises(off('2032-04-29'), { user: 0, field: 'expiry_date' })),
      'eight days where the library allows seven': under(
        within(7),
        raises(off('2032-06-08'), { user: 0, field: 'expiry_date', value: '2032-06-08' }),
      ),
      'a purge date': under(
        dates,
        raises(off('2032-05-31', '2034-05-31'), { field: 'purge_date', value: '2034-05-31' }),
      ),
      'a file, once with the count': under(
        dates,
        raises(
          anExport([aUser({ primaryId: 'p1' }), ...many(3, { expiryDate: '2031-05-31' }).slice(0, 1), aYearEarly()]),
          {
            user: 1,
            field: 'expiry_date',
            count: 3,
          },
        ),
      ),
    },
    passes: {
      'thirty-one days later': passing(dates, off('2032-07-01')),
      'thirty-one days earlier': passing(dates, off('2032-04-30', '2033-04-30')),
      'seven days where the library allows seven': passing(within(7), off('2032-06-07')),
      'a year where the library allows it': passing(within(366), off('2033-05-31')),
      'no policy': off('2031-01-01', '2040-01-01'),
      'what is no date': passing(dates, off('soon', '')),
    },
  },
  'user-group-unknown': {
    fails: {
      'a code, once with the count': under(
        groups,
        alongWith(
          ['padded-value'],
          raises(
            anExport([aUser(), ...many(3, { group: 'GUEST' }).slice(2), aUser({ primaryId: 'x', group: ' GUEST' })]),
            {
              user: 1,
              field: 'user_group',
              value: 'GUEST',
              count: 2,
            },
          ),
        ),
      ),
      'each of two codes': under(
        groups,
        raises(
          anExport([aUser({ group: 'staff' }), aUser({ primaryId: 'p2', group: 'GUEST' })]),
          { user: 0, value: 'staff' },
          { user: 1, value: 'GUEST' },
        ),
      ),
    },
    passes: {
      'codes that are listed': passing(groups, anExport([aUser(), aUser({ primaryId: 'p2', group: ' STAFF\n' })])),
      'no group': passing(groups, one({ group: null })),
      'a blank group': passing(groups, one({ group: ' ' })),
      'a library that lists none': one({ group: 'GUEST' }),
    },
  },
  'type-code-unknown': {
    fails: {
      'an identifier': under(
        codes,
        raises(one({ identifiers: [anIdentifier({ type: 'FAX' })] }), {
          user: 0,
          field: 'user_identifiers/user_identifier/id_type',
          value: 'FAX',
          at: '<id_type>',
        }),
      ),
      'an address, an e-mail and a phone, each of them': under(
        codes,
        raises(
          one({
            addresses: [anAddress({ types: typed('address') })],
            emails: [anEmail({ types: `<email_type>school</email_type>${typed('email')}` })],
            phones: [aPhone({ types: typed('phone') })],
          }),
          { field: 'contact_info/addresses/address/address_types/address_type', value: 'fax' },
          { field: 'contact_info/emails/email/email_types/email_type[2]', value: 'fax' },
          { field: 'contact_info/phones/phone/phone_types/phone_type', value: 'fax' },
        ),
      ),
      'a code, once with the count': under(
        codes,
        raises(anExport(many(3, { phones: [aPhone({ types: typed('phone') })] })), { user: 0, count: 3 }),
      ),
    },
    passes: {
      'codes that are listed': passing(
        codes,
        one({ identifiers: [anIdentifier()], phones: [aPhone()], addresses: [anAddress()] }),
      ),
      'a blank code': passing(codes, one({ identifiers: [anIdentifier({ type: ' ' })] })),
      'a library that lists none': one({ identifiers: [anIdentifier({ type: 'FAX' })] }),
      'a kind that the library does not list': passing(
        { codes: { emailTypes: new Set(['school']) } },
        one({ phones: [aPhone({ types: typed('phone') })] }),
      ),
    },
  },
  'known-internal': {
    fails: {
      'a primary id': under(
        internals,
        raises(one({}), { user: 0, field: 'primary_id', value: 'p1', at: '<primary_id>' }),
      ),
      'a primary id in other letters': alongWith(
        ['padded-value'],
        under(internals, raises(one({ primaryId: ' P1' }), { user: 0, value: ' P1' })),
      ),
      'another identifier': under(
        internals,
        raises(one({ primaryId: 'x', identifiers: [anIdentifier({ value: 'P1' })] }), {
          field: 'user_identifiers/user_identifier/value',
        }),
      ),
    },
    passes: {
      'another user': passing(internals, one({ primaryId: 'p2' })),
      'another group than before': passing(internals, one({ group: 'STAFF' })),
      'no group': passing(internals, one({ group: null })),
      'a library that has none': one({}),
    },
  },
} as const satisfies Partial<RuleExamples>;

/** Both dates a year early. */
function aYearEarly(): string {
  return aUser({ primaryId: 'x', expiryDate: '2031-05-31', purgeDate: '2032-05-31' });
}
