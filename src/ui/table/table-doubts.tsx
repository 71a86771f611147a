import { useSignal } from '@preact/signals';
import type { ColumnView, TableView } from '../../core/conversion/table-view.ts';
import type { TableDoubt } from '../../core/tables/guess-table.ts';
import { setDateFormat, setDigits, setUsual } from '../../core/tables/mapping-edits.ts';
import { slotsOfColumn } from '../../core/tables/mapping-slots.ts';
import { readTableDate, tableDateFormats } from '../../core/tables/table-date.ts';
import type { TableDateFormat, TableMapping } from '../../core/tables/table-mapping.ts';
import { takeColumns } from '../../state/table-verbs.ts';
import { today } from '../../state/today.ts';
import { notePlace } from '../load/kept-place.ts';
import { countWords } from '../words.ts';
import { ChoiceField, TypedField } from './choice-field.tsx';
import { isDateFormat } from './column-details.tsx';
import { columnNamed } from './editing.ts';

/** What is not certain of how a table was read, each with what can be done about it. */
export function TableDoubts({ table }: { readonly table: TableView }) {
  if (table.doubts.length === 0) return null;
  return (
    <ul class="doubts">
      {table.doubts.map((doubt) => (
        <li key={`${doubt.doubt} ${doubt.column}`}>
          <Doubt doubt={doubt} table={table} />
        </li>
      ))}
    </ul>
  );
}

interface DoubtProps<D extends TableDoubt = TableDoubt> {
  readonly doubt: D;
  readonly table: TableView;
}

type Of<K extends TableDoubt['doubt']> = Extract<TableDoubt, { readonly doubt: K }>;

function Doubt({ doubt, table }: DoubtProps) {
  switch (doubt.doubt) {
    case 'date-order':
      return <DateOrder doubt={doubt} table={table} />;
    case 'short-ids':
      return <ShortIds doubt={doubt} table={table} />;
    case 'identifier-type':
      return <IdentifierType doubt={doubt} table={table} />;
    case 'name-split':
      return (
        <p>
          The names in {columnNamed(table, doubt.column)} have no comma, so they are split at their last blank. That is
          wrong for last names of two words. Look them through, or ask for a table with a column for each.
        </p>
      );
  }
}

/** What was doubtful is settled, for this file; other doubts stay. */
function settle(used: Element, { table, doubt }: DoubtProps, edit: (before: TableMapping) => TableMapping): void {
  notePlace(used);
  const { sheet, mapping, doubts } = table;
  void takeColumns(table, { sheet, mapping: edit(mapping), doubts: doubts.filter((one) => one !== doubt) }, false);
}

function DateOrder({ doubt, table }: DoubtProps<Of<'date-order'>>) {
  const { column } = doubt;
  const [reads] = slotsOfColumn(table.mapping, column).map(({ value }) => value.reads);
  const now: TableDateFormat = reads?.kind === 'date' ? reads.format : 'YYYY-MM-DD';
  const chosen = useSignal<TableDateFormat>(now);
  const found = table.columns.find((one) => one.column === column);
  return (
    <>
      <p>
        The days in {columnNamed(table, column)} can be read in two ways; they are read as {now}
        {exampleWords(found, now)}.
      </p>
      <div class="choice">
        <ChoiceField
          label="Days are written"
          value={chosen.value}
          choices={formatsThatFit(found, now).map((id) => ({ id, words: `${id}${exampleWords(found, id)}` }))}
          take={(id) => {
            if (isDateFormat(id)) chosen.value = id;
          }}
        />
        {/* A button, because arrow keys change the choice step by step. */}
        <button
          type="button"
          onClick={({ currentTarget }) =>
            settle(currentTarget, { table, doubt }, (before) => setDateFormat(before, column, chosen.value))
          }
        >
          Read the days so
        </button>
      </div>
    </>
  );
}

function formatsThatFit(column: ColumnView | undefined, now: TableDateFormat): readonly TableDateFormat[] {
  const all = Object.keys(tableDateFormats).filter(isDateFormat);
  const samples = column?.samples ?? [];
  return all.filter((id) => id === now || samples.every((text) => readTableDate(text, id, today()) !== null));
}

const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** “: 05/06/2032 is June 5, 2032”. */
function exampleWords(column: ColumnView | undefined, format: TableDateFormat): string {
  const text = column?.samples[0];
  const day = text === undefined ? null : readTableDate(text, format, today());
  return day === null ? '' : `: ${text} is ${longDay.format(new Date(day))}`;
}

function ShortIds({ doubt, table }: DoubtProps<Of<'short-ids'>>) {
  const { column, digits, short } = doubt;
  return (
    <>
      <p>
        {countWords(short, 'identifier')} of those that were looked at in {columnNamed(table, column)}{' '}
        {short === 1 ? 'has' : 'have'} fewer digits than the {digits} of the others. A spreadsheet takes zeros away that
        stand in front.
      </p>
      <div class="actions">
        <button
          type="button"
          onClick={({ currentTarget }) =>
            settle(currentTarget, { table, doubt }, (before) => setDigits(before, column, digits, true))
          }
        >
          Put the zeros back to {digits} digits
        </button>
      </div>
    </>
  );
}

function IdentifierType({ doubt, table }: DoubtProps<Of<'identifier-type'>>) {
  const { column, type } = doubt;
  const typed = useSignal(type);
  const slot = slotsOfColumn(table.mapping, column).find(({ list }) => list === 'identifiers');
  if (slot === undefined) return null;
  return (
    <>
      <p>
        {columnNamed(table, column)} is sent as identifiers of the type {type}. Is that what your Alma calls them? Your
        profile does not list the types.
      </p>
      <div class="choice">
        <TypedField
          label="Code of the type in Alma"
          value={typed.value}
          take={(text) => {
            typed.value = text.trim();
          }}
        />
        <button
          type="button"
          onClick={({ currentTarget }) =>
            settle(currentTarget, { table, doubt }, (before) =>
              setUsual(before, { list: 'identifiers', entry: slot.entry, field: 'type' }, typed.value),
            )
          }
        >
          Send them so
        </button>
      </div>
    </>
  );
}
