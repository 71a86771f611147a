import type { ColumnView } from '../../core/conversion/table-view.ts';
import type { LeftOut } from '../../core/tables/column-guess.ts';
import { assignColumn, leaveOut } from '../../core/tables/mapping-edits.ts';
import { profile } from '../../state/profile.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { ColumnDetails } from './column-details.tsx';
import { leftOutId, type RoleGroup, roleIdOf } from './column-roles.ts';
import { columnName, type Editing } from './editing.ts';

const leftOutWords: Readonly<Record<LeftOut, string>> = {
  unknown: 'Nothing tells what it is.',
  ssn: 'Social security numbers are never taken over, and not shown.',
  content: 'Its heading names something else than what stands in it.',
  taken: 'Another column gives the same.',
  blank: 'Nothing stands in it.',
  type: 'Your profile lists no such type of identifier.',
  part: 'It belongs to something that is not in the table.',
};

/** So many cells show what stands in a column. */
const mostShown = 3;

interface ColumnRowProps extends Editing {
  readonly column: ColumnView;
  readonly groups: readonly RoleGroup[];
}

/** One column: what stands in it, and what it is taken for. */
export function ColumnRow({ column, groups, view, mapping, edit }: ColumnRowProps) {
  const { groups: named, typeCodes } = profile.value;
  const role = roleIdOf(mapping, column.column, typeCodes.identifiers);
  const take = (id: string): void => {
    const choice = groups.flatMap(({ choices }) => choices).find((one) => one.id === id);
    edit((before) =>
      choice === undefined ? leaveOut(before, column.column) : assignColumn(before, column, choice.role, named),
    );
  };
  const isSecret = column.leftOut === 'ssn';
  return (
    <tr>
      <th scope="row">
        <span class="letter">{column.letter}</span> {column.header ?? <span class="nothing">no heading</span>}
      </th>
      <td class="samples">
        {column.samples.slice(0, mostShown).map((text) => (
          <VisibleValue key={text} value={text} />
        ))}
      </td>
      <td>
        <span class="cell-label" aria-hidden="true">
          What it is
        </span>
        {!isSecret && (
          <select
            aria-label={`What ${columnName(column)} is`}
            value={role}
            onChange={({ currentTarget }) => take(currentTarget.value)}
          >
            <option value={leftOutId}>Left out</option>
            {groups.map(({ name, choices }) => (
              <optgroup key={name} label={name}>
                {choices.map(({ id, words }) => (
                  <option key={id} value={id}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
        {role === leftOutId && <small>{leftOutWords[column.leftOut ?? 'unknown']}</small>}
      </td>
      <td>{role !== leftOutId && <ColumnDetails column={column} view={view} mapping={mapping} edit={edit} />}</td>
    </tr>
  );
}
