import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentNames } from '../../../../src/core/alma/user-fields.ts';
import { entryKey, sameEntry } from '../../../../src/core/preview/equal-values.ts';
import { syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { entriesOf } from '../../../../src/core/preview/preview-segments.ts';
import { effectsOf, emails, identifiers, phones, previewOf } from './a-preview.ts';
import { aPreviewUser } from './arbitrary-preview.ts';

const note = (inside: string): string =>
  `<user_notes><user_note><note_type>POPUP</note_type><note_text>Hello</note_text>${inside}</user_note></user_notes>`;
const block = (inside: string): string =>
  `<user_blocks><user_block><block_description>LOST</block_description>${inside}</user_block></user_blocks>`;
const address = (inside: string, attributes = ''): string =>
  `<contact_info><addresses><address ${attributes}><line1>1 Main St</line1>${inside}<address_types><address_type>home</address_type></address_types></address></addresses></contact_info>`;
const statistic = (inside: string): string =>
  `<user_statistics><user_statistic><statistic_category>BIO</statistic_category>${inside}</user_statistic></user_statistics>`;
const kinds = (...types: string[]): string =>
  `<contact_info><phones><phone><phone_number>1</phone_number><phone_types>${types.map((type) => `<phone_type>${type}</phone_type>`).join('')}</phone_types></phone></phones></contact_info>`;

describe.each(syncModes)('in mode %s it is no change', (mode) => {
  test.each([
    ['a description', '<gender desc="Female">F</gender>', '<gender>F</gender>'],
    ['a description of a type', address('').replace('<address_type>', '<address_type desc="Home">'), address('')],
    ['a link', '<is_researcher link="https://x.example">true</is_researcher>', '<is_researcher>true</is_researcher>'],
    ['a link, or a count that Alma writes', '<loans link="https://x.example">3</loans><fees>1.5</fees>', ''],
    ['a field that only Alma writes', '<full_name>Ana L</full_name><status_date>2026-01-01Z</status_date>', ''],
    ['a field that the load does not read', '<record_type>PUBLIC</record_type><external_id>SIS</external_id>', ''],
    [
      'who made a note, and when',
      note('<created_by>x</created_by><created_date>2026-01-01T00:00:00Z</created_date>'),
      note(''),
    ],
    [
      'who made a block, and when',
      block('<created_by>x</created_by><created_date>2026-01-01T00:00:00Z</created_date>'),
      block('<created_by>y</created_by>'),
    ],
    ['the kind of a statistic, which Alma writes', statistic('<category_type>DEPT</category_type>'), statistic('')],
    ['white space around a value of an entry', emails(['', 'a@x.example']), emails(['', '\n a@x.example\t'])],
    ['white space around a value', '<last_name>Ruiz</last_name>', '<last_name>\n  Ruiz \u00A0</last_name>'],
    ['the offset of a date', '<expiry_date>2032-01-01Z</expiry_date>', '<expiry_date>2032-01-01-06:00</expiry_date>'],
    [
      'the offset of a time',
      block('<expiry_date>2032-01-01T00:00:00.000Z</expiry_date>'),
      block('<expiry_date>2032-01-01T00:00:00</expiry_date>'),
    ],
    ['a status that is not sent, where it is Active', '<status desc="Active">ACTIVE</status>', ''],
    ['a status that is sent, where Alma has none', '', '<status>Active</status>'],
    ['a boolean that is sent as false, where Alma has none', '', '<is_researcher>0</is_researcher>'],
    ['a boolean that is not sent, where it is false', '<is_researcher>false</is_researcher>', ''],
    ['the form of a boolean', note('<popup_note>true</popup_note>'), note('<popup_note>1</popup_note>')],
    ['a boolean of a note', note('<user_viewable>false</user_viewable>'), note('')],
    [
      'that an entry is not the preferred one',
      emails(['preferred="false"', 'a@x.example']),
      emails(['', 'a@x.example']),
    ],
    [
      'the status of an identifier',
      '<user_identifiers><user_identifier><id_type>A</id_type><value>1</value><status>ACTIVE</status></user_identifier></user_identifiers>',
      identifiers(['A', '1']),
    ],
    [
      'the kind and status of a block',
      block('<block_type>GENERAL</block_type><block_status>ACTIVE</block_status>'),
      block(''),
    ],
    ['the case of an identifier', identifiers(['A', 'x1']), identifiers(['A', ' X1 '])],
    ['the case of the primary identifier', '<primary_id>ANA</primary_id>', '<primary_id>ana</primary_id>'],
    ['the case of an e-mail address', emails(['', 'Ana@x.example']), emails(['', 'ana@x.example'])],
    ['the order of entries', phones(['1', 'home'], ['2', 'mobile']), phones(['2', 'mobile'], ['1', 'home'])],
    ['the order of types', kinds('home', 'mobile'), kinds('mobile', 'home')],
    [
      'that a date of an address has an offset',
      address('<start_date>2026-01-01Z</start_date>'),
      address('<start_date>2026-01-01</start_date>'),
    ],
    ['an element that Alma does not know', '', '<shoe_size>9</shoe_size>'],
  ])('%s', (_, inAlma, inFile) => {
    expect(previewOf(inAlma, inFile, { mode })).toMatchObject({ outcome: 'unchanged', fields: [], segments: [] });
  });
});

test('in the load, what the file says of where an entry is from is no change', () => {
  const inAlma = emails(['segment_type="External"', 'a@x.example']);
  expect(effectsOf(inAlma, emails(['segment_type="Internal"', 'a@x.example']))).toEqual({});
});

describe('it is a change', () => {
  test.each([
    ['the case of a name', '<last_name>de la Cruz</last_name>', '<last_name>De La Cruz</last_name>', 'last_name'],
    ['another day', '<expiry_date>2032-01-01Z</expiry_date>', '<expiry_date>2032-01-02Z</expiry_date>', 'expiry_date'],
    [
      'another preferred entry',
      emails(['preferred="true"', 'a@x.example']),
      emails(['', 'a@x.example']),
      'emails/a@x.example',
    ],
    ['another type', kinds('home'), kinds('mobile'), 'phones/1'],
    ['a note that pops up', note(''), note('<popup_note>true</popup_note>'), 'user_notes/Hello'],
    ['another town', address('<city>Elgin</city>'), address('<city>Joliet</city>'), 'addresses/1 Main St'],
  ])('%s', (_, inAlma, inFile, field) => {
    expect(effectsOf(inAlma, inFile)).toEqual({ [field]: 'replaced' });
  });
});

test('entries are the same without a look at keys if and only if their keys are the same', () => {
  fc.assert(
    fc.property(
      aPreviewUser,
      aPreviewUser,
      fc.constantFrom(...segmentNames),
      fc.boolean(),
      (a, b, segment, caseCounts) => {
        for (const one of entriesOf(a, segment)) {
          for (const other of [...entriesOf(a, segment), ...entriesOf(b, segment)]) {
            const keys = [one, other].map((entry) => entryKey(segment, entry, caseCounts));
            expect(sameEntry(segment, one, other, caseCounts)).toBe(keys[0] === keys[1]);
          }
        }
      },
    ),
  );
});
