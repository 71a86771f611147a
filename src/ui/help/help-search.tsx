import type { Signal } from '@preact/signals';

interface HelpSearchProps {
  /** Its name in the page; its label. */
  readonly id: string;
  readonly label: string;
  readonly query: Signal<string>;
  /** How many there are now, in words. */
  readonly found: string;
}

/** A box to find rules or reasons by, and what it has left. */
export function HelpSearch({ id, label, query, found }: HelpSearchProps) {
  return (
    <search class="help-search">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <p role="status">{found}</p>
    </search>
  );
}
