interface CellSelectProps<Id extends string> {
  readonly column: string;
  readonly of: string;
  readonly choices: readonly { readonly id: Id; readonly words: string }[];
  readonly value: Id;
  readonly take: (id: Id) => void;
}

/** A cell with a few choices. */
export function CellSelect<Id extends string>({ column, of, choices, value, take }: CellSelectProps<Id>) {
  const choose = (text: string) => {
    const chosen = choices.find(({ id }) => id === text);
    if (chosen !== undefined) take(chosen.id);
  };
  return (
    <td>
      <span class="cell-label" aria-hidden="true">
        {column}
      </span>
      <select
        aria-label={`${column}: ${of}`}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {choices.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </td>
  );
}
