import type { AlarmId } from '../../../../src/core/preview/alarm-facts.ts';
import type { SyncOptions } from '../../../../src/core/preview/sync-options.ts';
import { emails, identifiers, phones } from './a-preview.ts';

/** A user in Alma and in the file. */
export interface AlarmExample {
  readonly inAlma: string;
  readonly inFile: string;
  readonly options?: Partial<SyncOptions>;
}

export interface AlarmExamples {
  /** Told without doubt. */
  readonly raises: readonly AlarmExample[];
  /** Told “unless staff edited it”. */
  readonly unlessEdited?: readonly AlarmExample[];
  readonly silent: readonly AlarmExample[];
}

const one = (inAlma: string, inFile: string, options: Partial<SyncOptions> = {}): AlarmExample => ({
  inAlma,
  inFile,
  options,
});
const neverEdited: Partial<SyncOptions> = { editOf: () => 'never' };
const edited: Partial<SyncOptions> = { editOf: () => 'edited' };
const byHand = 'segment_type="Internal"';

const group = (code: string): string => `<user_group>${code}</user_group>`;
const expiry = (day: string): string => `<expiry_date>${day}</expiry_date>`;
const purge = (day: string): string => `<purge_date>${day}</purge_date>`;
const address = (line: string, attributes = ''): string =>
  `<contact_info><addresses><address ${attributes}><line1>${line}</line1><address_types><address_type>home</address_type></address_types></address></addresses></contact_info>`;
const barcode = (value: string, status: string): string =>
  `<user_identifiers><user_identifier><id_type>BARCODE</id_type><value>${value}</value><status>${status}</status></user_identifier></user_identifiers>`;
const matched = identifiers(['INST_ID', '7']);

/** What raises each alarm, and what comes near it and does not. */
export const alarmExamples: Readonly<Record<AlarmId, AlarmExamples>> = {
  'only-barcode': {
    raises: [
      one(identifiers(['BARCODE', 'b1'], ['INST_ID', '7']), identifiers(['INST_ID', '7'])),
      one(identifiers(['Barcode', 'b1']), ''),
      one(identifiers(['BARCODE', 'b1'], ['BARCODE', 'b2']), '<user_identifiers/>'),
      one(barcode('b1', 'ACTIVE'), barcode('b1', 'INACTIVE')),
    ],
    silent: [
      one(identifiers(['BARCODE', 'b1']), identifiers(['BARCODE', 'b2'])),
      one(identifiers(['BARCODE', 'b1']), identifiers(['barcode', 'B1'])),
      one(identifiers(['BARCODE', 'b1'], ['BARCODE', 'b2', byHand]), ''),
      one(identifiers(['INST_ID', '7']), ''),
      one(barcode('b1', 'INACTIVE'), ''),
      one('', identifiers(['BARCODE', 'b1'])),
    ],
  },
  'only-email': {
    raises: [one(emails(['', 'a@x.example'], ['', 'b@x.example']), '')],
    silent: [
      one(emails(['', 'a@x.example'], ['', 'b@x.example']), emails(['', 'b@x.example'])),
      one(emails(['', 'a@x.example']), emails(['', 'b@x.example'])),
      one(emails(['', 'a@x.example'], [byHand, 'b@x.example']), ''),
      one(phones(['1', 'home']), ''),
    ],
  },
  'only-address': {
    raises: [one(address('1 Main St'), '')],
    silent: [one(address('1 Main St'), address('2 Main St')), one(address('1 Main St', byHand), '')],
  },
  'status-inactive': {
    raises: [
      one('<status>ACTIVE</status>', '<status>INACTIVE</status>'),
      one('', '<status>Inactive</status>', { mode: 'api' }),
    ],
    silent: [
      one('<status>INACTIVE</status>', '<status>inactive</status>'),
      one('<status>INACTIVE</status>', '<status>ACTIVE</status>'),
      one('<status>INACTIVE</status>', ''),
    ],
  },
  'user-group': {
    raises: [one(group('STAFF'), group('STUDENT'), neverEdited), one(group('STAFF'), '', neverEdited)],
    unlessEdited: [one(group('STAFF'), group('STUDENT')), one(group('STAFF'), '<user_group/>')],
    silent: [
      one(group('STAFF'), group('STAFF')),
      one(group('STAFF'), group('STUDENT'), edited),
      one('', group('STAFF'), neverEdited),
      one(group('STAFF'), '', { mode: 'api' }),
    ],
  },
  'expiry-back': {
    raises: [
      one(expiry('2032-05-31Z'), expiry('2032-05-30-06:00')),
      one(expiry('2032-05-31'), expiry('2031-06-01'), edited),
    ],
    silent: [
      one(expiry('2032-05-31Z'), expiry('2032-05-31-06:00')),
      one(expiry('2032-05-31'), expiry('2033-05-31')),
      one(expiry('2032-05-31'), expiry('31.5.2031')),
      one(expiry('2032-05-31'), ''),
      one('', expiry('2031-05-31')),
    ],
  },
  'expiry-cleared': {
    raises: [one(expiry('2032-05-31'), ''), one(expiry('2032-05-31'), expiry(' '))],
    silent: [one('', ''), one(expiry('2032-05-31'), expiry('2031-05-31')), one(purge('2032-05-31'), '')],
  },
  'purge-back': {
    raises: [one(purge('2033-05-31'), purge('2032-05-31Z'))],
    silent: [one(purge('2033-05-31'), purge('2034-05-31')), one(expiry('2033-05-31'), expiry('2032-05-31'))],
  },
  'protected-cleared': {
    raises: [one('<campus_code>MAIN</campus_code>', '', neverEdited)],
    unlessEdited: [
      one('<campus_code>MAIN</campus_code>', '<campus_code/>'),
      one('<preferred_language>fr</preferred_language>', ''),
      one('<pref_first_name>Al</pref_first_name>', ''),
    ],
    silent: [
      one('<campus_code>MAIN</campus_code>', '<campus_code>WEST</campus_code>'),
      one('<campus_code>MAIN</campus_code>', '', edited),
      one('<campus_code>MAIN</campus_code>', '', { mode: 'api' }),
      one('<job_description>Clerk</job_description>', ''),
      one('<status>INACTIVE</status>', ''),
    ],
  },
  'primary-id': {
    raises: [
      one(`<primary_id>p1</primary_id>${matched}`, `<primary_id>p2</primary_id>${matched}`, { matchIdType: 'INST_ID' }),
    ],
    silent: [
      one(`<primary_id>p1</primary_id>${matched}`, `<primary_id>P1</primary_id>${matched}`, { matchIdType: 'INST_ID' }),
      one(`<primary_id>p1</primary_id>${matched}`, `<primary_id/>${matched}`, { matchIdType: 'INST_ID' }),
    ],
  },
  'two-preferred': {
    raises: [
      one(emails([`preferred="true" ${byHand}`, 'a@x.example']), emails(['preferred="true"', 'b@x.example'])),
      one(address('1 Main St', `preferred="true" ${byHand}`), address('2 Main St', 'preferred="1"')),
    ],
    silent: [
      one(emails([`preferred="true" ${byHand}`, 'a@x.example']), emails(['', 'b@x.example'])),
      one(emails(['preferred="true"', 'a@x.example']), emails(['preferred="true"', 'b@x.example'])),
    ],
  },
  'purge-cleared': {
    raises: [one(purge('2032-05-31'), '')],
    silent: [one(expiry('2032-05-31'), ''), one(purge('2032-05-31'), purge('2031-05-31'))],
  },
  'only-phone': {
    raises: [one(phones(['1', 'home']), '<contact_info><phones/></contact_info>')],
    silent: [one(phones(['1', 'home']), phones(['2', 'mobile'])), one(emails(['', 'a@x.example']), '')],
  },
};
