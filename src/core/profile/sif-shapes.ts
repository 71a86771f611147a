import { layoutFaults } from '../reading/sif/layout-faults.ts';
import { addressMarks, phoneKinds, sifAddressFields, sifUserFields } from '../reading/sif/sif-fields.ts';
import type { BarcodeSpans, PhoneKind, SifLayout, Span } from '../reading/sif/sif-layout.ts';
import { type SifTypes, usualTypes } from '../reading/sif/sif-mapping.ts';
import { isJsonObject, ownValue } from './json-value.ts';
import type { ProfileSif, SifGroup } from './profile.ts';
import { readAs, record, type Shape, type WithOthers, wrong } from './shape.ts';
import { code, line, listOf, orNull, wholeNumber } from './value-shapes.ts';

/** The part of a profile that says how patron files of fixed width are read. */

/** No line is longer, so that nobody's file decides how much memory one takes. */
const lastColumn = 10_000;
const mostLayouts = 20;
const mostAddresses = 9;
const mostBarcodes = 9;

const column = wholeNumber(1, lastColumn);

const span: Shape<Span> = {
  expected: `two whole numbers in square brackets, each from 1 to ${lastColumn}: a column, and how many characters`,
  read(value, here) {
    if (!Array.isArray(value) || value.length !== 2) return wrong;
    const [from, characters] = value.map((one) => column.read(one, here));
    return typeof from === 'number' && typeof characters === 'number' ? [from, characters] : wrong;
  },
  write: ([from, characters]) => [from, characters],
};

/** Values by names that are known; none of them must be there, and no other may. */
function named<T>(names: readonly string[], shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    expected: `a group of settings whose names are among ${names.map((name) => `“${name}”`).join(', ')}`,
    read(value, here) {
      if (!isJsonObject(value) || Object.keys(value).some((name) => !names.includes(name))) return wrong;
      const read: Record<string, T> = {};
      for (const name of names) {
        const found = ownValue(value, name);
        if (found === undefined) continue;
        const one = readAs(shape, found, here.at(name));
        if (one === wrong) return wrong;
        read[name] = one;
      }
      return read;
    },
    write: (value) =>
      Object.fromEntries(
        names.flatMap((name) => (value[name] === undefined ? [] : [[name, shape.write(value[name])] as const])),
      ),
  };
}

const barcode = record<BarcodeSpans & WithOthers>({ barcode: span, group: span, status: span });

const anyLayout = record<SifLayout & WithOthers>({
  name: line(80),
  user: record<SifLayout['user'] & WithOthers>(
    {
      characters: column,
      fewest: column,
      fields: named(sifUserFields, span),
      barcodes: listOf(barcode, mostBarcodes),
      ssn: orNull(span),
      addressCount: orNull(span),
    },
    { barcodes: [], ssn: null, addressCount: null },
  ),
  address: record<SifLayout['address'] & WithOthers>(
    {
      characters: column,
      most: wholeNumber(1, mostAddresses),
      type: span,
      fields: named(sifAddressFields, span),
      phones: named(phoneKinds, span),
    },
    { phones: {} },
  ),
  note: wholeNumber(0, lastColumn),
});

const layout: Shape<SifLayout> = {
  ...anyLayout,
  read(value, here) {
    const read = anyLayout.read(value, here);
    const why = read === wrong ? [] : layoutFaults(read);
    return why.length === 0 ? read : here.fail(anyLayout.expected, why.slice(0, 3).join(' '));
  },
};

const group = record<SifGroup>({ from: code(255), to: code(255) });

const anyCode = code(255);

const types = record<SifTypes & WithOthers>(
  {
    barcode: anyCode,
    addresses: named(addressMarks, anyCode),
    email: anyCode,
    phones: record<Readonly<Record<PhoneKind, string>> & WithOthers>(
      { primary: anyCode, mobile: anyCode, fax: anyCode, other: anyCode },
      usualTypes.phones,
    ),
    note: anyCode,
  },
  usualTypes,
);

export const profileSif: Shape<ProfileSif> = record<ProfileSif>(
  {
    layouts: listOf(layout, mostLayouts, ({ name }) => name.trim().toLowerCase()),
    groups: listOf(group, 1000, ({ from }) => from.trim()),
    types,
  },
  { layouts: [], groups: [], types: usualTypes },
);
