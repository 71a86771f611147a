import { anEmail, anExport, anIdentifier, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { alongWith, type RuleExamples, raises, under } from './rule-example.ts';

const born = '2001-02-03';
const ann = (primaryId: string, parts: UserParts = {}): string =>
  aUser({ primaryId, firstName: 'Ann', lastName: 'Lee', birthDate: born, ...parts });
const mailed = (primaryId: string, ...addresses: string[]): string =>
  aUser({ primaryId, emails: addresses.map((address) => anEmail({ address })) });
const pair = (first: string, second: string): string => anExport([first, aUser({ primaryId: 'between' }), second]);
const shared = 'ann@college.example';

/** So many users, each with one identifier of this type; the values in turn. */
const holders = (values: readonly string[], type = 'BARCODE'): string =>
  anExport(
    values.map((value, index) => aUser({ primaryId: `p${index}`, identifiers: [anIdentifier({ type, value })] })),
  );
const long = (count: number): string[] => Array.from({ length: count }, (_, index) => `${29_000_000 + index}`);
const short = (count: number): string[] => Array.from({ length: count }, (_, index) => `${4_000_000 + index}`);
const path = 'user_identifiers/user_identifier/value';

export const peopleExamples = {
  'same-person-twice': {
    fails: {
      'one name and birth date': raises(pair(ann('p1'), ann('p2')), {
        user: 2,
        other: 0,
        field: 'last_name',
        value: 'Lee',
        detail: /birth date/,
      }),
      'one name in other letters and with white space': raises(
        pair(ann('p1'), ann('p2', { firstName: ' ANN ', lastName: 'lee', birthDate: `${born}Z` })),
        { user: 2, other: 0, value: 'lee' },
      ),
      'one name of two ids that differ by case, where case counts': under(
        { caseCounts: true },
        raises(pair(ann('p1'), ann('P1')), { user: 2, other: 0, field: 'last_name' }),
      ),
      'three of them, each against the first': raises(
        anExport([ann('p1'), ann('p2'), ann('p3')]),
        { user: 1, other: 0 },
        { user: 2, other: 0 },
      ),
      'one e-mail that exactly two share': raises(pair(mailed('p1', shared), mailed('p2', shared)), {
        user: 2,
        other: 0,
        field: 'contact_info/emails/email/email_address',
        value: shared,
        detail: /e-mail/,
      }),
      'one e-mail in other letters': raises(pair(mailed('p1', shared), mailed('p2', shared.toUpperCase())), {
        user: 2,
      }),
      'one e-mail twice on one of two users': raises(pair(mailed('p1', shared, shared), mailed('p2', shared, shared)), {
        user: 2,
        other: 0,
      }),
      'one name and one e-mail, told once': raises(
        pair(ann('p1', { emails: [anEmail()] }), ann('p2', { emails: [anEmail()] })),
        { user: 2, other: 0, field: 'last_name' },
      ),
      'two e-mails of the same two, told once': raises(
        pair(mailed('p1', 'a@c.example', 'b@c.example'), mailed('p2', 'a@c.example', 'b@c.example')),
        { user: 2, other: 0 },
      ),
    },
    passes: {
      'another birth date': pair(ann('p1'), ann('p2', { birthDate: '2001-02-04' })),
      'another first name': pair(ann('p1'), ann('p2', { firstName: 'Anna' })),
      'another last name': pair(ann('p1'), ann('p2', { lastName: 'Li' })),
      'no birth date': pair(ann('p1', { birthDate: null }), ann('p2', { birthDate: null })),
      'a blank birth date': pair(ann('p1', { birthDate: ' ' }), ann('p2', { birthDate: ' ' })),
      'the birth date of those who have none': pair(
        ann('p1', { birthDate: '1900-01-01' }),
        ann('p2', { birthDate: '1900-01-01' }),
      ),
      'a blank name': pair(ann('p1', { lastName: ' ' }), ann('p2', { lastName: ' ' })),
      'one id, which is another matter': pair(ann('p1'), ann('P1 ')),
      'one e-mail and one id': pair(mailed('p1', shared), mailed('P1', shared)),
      'one e-mail that three share': anExport([mailed('p1', shared), mailed('p2', shared), mailed('p3', shared)]),
      'one e-mail that only one has, twice': anExport([mailed('p1', shared, shared), aUser({ primaryId: 'p2' })]),
      'blank e-mails': pair(mailed('p1', ' '), mailed('p2', ' ')),
    },
  },
  'identifier-length-unusual': {
    fails: {
      'one of a hundred': raises(holders([...long(99), '1234567']), {
        user: 99,
        field: path,
        value: '1234567',
        at: '<value>1234567',
        detail: /8 characters/,
      }),
      'four of a hundred, in any order': raises(
        holders(['1', ...long(50), '22', '333', ...long(46).map((text) => `1${text.slice(1)}`), '4444']),
        { user: 0, value: '1' },
        { user: 51, value: '22' },
        { user: 52, value: '333' },
        { user: 99, value: '4444' },
      ),
      'twenty-five at the start of a thousand': raises(
        holders([...short(25), ...long(975)]),
        ...Array.from({ length: 25 }, (_, index) => ({ user: index, value: `${4_000_000 + index}` })),
      ),
      'white space around it counts for nothing': alongWith(
        ['padded-value'],
        raises(holders([...long(99), ' 1234567']), { user: 99, value: ' 1234567' }),
      ),
    },
    passes: {
      'ninety-nine values': holders([...long(98), '1234567']),
      'ninety-five of a hundred': holders([...long(95), ...short(5)]),
      'a longer one': holders([...long(99), '123456789']),
      'one with a letter': holders([...long(99), 'A123456']),
      'a social security number, which is not kept': holders([...long(99), '1234567'], 'SSN'),
      'another type': anExport([
        ...long(100).map((value, index) => aUser({ primaryId: `p${index}`, identifiers: [anIdentifier({ value })] })),
        aUser({ identifiers: [anIdentifier({ type: 'INST_ID', value: '1234567' })] }),
      ]),
      'a primary id': anExport([...long(100), '1234567'].map((primaryId) => aUser({ primaryId }))),
    },
  },
} as const satisfies Partial<RuleExamples>;
