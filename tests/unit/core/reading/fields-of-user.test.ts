import { expect, test } from 'vitest';
import { fieldsOfUser } from '../../../../src/core/reading/fields-of-user.ts';
import { anEmail, anIdentifier, aUser } from '../../../fixtures/an-export.ts';

test('all fields of a user are listed in their order, and blank ones are marked', () => {
  const xml = aUser({
    primaryId: 'p1',
    lastName: 'A &amp; B',
    emails: [anEmail({ address: ' ', types: '<email_type>school</email_type>' })],
    identifiers: [anIdentifier({ type: 'BARCODE', value: '\u00a0' })],
  });
  expect(fieldsOfUser(xml)).toEqual([
    { path: 'primary_id', value: 'p1', blank: false },
    { path: 'first_name', value: 'Zoë', blank: false },
    { path: 'last_name', value: 'A & B', blank: false },
    { path: 'user_group', value: 'STUDENT', blank: false },
    { path: 'expiry_date', value: '2032-05-31', blank: false },
    { path: 'purge_date', value: '2033-05-31', blank: false },
    { path: 'contact_info/emails/email/email_address', value: ' ', blank: true },
    { path: 'contact_info/emails/email/email_types/email_type', value: 'school', blank: false },
    { path: 'user_identifiers/user_identifier/id_type', value: 'BARCODE', blank: false },
    { path: 'user_identifiers/user_identifier/value', value: '\u00a0', blank: true },
  ]);
});

test('a social security number is masked, whatever field it stands in', () => {
  const ssn = anIdentifier({ type: 'SSN', value: '123456789' });
  const fields = fieldsOfUser(aUser({ firstName: '123-45-6789', identifiers: [ssn] }));
  expect(JSON.stringify(fields)).not.toMatch(/123-?45-?6789/);
});

test('what is no whole user has no fields', () => {
  expect(fieldsOfUser('<user><primary_id>p1</primary_id>')).toEqual([]);
  expect(fieldsOfUser('')).toEqual([]);
});
