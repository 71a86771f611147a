import './table.css';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { TableView } from '../../core/conversion/table-view.ts';
import { lackingOf } from '../../core/tables/needed-fields.ts';
import type { TableMapping } from '../../core/tables/table-mapping.ts';
import { tableDesk } from '../../state/load-verbs.ts';
import { profile } from '../../state/profile.ts';
import { takeColumns } from '../../state/table-verbs.ts';
import { roleGroups } from './column-roles.ts';
import { ColumnRow } from './column-row.tsx';
import type { Editing } from './editing.ts';
import { lackingWords } from './lacking-words.ts';
import { PreviewPart } from './preview-part.tsx';
import { RowsPart } from './rows-part.tsx';
import { SheetPart } from './sheet-part.tsx';
import { UsualPart } from './usual-part.tsx';

interface MappingEditorProps {
  readonly table: TableView;
  /** What the table does not say comes first, because that is what is asked. */
  readonly usualFirst: boolean;
  /** Null where there is no way back. */
  readonly onClose: (() => void) | null;
}

/** What each column is, and all that the table lacks; nothing holds before “Use these columns”. */
export function MappingEditor({ table, usualFirst, onClose }: MappingEditorProps) {
  const view = useSignal(table);
  const mapping = useSignal(table.mapping);
  const editing: Editing = {
    view: view.value,
    mapping: mapping.value,
    edit: (change) => {
      mapping.value = change(mapping.value);
    },
  };
  const readSheet = async (sheet: number): Promise<void> => {
    const other = await tableDesk()?.tableSheet(table.name, sheet);
    if (other === undefined) return;
    view.value = other;
    mapping.value = other.mapping;
  };
  return (
    <div class="mapping">
      <SheetPart view={view.value} take={readSheet} />
      {usualFirst && <UsualPart {...editing} />}
      <ColumnsPart {...editing} />
      {!usualFirst && <UsualPart {...editing} />}
      <RowsPart {...editing} />
      <PreviewPart name={table.name} sheet={view.value.sheet} mapping={mapping.value} />
      <TakePart {...editing} newest={() => mapping.value} onClose={onClose} />
    </div>
  );
}

function ColumnsPart(editing: Editing) {
  const id = useId();
  const groups = roleGroups(editing.mapping, profile.value.typeCodes.identifiers);
  return (
    <section class="map-part" aria-labelledby={id}>
      <h4 id={id}>The columns</h4>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What stands in it</th>
            <th scope="col">What it is</th>
            <th scope="col">How it is read</th>
          </tr>
        </thead>
        <tbody>
          {editing.view.columns.map((column) => (
            <ColumnRow key={`${editing.view.sheet} ${column.column}`} column={column} groups={groups} {...editing} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TakePartProps extends Editing, Pick<MappingEditorProps, 'onClose'> {
  /** With what was typed last: the press that leaves a field comes before the page is drawn again. */
  readonly newest: () => TableMapping;
}

function TakePart({ view, mapping, newest, onClose }: TakePartProps) {
  const remember = useSignal(true);
  const isAsked = useSignal(false);
  const alert = useRef<HTMLDivElement>(null);
  const lacking = lackingOf(mapping);
  useEffect(() => {
    if (isAsked.value) alert.current?.focus();
  }, [isAsked.value]);
  const take = (): void => {
    const choice = { sheet: view.sheet, mapping: newest(), doubts: [] };
    isAsked.value = lackingOf(choice.mapping).length > 0;
    if (isAsked.value) alert.current?.focus();
    else void takeColumns(view, choice, remember.value);
  };
  return (
    <div class="map-part">
      <div role="status">{lacking.length === 0 && isAsked.value ? 'Nothing is missing any more.' : ''}</div>
      {isAsked.value && lacking.length > 0 && (
        <div role="alert" class="lacking" tabIndex={-1} ref={alert}>
          {lacking.map((one) => (
            <p key={one}>{lackingWords[one]}</p>
          ))}
        </div>
      )}
      {view.fingerprint !== null && (
        <label>
          <input
            type="checkbox"
            checked={remember.value}
            onChange={({ currentTarget }) => {
              remember.value = currentTarget.checked;
            }}
          />{' '}
          Remember for tables with these headings
        </label>
      )}
      <div class="actions">
        <button type="button" class="main" onClick={take}>
          Use these columns
        </button>
        {onClose !== null && (
          <button type="button" onClick={onClose}>
            Leave it as it is
          </button>
        )}
      </div>
    </div>
  );
}
