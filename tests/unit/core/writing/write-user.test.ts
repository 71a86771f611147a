import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftSegment, DraftUser } from '../../../../src/core/writing/draft-user.ts';
import { documentHead, documentTail, writeUser } from '../../../../src/core/writing/write-user.ts';
import { arbitraryDraft } from '../../../fixtures/arbitrary-draft.ts';
import { draftsIn } from '../../../fixtures/drafts-in.ts';
import { objections } from '../../../fixtures/xmllint.ts';

const nobody: DraftUser = {
  place: { line: 1, column: 1 },
  fields: new Map(),
  addresses: [],
  emails: [],
  phones: [],
  identifiers: [],
  notes: [],
  statistics: [],
};

const documentOf = (users: readonly DraftUser[]): string =>
  documentHead + users.map((user) => writeUser(user)).join('') + documentTail;

/** As it is after being written: the format demands that notes say whom they are for. */
function asWritten(user: DraftUser): DraftUser {
  const said = ({ fields }: DraftSegment) => ({ fields: new Map([['user_viewable', 'false'], ...fields]) });
  return { ...user, notes: user.notes.map(said) };
}

test('users that are written and read again are the same, in every script', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDraft, { maxLength: 4 }), (users) => {
      expect(draftsIn(documentOf(users))).toEqual(users.map(asWritten));
    }),
    { numRuns: 300 },
  );
});

test('what is written is valid by the format, with libxml2 as the judge', ({ skip }) => {
  const found = objections(documentOf(fc.sample(arbitraryDraft, { numRuns: 400, seed: 6 })));
  skip(found === null, 'There is no xmllint here.');
  expect(found).toBe('');
});

test('the judge finds what is not valid', ({ skip }) => {
  const found = objections(documentOf([{ ...nobody, fields: new Map([['expiry_date', '2032.05.31']]) }]));
  skip(found === null, 'There is no xmllint here.');
  expect(found).toContain('expiry_date');
});

test('contact_info is written in the order of the format, and only what is there is written', () => {
  const one = { preferred: true, types: ['home'] };
  const xml = writeUser({
    ...nobody,
    fields: new Map([
      ['last_name', 'Lee'],
      ['primary_id', 'p1'],
    ]),
    phones: [{ fields: new Map([['phone_number', '555']]), preferred: false, types: [] }],
    addresses: [{ fields: new Map([['line1', '1 Elm St']]), ...one }],
  });
  expect(xml.replaceAll('\n', '')).toBe(
    '<user><primary_id>p1</primary_id><last_name>Lee</last_name><contact_info>' +
      '<addresses><address preferred="true"><line1>1 Elm St</line1>' +
      '<address_types><address_type>home</address_type></address_types></address></addresses>' +
      '<phones><phone><phone_number>555</phone_number><phone_types></phone_types></phone></phones>' +
      '</contact_info></user>',
  );
});

test('a user of whom nothing is known has no elements', () => {
  expect(writeUser(nobody)).toBe('<user>\n</user>\n');
});

test('characters that XML has no way to hold are left for the reader to find', () => {
  const fields = new Map([['last_name', 'Mu\u0007ñoz\u0009&\u{1f600}']]);
  expect(writeUser({ ...nobody, fields })).toContain('<last_name>Mu\u0007ñoz\t&amp;\u{1f600}</last_name>');
});

test('each line is told with its path, and where in it its value begins', () => {
  const told: [string, number][] = [];
  const phone = { fields: new Map([['phone_number', '555']]), preferred: false, types: ['home'] };
  const fields = new Map([['last_name', 'Lee\nand\nSon']]);
  const xml = writeUser({ ...nobody, fields, phones: [phone] }, (path, before) => void told.push([path, before]));
  expect(told.length).toBe(xml.split('\n').length - 1);
  const number = told.findIndex(([path]) => path === 'contact_info/phones/phone[1]/phone_number');
  expect(xml.split('\n')[number]?.slice(told[number]?.[1])).toBe('555</phone_number>');
  expect(told.filter(([path]) => path === 'last_name')).toEqual([
    ['last_name', 11],
    ['last_name', 0],
    ['last_name', 0],
  ]);
});

test('a name that the format does not have at its place is a bug', () => {
  expect(() => writeUser({ ...nobody, fields: new Map([['surname', 'Lee']]) })).toThrow('surname');
  expect(() => writeUser({ ...nobody, fields: new Map([['contact_info', 'Lee']]) })).toThrow('contact_info');
  expect(() => writeUser({ ...nobody, notes: [{ fields: new Map([['line1', 'x']]) }] })).toThrow('line1');
});
