import { setKey } from '../../core/tables/mapping-edits.ts';
import type { RowKey } from '../../core/tables/table-mapping.ts';
import { columnNamed, type Editing } from './editing.ts';

const keys = [
  { kind: 'primary-id', words: 'Rows with the same primary identifier are one person' },
  { kind: 'columns', words: 'Rows that have the same in these columns are one person' },
  { kind: 'row', words: 'Each row is a person' },
] as const satisfies readonly { readonly kind: RowKey['kind']; readonly words: string }[];

/** What makes several rows one person: a table may have a row for each address. */
export function RowsPart({ view, mapping, edit }: Editing) {
  const { key } = mapping;
  const columns = key.kind === 'columns' ? key.columns : [];
  const first = view.columns.find(({ leftOut }) => leftOut !== 'ssn')?.column ?? 0;
  const keyOf = (kind: RowKey['kind']): RowKey => (kind === 'columns' ? { kind, columns: [first] } : { kind });
  const toggle = (column: number): void => {
    const rest = columns.filter((one) => one !== column);
    const now = columns.includes(column) ? rest : [...columns, column];
    if (now.length > 0) edit((before) => setKey(before, { kind: 'columns', columns: now }));
  };
  return (
    <fieldset class="map-part">
      <legend>Several rows</legend>
      {keys.map(({ kind, words }) => (
        <label key={kind}>
          <input
            type="radio"
            name={`rows of ${view.name}`}
            checked={key.kind === kind}
            onChange={() => edit((before) => setKey(before, keyOf(kind)))}
          />{' '}
          {words}
        </label>
      ))}
      {key.kind === 'columns' && (
        <div class="key-columns">
          {view.columns
            .filter(({ leftOut }) => leftOut !== 'ssn')
            .map(({ column }) => (
              <label key={column}>
                <input type="checkbox" checked={columns.includes(column)} onChange={() => toggle(column)} />{' '}
                {columnNamed(view, column)}
              </label>
            ))}
        </div>
      )}
    </fieldset>
  );
}
