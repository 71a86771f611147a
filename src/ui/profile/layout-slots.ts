import { fieldWords } from '../../core/field-words.ts';
import { phoneKinds, sifAddressFields, sifUserFields } from '../../core/reading/sif/sif-fields.ts';
import type { BarcodeSpans, PhoneKind, SifLayout, Span, Spans } from '../../core/reading/sif/sif-layout.ts';

/** One value of a layout: where it stands, and how that is changed. */
export interface LayoutSlot {
  readonly id: string;
  readonly words: string;
  readonly span: Span | null;
  /** Null: it does not stand in the file. */
  readonly put: (span: Span | null) => SifLayout;
  /** It must stand somewhere. */
  readonly isNeeded: boolean;
}

export interface SlotGroup {
  readonly title: string;
  /** Of the patron, columns count from the start of the line; of an address, from the start of the address. */
  readonly of: 'patron' | 'address';
  readonly slots: readonly LayoutSlot[];
}

export const phoneWords: Readonly<Record<PhoneKind, string>> = {
  primary: 'Phone',
  mobile: 'Mobile phone',
  fax: 'Fax',
  other: 'Other phone',
};

/** All values that a layout may have, in the order in which they are shown. */
export function slotsOf(layout: SifLayout): SlotGroup[] {
  const { user, address } = layout;
  const ofUser = (part: Partial<SifLayout['user']>): SifLayout => whole({ ...layout, user: { ...user, ...part } });
  const ofAddress = (part: Partial<SifLayout['address']>): SifLayout => ({
    ...layout,
    address: { ...address, ...part },
  });
  const patron = sifUserFields.map((field) =>
    slot(field, fieldWords(field), user.fields[field], (span) =>
      ofUser({ fields: withSpan(user.fields, field, span) }),
    ),
  );
  const barcodes = barcodesOf(user.barcodes, (all) => ofUser({ barcodes: all }));
  const fields = sifAddressFields.map((field) =>
    slot(`address-${field}`, fieldWords(field), address.fields[field], (span) =>
      ofAddress({ fields: withSpan(address.fields, field, span) }),
    ),
  );
  const phones = phoneKinds.map((kind) =>
    slot(`phone-${kind}`, phoneWords[kind], address.phones[kind], (span) =>
      ofAddress({ phones: withSpan(address.phones, kind, span) }),
    ),
  );
  return [
    {
      title: 'The patron',
      of: 'patron',
      slots: [
        ...patron,
        slot('address-count', 'Number of addresses', user.addressCount, (addressCount) => ofUser({ addressCount })),
        slot('ssn', 'Social security number, never read', user.ssn, (ssn) => ofUser({ ssn })),
      ],
    },
    { title: 'Barcodes', of: 'patron', slots: barcodes },
    {
      title: 'Each address',
      of: 'address',
      slots: [
        needed('address-type', 'Kind of address (1, 2; 3 is an e-mail)', address.type, (type) => ofAddress({ type })),
        ...fields,
        ...phones,
      ],
    },
  ];
}

function slot(
  id: string,
  words: string,
  span: Span | null | undefined,
  put: (span: Span | null) => SifLayout,
): LayoutSlot {
  return { id, words, span: span ?? null, put, isNeeded: false };
}

/** Nothing is changed where it would be taken away. */
function needed(id: string, words: string, span: Span, put: (span: Span) => SifLayout): LayoutSlot {
  return { id, words, span, put: (wanted: Span | null) => put(wanted ?? span), isNeeded: true };
}

/** The places that there are, and one more to be filled in. */
function barcodesOf(all: readonly BarcodeSpans[], put: (barcodes: readonly BarcodeSpans[]) => SifLayout): LayoutSlot[] {
  const rows = all.flatMap((spans, index) => {
    const part = (name: keyof BarcodeSpans, words: string) =>
      needed(`${name}-${index + 1}`, `${words} ${index + 1}`, spans[name], (span) =>
        put(all.with(index, { ...spans, [name]: span })),
      );
    const barcode = slot(`barcode-${index + 1}`, `Barcode ${index + 1}`, spans.barcode, (span) =>
      put(span === null ? all.toSpliced(index, 1) : all.with(index, { ...spans, barcode: span })),
    );
    return [barcode, part('group', 'Group of barcode'), part('status', 'Status of barcode')];
  });
  if (all.length === mostBarcodes) return rows;
  const next = all.length + 1;
  const more = slot(`barcode-${next}`, `Barcode ${next}`, null, (span) =>
    put(span === null ? all : [...all, atOnce(span)]),
  );
  return [...rows, more];
}

/** Most places for a barcode. */
const mostBarcodes = 9;

/** As Voyager has them: barcode, group and status one behind the other. */
function atOnce([column]: Span): BarcodeSpans {
  return { barcode: [column, 25], group: [column + 25, 10], status: [column + 35, 1] };
}

function withSpan(spans: Spans, name: string, span: Span | null): Spans {
  const { [name]: _, ...others } = spans;
  return span === null ? others : { ...others, [name]: span };
}

/** The shortest line follows from the rest: it goes on to the number of addresses, else to the last name. */
function whole(layout: SifLayout): SifLayout {
  const { addressCount, fields, characters } = layout.user;
  const fewest = addressCount === null ? Math.min(fields.last_name?.[0] ?? 1, characters) : characters;
  return { ...layout, user: { ...layout.user, fewest } };
}

/** The lengths of a layout. */
export const layoutLengths: readonly {
  readonly id: string;
  readonly words: string;
  readonly value: (layout: SifLayout) => number;
  readonly put: (layout: SifLayout, value: number) => SifLayout;
}[] = [
  {
    id: 'patron-length',
    words: 'Characters of the patron, before the first address',
    value: ({ user }) => user.characters,
    put: (layout, characters) => whole({ ...layout, user: { ...layout.user, characters } }),
  },
  {
    id: 'address-length',
    words: 'Characters of each address',
    value: ({ address }) => address.characters,
    put: (layout, characters) => ({ ...layout, address: { ...layout.address, characters } }),
  },
  {
    id: 'most-addresses',
    words: 'Most addresses of one patron',
    value: ({ address }) => address.most,
    put: (layout, most) => ({ ...layout, address: { ...layout.address, most } }),
  },
  {
    id: 'note-length',
    words: 'Most characters of a note behind the last address',
    value: ({ note }) => note,
    put: (layout, note) => ({ ...layout, note }),
  },
];
