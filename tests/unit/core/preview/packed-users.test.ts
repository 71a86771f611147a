import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedUsers } from '../../../../src/core/preview/packed-users.ts';
import type { PreviewUser } from '../../../../src/core/preview/preview-shape.ts';
import { userWith } from './a-preview.ts';
import { aPreviewUser } from './arbitrary-preview.ts';

function packed(users: readonly PreviewUser[]): PackedUsers {
  const all = new PackedUsers();
  for (const user of users) all.add(user);
  return all;
}

test('users come out as they went in, in any order', () => {
  fc.assert(
    fc.property(fc.array(aPreviewUser, { maxLength: 8 }), (users) => {
      const all = packed(users);
      expect(all.length).toBe(users.length);
      for (const index of [...users.keys()].reverse()) expect(all.at(index)).toEqual(users[index]);
      expect(all.at(users.length)).toBeUndefined();
    }),
  );
});

test('texts of every script and length come out as they went in', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.integer({ min: 0, max: 70_000 }).map((length) => 'x'.repeat(length)),
    fc.integer({ min: 120, max: 130 }).map((length) => 'é'.repeat(length)),
    fc.constant('\uFEFFmark'),
  );
  fc.assert(
    fc.property(fc.array(fc.option(text), { maxLength: 6 }), (texts) => {
      const users = texts.map((last): PreviewUser => ({ ...userWith(''), fields: new Map([['last_name', last]]) }));
      const all = packed(users);
      expect(texts.map((_, index) => all.at(index)?.fields.get('last_name'))).toEqual(texts);
    }),
    { numRuns: 50 },
  );
});

test('a user larger than a block has one of its own', () => {
  const large: PreviewUser = { ...userWith(''), fields: new Map([['job_description', 'y'.repeat(3 << 20)]]) };
  const users = [userWith('<first_name>a</first_name>'), large, userWith('<first_name>b</first_name>')];
  expect(users.map((_, index) => packed(users).at(index))).toEqual(users);
});

test('it knows who holds which identifier', () => {
  const all = packed([
    userWith('<primary_id>Ann</primary_id>'),
    userWith(
      '<primary_id>bob</primary_id><user_identifiers><user_identifier><id_type>BARCODE</id_type><value>ANN</value></user_identifier></user_identifiers>',
    ),
  ]);
  expect(all.holders.find('ann')).toEqual([0, 1]);
  expect(all.holders.find('bob')).toEqual([1]);
});
