import type { WithOthers } from '../profile/shape.ts';
import type { SisDateFormat } from '../terms/sis-date.ts';

/**
 * How the rows of a table become users, as data: guessed, changed on a screen, remembered by header, kept in a profile.
 * Columns count from 0. What Alma needs and no table holds (types, preferred, country) stands in it as constants.
 */
export interface TableMapping extends WithOthers {
  /** What makes several rows one user. */
  readonly key: RowKey;
  /** Directly below the user; no field twice. */
  readonly fields: readonly MappedField[];
  readonly addresses: readonly MappedContact[];
  readonly emails: readonly MappedContact[];
  readonly phones: readonly MappedContact[];
  readonly identifiers: readonly MappedIdentifier[];
  readonly notes: readonly MappedSegment[];
  readonly statistics: readonly MappedSegment[];
}

/** `primary-id`: rows with the same primary identifier; `columns`: with the same text in these; `row`: each row a user. */
export type RowKey =
  | ({ readonly kind: 'primary-id' } & WithOthers)
  | ({ readonly kind: 'columns'; readonly columns: readonly number[] } & WithOthers)
  | ({ readonly kind: 'row' } & WithOthers);

/** Name of a field as in `DraftUser`: `last_name`, `line1`, `email_address`, `note_text` … */
export interface MappedField extends WithOthers {
  readonly field: string;
  readonly value: MappedValue;
}

export interface MappedSegment extends WithOthers {
  readonly fields: readonly MappedField[];
}

export interface MappedContact extends MappedSegment {
  /** Of a user's entries only the first that is marked so stays preferred. */
  readonly preferred: boolean;
  /** Codes, with commas or semicolons between them. */
  readonly types: MappedValue;
}

export interface MappedIdentifier extends WithOthers {
  readonly type: MappedValue;
  readonly value: MappedValue;
}

export interface MappedValue extends WithOthers {
  readonly from: ValueSource;
  /** What a text of the table stands for; case and blanks around do not matter. Others stay as they are. */
  readonly values: readonly ValuePair[];
  readonly reads: ValueReading;
  /** For users whose cells are blank; empty for nothing. */
  readonly otherwise: string;
}

export interface ValuePair extends WithOthers {
  readonly from: string;
  readonly to: string;
}

export type ValueSource =
  | ({ readonly kind: 'column'; readonly column: number } & WithOthers)
  | ({ readonly kind: 'constant'; readonly value: string } & WithOthers)
  | ({ readonly kind: 'joined'; readonly columns: readonly number[]; readonly between: string } & WithOthers)
  | ({
      readonly kind: 'name-part';
      readonly column: number;
      readonly part: 'last' | 'first';
      readonly order: NameOrder;
    } & WithOthers);

/** “Last, First” or “First Last”. */
export type NameOrder = 'last-first' | 'first-last';

export type ValueReading =
  | ({ readonly kind: 'text' } & WithOthers)
  | ({ readonly kind: 'date'; readonly format: TableDateFormat } & WithOthers)
  | ({
      readonly kind: 'id';
      /** How many digits ids of digits alone usually have; null where that differs. */
      readonly digits: number | null;
      /** Whether shorter ones get their zeros back; otherwise they are told. */
      readonly pad: boolean;
    } & WithOthers)
  /** A name or two letters of a country become its three letters. */
  | ({ readonly kind: 'country' } & WithOthers);

/** `excel-1900` and `excel-1904`: days counted as a workbook does. */
export type TableDateFormat = SisDateFormat | 'excel-1900' | 'excel-1904';

/** A mapping that somebody chose for tables with this header; see `mappingFingerprint`. */
export interface RememberedMapping extends WithOthers {
  readonly fingerprint: string;
  readonly mapping: TableMapping;
}

const asText: ValueReading = { kind: 'text' };

export function constant(value: string): MappedValue {
  return { from: { kind: 'constant', value }, values: [], reads: asText, otherwise: '' };
}

export function fromColumn(column: number, reads: ValueReading = asText): MappedValue {
  return { from: { kind: 'column', column }, values: [], reads, otherwise: '' };
}

/** The columns that a value comes from; none for a constant. */
export function columnsOf({ kind, ...source }: ValueSource): readonly number[] {
  if ('columns' in source) return source.columns;
  return 'column' in source ? [source.column] : [];
}
