import { expect, test } from 'vitest';
import { fieldMark } from '../../../../src/core/conversion/field-mark.ts';
import type { DraftUser } from '../../../../src/core/writing/draft-user.ts';
import { writeUser } from '../../../../src/core/writing/write-user.ts';

const user: DraftUser = {
  place: { line: 1, column: 1 },
  fields: new Map([
    ['primary_id', 'p1'],
    ['last_name', 'Muñoz > Ruiz'],
  ]),
  addresses: [
    { fields: new Map([['line1', '1 Elm']]), preferred: true, types: ['home'] },
    { fields: new Map([['line1', '2 Elm']]), preferred: false, types: ['work'] },
  ],
  emails: [{ fields: new Map([['email_address', 'p1@x.example']]), preferred: true, types: ['work'] }],
  phones: [],
  identifiers: [
    { type: 'BARCODE', value: 'b1' },
    { type: 'INST_ID', value: 'i1' },
  ],
  notes: [],
  statistics: [],
};
const written = new TextEncoder().encode(writeUser(user));

/** The line that begins at the mark. */
function marked(field: string): string | null {
  const mark = fieldMark(written, field);
  return mark === null ? null : (new TextDecoder().decode(written.subarray(mark)).split('\n')[0] ?? '');
}

test.each([
  ['last_name', '<last_name>Muñoz &gt; Ruiz</last_name>'],
  ['user_identifiers/user_identifier[2]/value', '<value>i1</value>'],
  ['contact_info/addresses/address[2]/line1', '<line1>2 Elm</line1>'],
  ['contact_info/addresses/address[2]/address_types/address_type', '<address_type>work</address_type>'],
  ['contact_info/emails/email/email_address', '<email_address>p1@x.example</email_address>'],
  ['contact_info/emails/email/@preferred', '<email preferred="true">'],
])('%s is found', (field, line) => {
  expect(marked(field)).toBe(line);
});

test('of what is not there the nearest is found in which it would stand', () => {
  expect(marked('contact_info/addresses/address[2]/city')).toBe('<address>');
  expect(marked('user_identifiers/user_identifier[3]/value')).toBe('<user_identifiers>');
  expect(marked('purge_date')).toBeNull();
});
