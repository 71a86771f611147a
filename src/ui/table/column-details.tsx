import type { ColumnView } from '../../core/conversion/table-view.ts';
import {
  joinColumn,
  leaveOut,
  setBetween,
  setDateFormat,
  setDigits,
  setNameOrder,
  setUsual,
} from '../../core/tables/mapping-edits.ts';
import { type FilledSlot, slotsOfColumn, targetOf } from '../../core/tables/mapping-slots.ts';
import { tableDateFormats } from '../../core/tables/table-date.ts';
import type { TableDateFormat } from '../../core/tables/table-mapping.ts';
import { profile } from '../../state/profile.ts';
import { ChoiceField, TypedField } from './choice-field.tsx';
import { columnName, columnNamed, type Editing } from './editing.ts';
import { ValueMap } from './value-map.tsx';

interface ColumnDetailsProps extends Editing {
  readonly column: ColumnView;
}

/** Whose values are codes of Alma's, so that a table may have other words for them. */
const coded: ReadonlySet<string> = new Set(
  (
    'user_group campus_code country status gender user_title job_category preferred_language statistic_category ' +
    'address_type email_type phone_type identifier_type'
  ).split(' '),
);

/** What tables are known to hold in several columns. */
const joinable: ReadonlySet<string> = new Set(
  'last_name first_name middle_name pref_first_name line1 line2 phone_number note_text'.split(' '),
);

/** How a column is read. */
export function ColumnDetails({ column, ...editing }: ColumnDetailsProps) {
  const [slot] = slotsOfColumn(editing.mapping, column.column);
  if (slot === undefined) return null;
  const { from, reads } = slot.value;
  const target = targetOf(slot);
  return (
    <div class="column-details">
      {reads.kind === 'date' && <DateField column={column} format={reads.format} {...editing} />}
      {reads.kind === 'id' && <ZerosField column={column} digits={reads.digits} pad={reads.pad} {...editing} />}
      {from.kind === 'name-part' && (
        <ChoiceField
          label="Names are written"
          of={columnName(column)}
          value={from.order}
          choices={[
            { id: 'last-first', words: 'Last, First' },
            { id: 'first-last', words: 'First Last' },
          ]}
          take={(id) =>
            editing.edit((before) =>
              setNameOrder(before, column.column, id === 'first-last' ? 'first-last' : 'last-first'),
            )
          }
        />
      )}
      {slot.list === 'identifiers' && slot.field === 'value' && (
        <IdTypeField slot={slot} column={column} {...editing} />
      )}
      {(from.kind === 'joined' || (from.kind === 'column' && joinable.has(slot.field))) && (
        <JoinedField slot={slot} column={column} {...editing} />
      )}
      {target !== null && coded.has(target) && <ValueMap column={column} slot={slot} {...editing} />}
    </div>
  );
}

const formats = Object.entries(tableDateFormats).map(([id, { words }]) => ({ id, words: `${id}: ${words}` }));

export function isDateFormat(id: string): id is TableDateFormat {
  return Object.hasOwn(tableDateFormats, id);
}

function DateField({ column, format, edit }: ColumnDetailsProps & { readonly format: TableDateFormat }) {
  return (
    <ChoiceField
      label="Days are written"
      of={columnName(column)}
      value={format}
      choices={formats}
      take={(id) => edit((before) => (isDateFormat(id) ? setDateFormat(before, column.column, id) : before))}
    />
  );
}

interface ZerosFieldProps extends ColumnDetailsProps {
  readonly digits: number | null;
  readonly pad: boolean;
}

function ZerosField({ column, digits, pad, edit }: ZerosFieldProps) {
  return (
    <>
      <TypedField
        label="Digits they mostly have"
        of={columnName(column)}
        most={2}
        value={digits === null ? '' : String(digits)}
        take={(text) =>
          edit((before) => setDigits(before, column.column, /^\d{1,2}$/.test(text) ? Number(text) : null, pad))
        }
      />
      {digits !== null && (
        <label>
          <input
            type="checkbox"
            checked={pad}
            onChange={() => edit((before) => setDigits(before, column.column, digits, !pad))}
          />{' '}
          <span>
            Put zeros before shorter ones<span class="visually-hidden">: {columnName(column)}</span>
          </span>
        </label>
      )}
    </>
  );
}

interface SlotProps extends Editing {
  readonly slot: FilledSlot;
}

function IdTypeField({ slot, column, mapping, edit }: SlotProps & ColumnDetailsProps) {
  const type = mapping.identifiers[slot.entry]?.type;
  if (type === undefined || type.from.kind !== 'constant') return null;
  return (
    <TypedField
      label="Code of its type in Alma"
      of={columnName(column)}
      value={type.from.value}
      known={profile.value.typeCodes.identifiers ?? []}
      take={(text) =>
        edit((before) => setUsual(before, { list: 'identifiers', entry: slot.entry, field: 'type' }, text.trim()))
      }
    />
  );
}

/** Texts of several columns that become one. */
function JoinedField({ slot, column, view, mapping, edit }: SlotProps & ColumnDetailsProps) {
  const { from } = slot.value;
  const columns = from.kind === 'joined' ? from.columns : [];
  const [first] = columns;
  if (first !== undefined && first !== column.column) return <small>Put behind {columnNamed(view, first)}.</small>;
  const others = view.columns.filter((one) => one.leftOut !== 'ssn' && one.column !== column.column);
  const free = others.filter((one) => !columns.includes(one.column) && isFree(mapping, one.column));
  return (
    <>
      {from.kind === 'joined' && (
        <>
          {columns.slice(1).map((one) => (
            <p key={one}>
              Followed by {columnNamed(view, one)}{' '}
              <button type="button" class="quiet" onClick={() => edit((before) => leaveOut(before, one))}>
                Not any more<span class="visually-hidden">: {columnNamed(view, one)}</span>
              </button>
            </p>
          ))}
          <TypedField
            label="Between them"
            of={columnName(column)}
            most={20}
            value={from.between}
            take={(text) => edit((before) => setBetween(before, slot, text))}
          />
        </>
      )}
      {free.length > 0 && (
        <ChoiceField
          label="Followed by"
          of={columnName(column)}
          value=""
          choices={[
            { id: '', words: 'Nothing more' },
            ...free.map((one) => ({ id: String(one.column), words: columnNamed(view, one.column) })),
          ]}
          take={(id) => edit((before) => (id === '' ? before : joinColumn(before, slot, Number(id))))}
        />
      )}
    </>
  );
}

/** What is left out, and plain texts: an id or a date is nothing to be put behind something else. */
function isFree(mapping: SlotProps['mapping'], column: number): boolean {
  return slotsOfColumn(mapping, column).every(
    ({ value }) => value.reads.kind === 'text' && value.from.kind === 'column',
  );
}
