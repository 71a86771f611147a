/** A stretch of a line: the column it begins in, from 1, and how many characters it has. */
export type Span = readonly [column: number, characters: number];

/** Stretches by the name that their value has below `<user>` or `<address>`: `last_name`, `line1`, `start_date` … */
export type Spans = Readonly<Record<string, Span>>;

/** A barcode with the group it stands for; a group may be there without one. */
export interface BarcodeSpans {
  readonly barcode: Span;
  readonly group: Span;
  /** `1` is active; all else is lost, stolen, expired or not there. */
  readonly status: Span;
}

export type PhoneKind = 'primary' | 'mobile' | 'fax' | 'other';

/** Where everything stands in a line of a patron file: plain data, so that a library can have its own. */
export interface SifLayout {
  readonly name: string;
  readonly user: {
    /** The first address begins behind them. */
    readonly characters: number;
    /** A line with fewer, blanks at its end cut off, is no record. */
    readonly fewest: number;
    readonly fields: Spans;
    readonly barcodes: readonly BarcodeSpans[];
    /** What must not leave the file (D 8-3); null where the layout has no place for it. */
    readonly ssn: Span | null;
    /** One digit; null where there are as many addresses as the line has room for. */
    readonly addressCount: Span | null;
  };
  /** Columns are counted from the start of the address. */
  readonly address: {
    readonly characters: number;
    readonly most: number;
    readonly type: Span;
    readonly fields: Spans;
    readonly phones: Readonly<Partial<Record<PhoneKind, Span>>>;
  };
  /** Most characters of the note behind the last address. */
  readonly note: number;
}

/** D 7.2, base and address block. */
const voyager: SifLayout = {
  name: 'Voyager: 456 characters, and 429 for each address',
  user: {
    characters: 456,
    fewest: 456,
    fields: {
      primary_id: [239, 30],
      last_name: [311, 30],
      first_name: [341, 20],
      middle_name: [361, 20],
      expiry_date: [189, 10],
      purge_date: [199, 10],
    },
    barcodes: [
      { barcode: [21, 25], group: [46, 10], status: [56, 1] },
      { barcode: [77, 25], group: [102, 10], status: [112, 1] },
      { barcode: [133, 25], group: [158, 10], status: [168, 1] },
    ],
    ssn: [269, 11],
    addressCount: [456, 1],
  },
  address: {
    characters: 429,
    most: 9,
    type: [11, 1],
    fields: {
      line1: [33, 50],
      line2: [83, 40],
      line3: [123, 40],
      line4: [163, 40],
      line5: [203, 40],
      city: [243, 40],
      state_province: [283, 7],
      postal_code: [290, 10],
      country: [300, 20],
      start_date: [13, 10],
      end_date: [23, 10],
    },
    phones: { primary: [320, 25], mobile: [345, 25], fax: [370, 25], other: [395, 25] },
  },
  note: 1000,
};

/**
 * The variant of Georgia's libraries (D 7.2): group, id, names, line 1, line 2, city to mobile phone as their own
 * program reads them; the dates, line 3 and the last two phones fill what it leaves between and behind. It has no
 * barcodes, and nobody says in which columns it has the dates of the user.
 */
const zorvlib: SifLayout = {
  name: 'Short: 120 characters, and 328 for each address',
  user: {
    characters: 120,
    fewest: 44,
    fields: {
      primary_id: [32, 11],
      last_name: [44, 30],
      first_name: [74, 20],
      middle_name: [94, 20],
      user_group: [1, 10],
    },
    barcodes: [],
    ssn: null,
    addressCount: null,
  },
  address: {
    characters: 328,
    most: 9,
    type: [1, 1],
    fields: {
      line1: [22, 50],
      line2: [72, 40],
      line3: [112, 40],
      city: [152, 40],
      state_province: [192, 7],
      postal_code: [199, 10],
      country: [209, 20],
      start_date: [2, 10],
      end_date: [12, 10],
    },
    phones: { primary: [229, 25], mobile: [254, 25], fax: [279, 25], other: [304, 25] },
  },
  note: 0,
};

/** The layouts that are known, the most usual first. */
export const sifLayouts = { voyager, zorvlib } as const satisfies Record<string, SifLayout>;
