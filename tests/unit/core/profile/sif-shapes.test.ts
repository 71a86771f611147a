import { describe, expect, test } from 'vitest';
import { userFields } from '../../../../src/core/alma/user-fields.ts';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { meansFrom } from '../../../../src/core/profile/means-from.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { readProfile, writeProfile } from '../../../../src/core/profile/read-profile.ts';
import { sifAddressFields, sifUserFields } from '../../../../src/core/reading/sif/sif-fields.ts';
import { sifLayouts } from '../../../../src/core/reading/sif/sif-layout.ts';
import { usualTypes } from '../../../../src/core/reading/sif/sif-mapping.ts';

const own = { ...sifLayouts.voyager, name: 'Ours' };
const file = (settings: object): string => JSON.stringify({ format: 'termload-profile', version: 1, ...settings });

function read(sif: object) {
  const reading = readProfile(file({ sif }));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.refusal));
  return reading.profile.sif;
}

function refusal(sif: object) {
  const reading = readProfile(file({ sif }));
  if (reading.kind !== 'refused') throw new Error('It was read.');
  return `${reading.refusal.looksLike} ${reading.refusal.expected}`;
}

test('a file from before there were patron files is one that says nothing of them', () => {
  const reading = readProfile(file({ library: 'Prairie' }));
  expect(reading.kind === 'profile' && reading.profile.sif).toEqual({ layouts: [], groups: [], types: usualTypes });
  expect(reading.kind === 'profile' && writeProfile(reading.profile)).toContain('"sif"');
});

test('layouts, groups and types are read as they were written', () => {
  const sif = { layouts: [own], groups: [{ from: 'UG', to: 'STUDENT' }], types: { ...usualTypes, barcode: '01' } };
  expect(read(sif)).toEqual(sif);
});

test('what may be missing of a layout is taken for not there', () => {
  const { barcodes: _, ssn: _ssn, addressCount: _count, ...user } = own.user;
  const { phones: _phones, ...address } = own.address;
  const [layout] = read({ layouts: [{ ...own, user, address }] }).layouts;
  expect(layout?.user).toMatchObject({ barcodes: [], ssn: null, addressCount: null });
  expect(layout?.address.phones).toEqual({});
});

const withFields = (fields: object) => ({ ...own, user: { ...own.user, fields: { ...own.user.fields, ...fields } } });
const { last_name: _last, ...nameless } = own.user.fields;

describe('a layout that does not serve is refused in words', () => {
  test.each([
    ['nobody has a last name', { ...own, user: { ...own.user, fields: nameless } }, 'where the last name stands'],
    ['it has no name', { ...own, name: ' ' }, 'needs a name'],
    ['it has the name of another', { ...own, name: sifLayouts.zorvlib.name }, 'give yours another'],
    ['a field lies beyond its line', withFields({ birth_date: [450, 10] }), 'ends in column 459'],
    ['a field takes in the number', withFields({ campus_code: [279, 5] }), 'social security number'],
    ['an address is shorter than its fields', { ...own, address: { ...own.address, characters: 400 } }, 'column 419'],
    ['an address has no length', { ...own, address: { ...own.address, characters: 0 } }, 'from 1 to 10000'],
    ['a column is far away', withFields({ birth_date: [10_001, 1] }), 'from 1 to 10000'],
    ['a column is none', withFields({ birth_date: [1.5, 1] }), 'from 1 to 10000'],
    ['a stretch has no length', withFields({ birth_date: [1] }), 'two whole numbers'],
    ['it names what Alma has not', withFields({ ssn: [1, 11] }), 'whose names are among'],
    ['it names what no object should', JSON.parse(`{"__proto__": 1, "name": "x"}`), ''],
  ])('%s', (_, layout, why) => {
    expect(refusal({ layouts: [layout] })).toContain(why);
  });
});

test('of groups no two are alike, and none is blank', () => {
  const groups = [{ from: 'UG', to: 'A' }];
  expect(refusal({ groups: [...groups, { from: 'UG ', to: 'B' }] })).toContain('no two alike');
  expect(refusal({ groups: [{ from: ' ', to: 'A' }] })).toContain('a code of 1 to 255');
});

test('own layouts come before those that are known, and groups and types are the library’s', () => {
  const sif = { layouts: [own], groups: [{ from: ' UG ', to: 'STUDENT' }], types: { ...usualTypes, email: 'work' } };
  const { sif: means } = meansFrom({ ...presetProfiles.alma, sif }, dayOf(2026, 11, 22));
  expect(means.layouts.map(({ name }) => name)).toEqual(['Ours', sifLayouts.voyager.name, sifLayouts.zorvlib.name]);
  expect([...means.groups]).toEqual([['UG', 'STUDENT']]);
  expect(means.types.email).toBe('work');
});

test('every field that a layout may name is one of Alma’s', () => {
  const address = 'contact_info/addresses/address/';
  for (const field of sifUserFields) expect(Object.keys(userFields)).toContain(field);
  for (const field of sifAddressFields) expect(Object.keys(userFields)).toContain(address + field);
});
