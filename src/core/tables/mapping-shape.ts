import { type FieldFact, userFields } from '../alma/user-fields.ts';
import type { JsonValue } from '../profile/json-value.ts';
import { isJsonObject, ownValue } from '../profile/json-value.ts';
import { type ReadingNotes, ReadingPlace, readAs, record, type Shape, wrong } from '../profile/shape.ts';
import { formed, idOf, line, listOf, oneOf, wholeNumber, yesOrNo } from '../profile/value-shapes.ts';
import { mostColumns } from '../report/sheet.ts';
import { tableDateFormats } from './table-date.ts';
import type {
  MappedContact,
  MappedField,
  MappedIdentifier,
  MappedSegment,
  MappedValue,
  RememberedMapping,
  RowKey,
  TableMapping,
  ValuePair,
  ValueReading,
  ValueSource,
} from './table-mapping.ts';

/** The schema of a mapping as it stands in a profile file, which may be anyone's. */

const column = wholeNumber(0, mostColumns - 1);
const columns: Shape<readonly number[]> = listOf(column, 20, String);
const text = line(255);

/** One of several shapes, told apart by the name under `kind`. */
function byKind<T extends { readonly kind: string }>(shapes: { readonly [K in T['kind']]: Shape<T> }): Shape<T> {
  const known = new Map<string, Shape<T>>(Object.entries(shapes));
  const expected = `a group of settings whose kind is one of ${[...known.keys()].map((kind) => `“${kind}”`).join(', ')}`;
  return {
    expected,
    read(value, here) {
      const kind = isJsonObject(value) ? ownValue(value, 'kind') : undefined;
      const shape = typeof kind === 'string' ? known.get(kind) : undefined;
      return shape === undefined ? wrong : shape.read(value, here);
    },
    write: (value) => known.get(value.kind)?.write(value) ?? null,
  };
}

type Of<T extends { readonly kind: string }, K extends T['kind']> = Extract<T, { readonly kind: K }>;

const key = byKind<RowKey>({
  'primary-id': record<Of<RowKey, 'primary-id'>>({ kind: oneOf('primary-id') }),
  columns: record<Of<RowKey, 'columns'>>({ kind: oneOf('columns'), columns }),
  row: record<Of<RowKey, 'row'>>({ kind: oneOf('row') }),
});

const source = byKind<ValueSource>({
  column: record<Of<ValueSource, 'column'>>({ kind: oneOf('column'), column }),
  constant: record<Of<ValueSource, 'constant'>>({ kind: oneOf('constant'), value: text }),
  joined: record<Of<ValueSource, 'joined'>>({ kind: oneOf('joined'), columns, between: line(20) }, { between: ' ' }),
  'name-part': record<Of<ValueSource, 'name-part'>>(
    { kind: oneOf('name-part'), column, part: oneOf('last', 'first'), order: oneOf('last-first', 'first-last') },
    { order: 'last-first' },
  ),
});

/** No id has more digits than that; a number without a bound would fill the memory with zeros. */
const mostDigits = 30;

const digits: Shape<number | null> = {
  expected: `a whole number from 1 to ${mostDigits}, or null`,
  read: (value, here) => (value === null ? null : wholeNumber(1, mostDigits).read(value, here)),
  write: (value) => value,
};

const reading = byKind<ValueReading>({
  text: record<Of<ValueReading, 'text'>>({ kind: oneOf('text') }),
  date: record<Of<ValueReading, 'date'>>({ kind: oneOf('date'), format: idOf(tableDateFormats) }),
  id: record<Of<ValueReading, 'id'>>({ kind: oneOf('id'), digits, pad: yesOrNo }, { digits: null, pad: false }),
  country: record<Of<ValueReading, 'country'>>({ kind: oneOf('country') }),
});

const pairs = listOf(record<ValuePair>({ from: text, to: text }), 2000, ({ from }) => from.trim().toLowerCase());

const value: Shape<MappedValue> = record<MappedValue>(
  { from: source, values: pairs, reads: reading, otherwise: text },
  { values: [], reads: { kind: 'text' }, otherwise: '' },
);

/** Only what Alma's format has there and the SIS load reads: a name from a file is never written as it is. */
function fieldsBelow(path: string): Shape<readonly MappedField[]> {
  const names = Object.entries<FieldFact>(userFields)
    .filter(([one, { ignored }]) => ignored !== true && one.startsWith(path) && !one.slice(path.length).includes('/'))
    .map(([one]) => one.slice(path.length));
  const holders = new Set(Object.keys(userFields).flatMap((one) => one.split('/').slice(0, -1)));
  const plain = new Set(names.filter((name) => !holders.has(name)));
  const name: Shape<string> = {
    expected: 'the name of a field as Alma’s format has it there',
    read: (one) => (typeof one === 'string' && plain.has(one) ? one : wrong),
    write: (one) => one,
  };
  return listOf(record<MappedField>({ field: name, value }), 60, ({ field }) => field);
}

function contacts(path: string): Shape<readonly MappedContact[]> {
  const contact = record<MappedContact>({ preferred: yesOrNo, types: value, fields: fieldsBelow(path) });
  return listOf(contact, 20);
}

function segments(path: string): Shape<readonly MappedSegment[]> {
  return listOf(record<MappedSegment>({ fields: fieldsBelow(path) }), 20);
}

export const mappingShape: Shape<TableMapping> = record<TableMapping>(
  {
    key,
    fields: fieldsBelow(''),
    addresses: contacts('contact_info/addresses/address/'),
    emails: contacts('contact_info/emails/email/'),
    phones: contacts('contact_info/phones/phone/'),
    identifiers: listOf(record<MappedIdentifier>({ type: value, value }), 50),
    notes: segments('user_notes/user_note/'),
    statistics: segments('user_statistics/user_statistic/'),
  },
  { addresses: [], emails: [], phones: [], identifiers: [], notes: [], statistics: [] },
);

export const rememberedMapping: Shape<RememberedMapping> = record<RememberedMapping>({
  fingerprint: formed(/^[0-9a-f]{16}$/, 16, 'sixteen digits and letters that stand for a header'),
  mapping: mappingShape,
});

export type MappingReading =
  | { readonly kind: 'mapping'; readonly mapping: TableMapping }
  /** Of the first value that does not fit; never the value. */
  | { readonly kind: 'refused'; readonly where: string; readonly expected: string };

/** Reads a mapping from JSON that came from elsewhere (`readJson`). */
export function checkMapping(json: JsonValue): MappingReading {
  const notes: ReadingNotes = { unknown: [], cut: [], leftOut: [], fault: null };
  const mapping = readAs(mappingShape, json, new ReadingPlace(notes));
  if (mapping !== wrong) return { kind: 'mapping', mapping };
  return { kind: 'refused', where: notes.fault?.where ?? '', expected: notes.fault?.expected ?? mappingShape.expected };
}
