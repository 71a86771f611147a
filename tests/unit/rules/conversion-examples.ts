import { ansiBytes, aPatron } from '../../fixtures/a-sif.ts';
import { alongWith, type RuleExamples, raises } from './rule-example.ts';

const header = 'Login,Last name,First name,Group,Barcode,Expiry date,Purge date,E-mail';
const aRow = (login: string, barcode: string, expiry = '5/31/2032', group = 'UG'): string =>
  `${login},Muñoz,Zoë,${group},${barcode},${expiry},5/31/2033,${login}@college.example`;
const table = (...rows: readonly string[]): string => [header, ...rows].join('\r\n');
const sif = (...lines: readonly string[]): Uint8Array<ArrayBuffer> => ansiBytes(lines.join('\r\n'));
const patron = (id: string): string => aPatron({ fields: { primary_id: id, expiry_date: '2032.05.31' } });

/** What is told of files that are no XML while they become XML. */
export const conversionExamples = {
  'line-left-out': {
    fails: {
      'a patron that is cut off': alongWith(
        ['purge-missing', 'email-missing'],
        raises(sif(patron('1'), patron('2').slice(0, 300), patron('3')), {
          user: null,
          detail: /too short/,
        }),
      ),
      'a row with nothing that is taken over': raises(table(aRow('a', '0290010001'), ',,,,,,,,12'), {
        user: null,
        detail: /Nothing/,
      }),
    },
    passes: {
      'blank lines between patrons': sif(patron('1'), '', ' '.repeat(900), patron('2')),
      'blank rows': table(aRow('a', '0290010001'), '', aRow('b', '0290010002')),
    },
  },
  'zeros-missing': {
    fails: {
      'a barcode with fewer digits than the others': raises(
        table(
          aRow('a', '0290010001'),
          aRow('b', '0290010002'),
          aRow('c', '290010003'),
          aRow('d', '0290010004'),
          aRow('e', '0290010005'),
        ),
        { user: 2, field: 'user_identifiers/user_identifier/value', value: '290010003' },
      ),
    },
    passes: {
      'barcodes of one length': table(aRow('a', '0290010001'), aRow('b', '0290010002'), aRow('c', '0290010003')),
    },
  },
  'value-not-taken': {
    fails: {
      'a date that is none': alongWith(
        ['expiry-missing'],
        raises(table(aRow('a', '0290010001'), aRow('b', '0290010002', 'never'), aRow('c', '0290010003')), {
          user: 1,
          field: 'expiry_date',
          value: 'never',
          detail: /no day/,
        }),
      ),
      'a second row that says something else': raises(
        table(aRow('a', '0290010001'), aRow('a', '0290010001', '5/31/2032', 'FAC')),
        { user: 0, field: 'user_group', value: 'FAC', detail: /earlier row/ },
      ),
    },
    passes: {
      'a second row that says the same': table(aRow('a', '0290010001'), aRow('a', '0290010001')),
    },
  },
} as const satisfies Partial<RuleExamples>;
