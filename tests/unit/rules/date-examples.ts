import { anAddress, anExport, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { alongWith, type FailingExample, type RuleExamples, raises } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);

/** Texts that are no day, each with why. */
const malformed: Readonly<Record<string, string>> = {
  slashes: '05/31/2032',
  'two digits of the year': '32-05-31',
  'no zero before the month': '2032-5-31',
  'a time of day': '2032-05-31T00:00:00',
  '29 February of a common year': '2031-02-29',
  '29 February of 2100': '2100-02-29',
  '31 June': '2032-06-31',
  'a month 13': '2032-13-01',
  'a month 0': '2032-00-01',
  'a day 0': '2032-05-00',
  'an offset of 14:01': '2032-05-31+14:01',
  'an offset of 15:00': '2032-05-31+15:00',
  'an offset without a colon': '2032-05-31+0500',
  'an offset of 60 minutes': '2032-05-31+05:60',
  'a small z': '2032-05-31z',
  'a year 0': '0000-05-31',
  'five digits of the year': '12032-05-31',
  'digits of another script': '２０３２-05-31',
  'a no-break space behind it': '2032-05-31\u00A0',
  None: 'None',
};

const wellFormed: Readonly<Record<string, string>> = {
  'a plain day': '2032-05-31',
  Z: '2032-05-31Z',
  'an offset': '2032-05-31-06:00',
  'the largest offsets': '2032-05-31+14:00',
  'the smallest offset': '2032-05-31-14:00',
  '29 February of a leap year': '2032-02-29',
  '29 February of 2400': '2400-02-29',
  'white space around it': ' \n2032-05-31\t',
  'CDATA and references': '<![CDATA[2032-05]]>&#45;31',
  nothing: '',
  'a space': ' ',
};

const notADay: Record<string, FailingExample> = {};
for (const [what, text] of Object.entries(malformed)) {
  const finding = { user: 0, field: 'birth_date', value: text, at: `<birth_date>${text}<` };
  const example = raises(one({ birthDate: text }), finding);
  notADay[what] = text === 'None' ? alongWith(['placeholder-value'], example) : example;
}

const swapped = (expiryDate: string, purgeDate: string): string => one({ expiryDate, purgeDate });

export const dateExamples = {
  'date-malformed': {
    fails: {
      ...notADay,
      'an expiry date': raises(one({ expiryDate: '5/31/32' }), { field: 'expiry_date', value: '5/31/32' }),
      'a purge date': raises(one({ purgeDate: '5/31/32' }), { field: 'purge_date', value: '5/31/32' }),
      'the start and the end of an address': raises(
        one({
          addresses: [anAddress(), anAddress({ more: '<start_date>x</start_date><end_date>y</end_date>' })],
        }),
        { user: 0, field: 'contact_info/addresses/address[2]/start_date', value: 'x', at: '<start_date>' },
        { user: 0, field: 'contact_info/addresses/address[2]/end_date', value: 'y', at: '<end_date>' },
      ),
    },
    passes: {
      ...Object.fromEntries(Object.entries(wellFormed).map(([what, text]) => [what, one({ birthDate: text })])),
      'a date that the load does not read': one({ more: '<status_date>yesterday</status_date>' }),
      'a date of the same name elsewhere': one({
        blocks: ['<user_block><block_description>LOST</block_description><expiry_date>x</expiry_date></user_block>'],
      }),
    },
  },
  'purge-before-expiry': {
    fails: {
      'a purge a day earlier': raises(swapped('2032-05-31', '2032-05-30'), {
        user: 0,
        field: 'purge_date',
        value: '2032-05-30',
        at: '<purge_date>',
        detail: /2032-05-30 is before the expiry date 2032-05-31/,
      }),
      'dates with offsets and white space': alongWith(
        ['padded-value'],
        raises(swapped('2032-05-31Z', ' 2031-05-31+14:00 '), { value: ' 2031-05-31+14:00 ' }),
      ),
    },
    passes: {
      'a purge on the same day': swapped('2032-05-31', '2032-05-31Z'),
      'a purge a day later': swapped('2032-05-31', '2032-06-01'),
      'a purge that is no date': swapped('2032-05-31', '1/1/2030'),
      'an expiry that is no date': swapped('5/31/2032', '2030-01-01'),
      'no purge': swapped('2032-05-31', ''),
    },
  },
  'expiry-missing': {
    fails: {
      'no expiry date': raises(one({ expiryDate: null }), { user: 0, field: 'expiry_date', value: null, at: '<user>' }),
      'a blank one': raises(one({ expiryDate: '\t' }), { field: 'expiry_date', value: '\t', at: '<expiry_date>' }),
    },
    passes: {
      'an expiry date': one({}),
      'one that is no date': one({ expiryDate: 'soon' }),
    },
  },
  'purge-missing': {
    fails: {
      'no purge date': raises(one({ purgeDate: null }), { user: 0, field: 'purge_date', value: null, at: '<user>' }),
      'a blank one': raises(one({ purgeDate: '' }), { field: 'purge_date', value: '', at: '<purge_date>' }),
    },
    passes: { 'a purge date': one({}) },
  },
} as const satisfies Partial<RuleExamples>;
