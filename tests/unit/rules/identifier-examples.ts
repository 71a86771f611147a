import { anExport, anIdentifier, aUser } from '../../fixtures/an-export.ts';
import { alongWith, passing, type RuleExamples, raises, under } from './rule-example.ts';

const barcode = (value: string): string => anIdentifier({ type: 'BARCODE', value });
const student = (value: string): string => anIdentifier({ type: 'INST_ID', value });
const value = (position: number): string => `user_identifiers/user_identifier[${position}]/value`;
const onlyValue = 'user_identifiers/user_identifier/value';
const first = aUser({ primaryId: 'p1', identifiers: [barcode('2900')] });

const caseCounts = { caseCounts: true };
const byBarcode = { matchId: ' BARCODE' };

export const identifierExamples = {
  'identifier-taken-in-file': {
    fails: {
      'a primary id that an earlier user has': raises(
        anExport([first, aUser({ primaryId: 'p2' }), aUser({ primaryId: 'p1', lastName: 'Lee' })]),
        { user: 2, other: 0, field: 'primary_id', value: 'p1' },
      ),
      'a barcode that an earlier user has': raises(
        anExport([first, aUser({ primaryId: 'p2', identifiers: [student('7'), barcode('2900')] })]),
        { user: 1, other: 0, field: value(2), value: '2900' },
      ),
      'a primary id that is the barcode of an earlier user': raises(anExport([first, aUser({ primaryId: '2900' })]), {
        user: 1,
        other: 0,
        field: 'primary_id',
      }),
      'a barcode that is the primary id of an earlier user': raises(
        anExport([first, aUser({ primaryId: 'p2', identifiers: [barcode('p1')] })]),
        { user: 1, other: 0, field: onlyValue },
      ),
      'the same value in another case': raises(anExport([aUser({ primaryId: 'aBc' }), aUser({ primaryId: 'AbC' })]), {
        user: 1,
        value: 'AbC',
      }),
      'the same value with white space around it, also where case counts': under(
        caseCounts,
        alongWith(
          ['padded-value'],
          raises(anExport([aUser({ primaryId: 'aBc' }), aUser({ primaryId: ' aBc' })]), { user: 1, other: 0 }),
        ),
      ),
      'the same value with white space around it': alongWith(
        ['invisible-character', 'padded-value'],
        raises(anExport([first, aUser({ primaryId: 'p2', identifiers: [barcode(' \u00A02900\n')] })]), {
          user: 1,
          value: ' \u00A02900\n',
        }),
      ),
      'the same value written with CDATA and references': raises(
        anExport([aUser({ primaryId: 'a&amp;b' }), aUser({ primaryId: '<![CDATA[a&]]>&#98;' })]),
        { user: 1, other: 0, value: 'a&b' },
      ),
      'two later users: each against the first': raises(
        anExport([first, aUser({ primaryId: 'p1' }), aUser({ primaryId: 'p1' })]),
        { user: 1, other: 0 },
        { user: 2, other: 0 },
      ),
      'several values of one user, each once': raises(
        anExport([
          aUser({ primaryId: 'p1', identifiers: [student('1'), barcode('2')] }),
          aUser({ primaryId: 'p2', identifiers: [student('1'), barcode('2')] }),
        ]),
        { user: 1, field: value(1), value: '1' },
        { user: 1, field: value(2), value: '2' },
      ),
      'a user who says who wins, by group': raises(
        anExport([aUser({ primaryId: 'p1', group: 'STUDENT' }), aUser({ primaryId: 'p1', group: 'EMPLOYEE' })]),
        { user: 1, detail: /first one loads with the group STUDENT; this one, with the group EMPLOYEE/ },
      ),
      'a user in a file with prefixes': raises(
        `<?xml version="1.0"?>\n<users>${first}${aUser({ primaryId: 'p1' })}</users>`,
        { user: 1, other: 0 },
      ),
    },
    passes: {
      'users with values of their own': anExport([
        first,
        aUser({ primaryId: 'p2', identifiers: [barcode('2901'), student('P3')] }),
      ]),
      'values in another case, where case counts': passing(
        caseCounts,
        anExport([
          aUser({ primaryId: 'aBc', identifiers: [barcode('É1')] }),
          aUser({ primaryId: 'abc', identifiers: [barcode('é1')] }),
        ]),
      ),
      'one value twice on one user': anExport([aUser({ primaryId: 'x', identifiers: [barcode('X')] })]),
      'blank values': anExport([
        aUser({ primaryId: 'p1', identifiers: [barcode(' ')] }),
        aUser({ primaryId: 'p2', identifiers: [barcode(' ')] }),
        aUser({ primaryId: null }),
        aUser({ primaryId: null }),
      ]),
      'values that differ by white space inside': anExport([aUser({ primaryId: 'a b' }), aUser({ primaryId: 'ab' })]),
      'values that differ by leading zeros': anExport([aUser({ primaryId: '007' }), aUser({ primaryId: '7' })]),
      'a second primary id, which Alma does not read': anExport([
        first,
        aUser({ primaryId: 'p2', more: '<primary_id>p1</primary_id>' }),
      ]),
    },
  },
  'identifier-repeated-on-user': {
    fails: {
      'a primary id that is the barcode too': alongWith(
        ['padded-value'],
        raises(anExport([aUser({ primaryId: 'p1', identifiers: [student('7'), barcode('P1 ')] })]), {
          user: 0,
          field: value(2),
          value: 'P1 ',
          detail: /primary identifier/,
        }),
      ),
      'one value twice in the same case, where case counts': under(
        caseCounts,
        raises(anExport([aUser({ primaryId: 'p1', identifiers: [student('P1'), barcode('p1')] })]), {
          user: 0,
          field: value(2),
          detail: /primary identifier/,
        }),
      ),
      'one value under two types': raises(anExport([aUser({ identifiers: [student('7'), barcode('7')] })]), {
        user: 0,
        field: value(2),
        at: '<value>7</value></user_identifier></user_identifiers>',
        detail: /identifier 1 of this user/,
      }),
      'a value three times': raises(
        anExport([aUser({ identifiers: [student('7'), barcode('7'), barcode('7')] })]),
        { field: value(2) },
        { field: value(3) },
      ),
      'one value twice on the later of two holders': raises(
        anExport([aUser({ primaryId: 'q' }), aUser({ primaryId: 'p1', identifiers: [barcode('2'), student('2')] })]),
        { user: 1, field: value(2) },
      ),
    },
    passes: {
      'values in another case, where case counts': passing(
        caseCounts,
        anExport([aUser({ primaryId: 'p1', identifiers: [barcode('P1')] })]),
      ),
      'values of its own each': anExport([aUser({ identifiers: [student('7'), barcode('8')] })]),
      'blank values': anExport([aUser({ identifiers: [student(' '), barcode(' ')] })]),
      'a note that is the same': anExport([
        aUser({ identifiers: [`${barcode('7').replace('</user_id', '<note>7</note></user_id')}`] }),
      ]),
    },
  },
  'match-id-missing': {
    fails: {
      'a user without a primary id': raises(anExport([aUser({ primaryId: null })]), {
        user: 0,
        field: 'primary_id',
        value: null,
        at: '<user>',
      }),
      'a user without the identifier that the library’s Alma matches by': under(
        byBarcode,
        raises(anExport([aUser({ identifiers: [student('7')] })]), {
          user: 0,
          field: 'user_identifiers/user_identifier',
          value: null,
          at: '<user_identifiers>',
          detail: /of the type BARCODE/,
        }),
      ),
      'a user without identifiers, where the library’s Alma matches by one': under(
        byBarcode,
        raises(anExport([aUser()]), { user: 0, field: 'user_identifiers/user_identifier', value: null, at: '<user>' }),
      ),
      'a blank one of that type': alongWith(
        ['identifier-blank'],
        under(
          byBarcode,
          raises(anExport([aUser({ identifiers: [student('7'), barcode(' ')] })]), {
            field: value(2),
            value: ' ',
            at: '<value> ',
          }),
        ),
      ),
      'a blank primary id': raises(anExport([aUser({ primaryId: '\u00A0' })]), {
        user: 0,
        field: 'primary_id',
        value: '\u00A0',
        at: '<primary_id>',
      }),
      'a blank first of two': raises(anExport([aUser({ primaryId: ' ', more: '<primary_id>p1</primary_id>' })]), {
        field: 'primary_id[1]',
        value: ' ',
      }),
      'each user without one': raises(
        anExport([aUser({ primaryId: '' }), aUser({ primaryId: 'p2' }), aUser({ primaryId: '' })]),
        { user: 0 },
        { user: 2 },
      ),
    },
    passes: {
      'a second one of that type that is filled': passing(
        byBarcode,
        anExport([aUser({ primaryId: null, identifiers: [barcode(' '), barcode('7')] })]),
      ),
      'a type in white space': passing(
        byBarcode,
        anExport([aUser({ identifiers: [anIdentifier({ type: '\nBARCODE ' })] })]),
      ),
      'a primary id by reference': anExport([aUser({ primaryId: '&#112;1' })]),
      'a primary id with a prefix': `<users xmlns:a="urn:x">${aUser({ primaryId: null, more: '<a:primary_id>p1</a:primary_id>' })}</users>`,
    },
  },
} as const satisfies Partial<RuleExamples>;
