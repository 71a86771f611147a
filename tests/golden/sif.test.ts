import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sifLayouts } from '../../src/core/reading/sif/sif-layout.ts';
import { usualMapping } from '../../src/core/reading/sif/sif-mapping.ts';
import { sifLayoutOf } from '../../src/core/reading/sif/tell-sif.ts';
import type { DraftContact, DraftUser } from '../../src/core/writing/draft-user.ts';
import { documentHead, documentTail, writeUser } from '../../src/core/writing/write-user.ts';
import { readSif } from '../fixtures/a-sif.ts';
import { draftsIn } from '../fixtures/drafts-in.ts';
import { objections } from '../fixtures/xmllint.ts';

const folder = join(import.meta.dirname, 'sif');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

/** What the samples say of a user. */
function told({ fields, identifiers, emails, addresses }: DraftUser) {
  const named = ['primary_id', 'last_name', 'first_name', 'user_group', 'expiry_date', 'purge_date'];
  const values = (contacts: readonly DraftContact[], name: string) =>
    contacts.flatMap((one) => one.fields.get(name) ?? []);
  return {
    ...Object.fromEntries(named.map((name) => [name, fields.get(name)])),
    barcodes: identifiers.filter(({ type }) => type === 'BARCODE').map(({ value }) => value),
    emails: values(emails, 'email_address'),
    cities: values(addresses, 'city'),
  };
}

for (const [name, { users, ssnSeen }] of Object.entries<{ users: unknown[]; ssnSeen: number }>(expected)) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));

  test(`${name} is told by its content, and gives the users that it should, also as XML`, () => {
    const layout = sifLayoutOf(bytes);
    expect(layout?.name).toBe(sifLayouts.voyager.name);
    const read = readSif(bytes, usualMapping(layout ?? sifLayouts.zorvlib));
    expect(read.users.map(({ user }) => told(user))).toEqual(users);
    expect(read.ssnSeen).toBe(ssnSeen);
    expect(read.problems).toEqual([]);
    const xml = documentHead + read.users.map(({ user }) => writeUser(user)).join('') + documentTail;
    expect(draftsIn(xml).map(told)).toEqual(users);
    expect(xml).not.toContain('123-45-6789');
    expect(objections(xml) ?? '').toBe('');
  });

  test(`${name} gives the same in pieces of any size`, () => {
    const told = (size: number) => {
      const { users: read, ...rest } = readSif(bytes, undefined, size);
      return { users: read.map(({ user }) => user), ...rest };
    };
    const whole = told(bytes.length);
    for (let size = 1; size < bytes.length; size += size < 64 ? 1 : 61)
      expect(told(size), `size ${size}`).toEqual(whole);
  });
}
