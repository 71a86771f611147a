import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DraftUser } from '../../../../src/core/writing/draft-user.ts';
import { documentHead, documentTail, writeUser } from '../../../../src/core/writing/write-user.ts';
import { ansiBytes, aPatron } from '../../../fixtures/a-sif.ts';
import { draftsIn } from '../../../fixtures/drafts-in.ts';
import { prepared, zipBytes } from '../../../fixtures/read-export.ts';

/** What every input can say of somebody. */
interface Person {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  readonly group: string;
  readonly barcode: string;
  readonly mail: string;
}

const name = fc
  .tuple(fc.constantFrom(...'AZÉñß'), fc.string({ unit: fc.constantFrom(...'aZé’ñ&<>"\'-., '), maxLength: 12 }))
  .map(([first, rest]) => (first + rest).trim());
const people = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 3, maxLength: 12 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record<Person>({
        id: fc.constant(`p${id}`),
        last: name,
        first: name,
        group: fc.constantFrom('UG', 'FAC'),
        barcode: fc.constant(`29001${id}`),
        mail: fc.constant(`p${id}@college.example`),
      }),
    ),
  ),
);

const days = { expiry_date: '2092-05-31', purge_date: '2093-05-31' } as const;

function asXml(all: readonly Person[]): string {
  const users = all.map(({ id, last, first, group, barcode, mail }): DraftUser => {
    const fields = new Map(
      Object.entries({ primary_id: id, last_name: last, first_name: first, user_group: group, ...days }),
    );
    const email = { fields: new Map([['email_address', mail]]), preferred: true, types: ['school'] };
    const identifiers = [{ type: 'BARCODE', value: barcode }];
    const nothing = { addresses: [], phones: [], notes: [], statistics: [] };
    return { place: { line: 1, column: 1 }, fields, emails: [email], identifiers, ...nothing };
  });
  return documentHead + users.map((user) => writeUser(user)).join('') + documentTail;
}

function asPatrons(all: readonly Person[]): Uint8Array<ArrayBuffer> {
  const dates = { expiry_date: '2092.05.31', purge_date: '2093.05.31' };
  const lines = all.map(({ id, last, first, group, barcode, mail }) =>
    aPatron({
      fields: { primary_id: id, last_name: last, first_name: first, ...dates },
      barcodes: [[barcode, group, '1']],
      addresses: [{ type: '3', fields: { line1: mail } }],
    }),
  );
  return ansiBytes(lines.join('\r\n'));
}

function asTable(all: readonly Person[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = all.map(({ id, last, first, group, barcode, mail }) =>
    [id, last, first, group, '05/31/2092', '05/31/2093', barcode, mail].map(quoted).join(','),
  );
  return ['Primary ID,Last Name,First Name,User Group,Expiration Date,Purge Date,Barcode,Email', ...rows].join('\n');
}

/** The people in the zip that an export becomes. */
async function peopleIn(content: Uint8Array | string): Promise<readonly Person[]> {
  const [xml = new Uint8Array()] = Object.values(unzipSync(await zipBytes(await prepared(content))));
  return draftsIn(new TextDecoder().decode(xml)).map(({ fields, identifiers, emails }) => {
    expect(fields.get('expiry_date')).toBe(days.expiry_date);
    expect(fields.get('purge_date')).toBe(days.purge_date);
    return {
      id: fields.get('primary_id') ?? '',
      last: fields.get('last_name') ?? '',
      first: fields.get('first_name') ?? '',
      group: fields.get('user_group') ?? '',
      barcode: identifiers.find(({ type }) => type === 'BARCODE')?.value ?? '',
      mail: emails[0]?.fields.get('email_address') ?? '',
    };
  });
}

test('the same people come out of XML, of patrons and of a table, as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (all) => {
      expect(await peopleIn(asXml(all))).toEqual(all);
      expect(await peopleIn(asPatrons(all))).toEqual(all);
      expect(await peopleIn(asTable(all))).toEqual(all);
    }),
    { numRuns: 30 },
  );
});
