/** From columns whose fields are guessed to a mapping, with the constants that Alma needs (D 1.3, 1.6). */

import { filledCells } from '../report/column-sample.ts';
import type { SheetRow } from '../report/sheet.ts';
import { areAmerican, type ContentMeans, dateGuess, usualDigits } from './column-content.ts';
import type { ColumnGuess } from './column-guess.ts';
import {
  constant,
  fromColumn,
  type MappedContact,
  type MappedField,
  type MappedIdentifier,
  type MappedValue,
  type NameOrder,
  type TableMapping,
} from './table-mapping.ts';
import { type TargetId, type TargetList, targetFact } from './table-targets.ts';
import { type NamedGroup, usualValues } from './usual-values.ts';

export interface MappingMeans extends ContentMeans {
  /** The library's groups, where its profile lists them; a name or another case becomes the code. */
  readonly groups: readonly NamedGroup[];
  /** Country of addresses without one, in three letters; empty for none but what the addresses themselves show. */
  readonly country: string;
}

/** `rows`: some below the header. */
export function mappingFrom(
  columns: readonly ColumnGuess[],
  rows: readonly SheetRow[],
  means: MappingMeans,
): TableMapping {
  const builder = new MappingBuilder(columns, rows, means);
  const fields = builder.userFields();
  return {
    key: fields.some(({ field }) => field === 'primary_id') ? { kind: 'primary-id' } : { kind: 'row' },
    fields,
    addresses: builder.addresses(),
    emails: builder.contacts('email', 'email_address', 'school'),
    phones: builder.contacts('phone', 'phone_number', 'home'),
    identifiers: builder.identifiers(),
    notes: builder.notes(),
    statistics: builder.statistics(),
  };
}

class MappingBuilder {
  private readonly columns: readonly ColumnGuess[];
  private readonly rows: readonly SheetRow[];
  private readonly means: MappingMeans;

  constructor(columns: readonly ColumnGuess[], rows: readonly SheetRow[], means: MappingMeans) {
    this.columns = columns;
    this.rows = rows;
    this.means = means;
  }

  userFields(): readonly MappedField[] {
    const guessed = this.of('user');
    const has = (target: TargetId): boolean => guessed.some((one) => one.target === target);
    return guessed.flatMap((one): readonly MappedField[] => {
      if (one.target !== 'full_name') return [this.field(one)];
      // Where a table has the parts as well, the whole name says nothing more.
      const parts = (['last', 'first'] as const).filter((part) => !has(`${part}_name`));
      const order = nameOrder(this.texts(one.column));
      return parts.map((part) => ({
        field: `${part}_name`,
        value: { ...constant(''), from: { kind: 'name-part', column: one.column, part, order } },
      }));
    });
  }

  addresses(): readonly MappedContact[] {
    return this.entries('address').map((columns, at) => {
      const parts = columns.filter(({ target }) => target !== 'address_type').map((one) => this.field(one));
      const country = parts.some(({ field }) => field === 'country') ? '' : this.country(columns);
      const fields = country === '' ? parts : [...parts, { field: 'country', value: constant(country) }];
      return { preferred: at === 0, types: this.types(columns, 'address_type', 'home'), fields };
    });
  }

  /** E-mails and phones. */
  contacts(list: 'email' | 'phone', main: TargetId, usual: string): readonly MappedContact[] {
    return this.entries(list)
      .flatMap((columns): readonly MappedContact[] => {
        const one = columns.find(({ target }) => target === main);
        if (one === undefined) return [];
        const area = columns.find(({ target }) => target === 'phone_area');
        const alone = this.value(one);
        const value: MappedValue =
          area === undefined
            ? alone
            : { ...alone, from: { kind: 'joined', columns: [area.column, one.column], between: '-' } };
        const types = this.types(columns, list === 'email' ? 'email_type' : 'phone_type', usual);
        return [{ preferred: false, types, fields: [{ field: main, value }] }];
      })
      .toSorted((a, b) => rank(a) - rank(b))
      .map((one, at) => ({ ...one, preferred: at === 0 }));
  }

  identifiers(): readonly MappedIdentifier[] {
    const columns = this.of('identifier');
    return columns.flatMap((one): readonly MappedIdentifier[] => {
      if (one.target === null || one.target === 'identifier_type') return [];
      const said = columns.find(({ target, entry }) => target === 'identifier_type' && entry === one.entry);
      const type = targetFact(one.target).type;
      if (type === undefined && said === undefined) return [];
      const from = type === undefined && said !== undefined ? fromColumn(said.column) : constant(type ?? '');
      return [{ type: from, value: this.value(one) }];
    });
  }

  notes(): TableMapping['notes'] {
    const said = ['note_type', 'user_viewable', 'popup_note'] as const;
    const constants = { note_type: 'LIBRARY', user_viewable: 'false', popup_note: 'false' };
    const more = said.map((field) => ({ field, value: constant(constants[field]) }));
    return this.of('note').map((one) => ({ fields: [this.field(one), ...more] }));
  }

  statistics(): TableMapping['statistics'] {
    return this.of('statistic').map((one) => ({ fields: [this.field(one)] }));
  }

  private of(list: TargetList): readonly ColumnGuess[] {
    return this.columns.filter(({ target }) => target !== null && targetFact(target).list === list);
  }

  /** The columns of each address, e-mail or phone. */
  private entries(list: TargetList): readonly (readonly ColumnGuess[])[] {
    const entries = new Map<string, ColumnGuess[]>();
    for (const one of this.of(list)) entries.set(one.entry, [...(entries.get(one.entry) ?? []), one]);
    return [...entries.values()];
  }

  private types(columns: readonly ColumnGuess[], target: TargetId, usual: string): MappedValue {
    const column = columns.find((one) => one.target === target);
    const type = columns.find((one) => one.type !== null)?.type ?? usual;
    return column === undefined ? constant(type) : { ...fromColumn(column.column), otherwise: type };
  }

  private country(columns: readonly ColumnGuess[]): string {
    const texts = (target: TargetId): readonly string[] =>
      columns.filter((one) => one.target === target).flatMap(({ column }) => this.texts(column));
    return areAmerican(texts('state_province'), texts('postal_code')) ? 'USA' : this.means.country;
  }

  private field(one: ColumnGuess): MappedField {
    return { field: one.target ?? '', value: this.value(one) };
  }

  private value({ target, column }: ColumnGuess): MappedValue {
    if (target === null) return fromColumn(column);
    const texts = this.texts(column);
    const { content, list } = targetFact(target);
    if (content === 'date') {
      return fromColumn(column, { kind: 'date', format: dateGuess(texts, this.means)?.format ?? 'YYYY-MM-DD' });
    }
    if (content === 'country') return fromColumn(column, { kind: 'country' });
    const isId = (content === 'id' && list !== 'phone') || content === 'zip';
    if (isId) return fromColumn(column, { kind: 'id', digits: usualDigits(texts)?.digits ?? null, pad: false });
    return { ...fromColumn(column), values: usualValues(target, this.means.groups) };
  }

  private texts(column: number): readonly string[] {
    return filledCells(this.rows, column);
  }
}

/** The address at the school is the one that the library writes to. */
function rank({ types: { from } }: MappedContact): number {
  return from.kind === 'constant' && from.value === 'personal' ? 1 : 0;
}

/** How whole names in a column are written; where there are none, as lists of people mostly have them. */
export function nameOrder(texts: readonly string[]): NameOrder {
  const commas = texts.filter((text) => text.includes(',')).length;
  return commas * 2 >= texts.length ? 'last-first' : 'first-last';
}
