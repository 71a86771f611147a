import './virtual-table.css';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ColumnHeadings, type TableColumn } from './table-columns.tsx';
import { type LoadRows, useRowPages } from './use-row-pages.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface VirtualTableProps<Row> {
  /** What the rows are, for those who cannot see where the table stands. */
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly count: number;
  /** Where rows come from: by the page, the same function as long as they are the same, or all at once. */
  readonly load: LoadRows<Row> | readonly Row[];
  /** The row that is open beside the table: it is kept in view. Null for none. */
  readonly current?: number | null;
  /**
   * All rows are of one height, and what does not fit is cut off; for tables whose rows would all be higher than two lines.
   * Each row that is measured costs a look at all rows behind it.
   */
  readonly isEven?: boolean;
}

/** Two lines; more where a cell needs them. The style sheet says the same. */
const rowRem = 3.25;

/**
 * A table of up to 50,000 rows in a box that scrolls. Only the rows in view are there, and they are asked for while one
 * scrolls. On paper it is left out: whoever uses it prints what is worth paper.
 */
export function VirtualTable<Row>({
  name,
  columns,
  count,
  load,
  current = null,
  isEven = false,
}: VirtualTableProps<Row>) {
  const box = useRef<HTMLElement>(null);
  const rows = useVirtualRows(count, rowRem * pixelsPerRem(), box);
  const items = rows.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const paged = useRowPages(typeof load === 'function' ? load : null, [first?.index ?? 0, last?.index ?? 0]);
  const rowAt = (index: number): Row | undefined => (typeof load === 'function' ? paged(index) : load[index]);
  useLayoutEffect(() => {
    if (current !== null && current < count) rows.scrollToIndex(current, { align: 'auto' });
  }, [current, count, rows]);
  const noteFocus = useFocusKept(box);
  // The browser's own way to the end is a slide through all rows.
  const toEnd = (event: KeyboardEvent) => {
    if (event.target !== box.current || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    rows.scrollToIndex(event.key === 'Home' ? 0 : count - 1);
  };
  const before = first?.start ?? 0;
  const behind = rows.getTotalSize() - (last?.end ?? 0);
  const width = columns.reduce((sum, { rem }) => sum + rem, 0);
  return (
    <section
      class={isEven ? 'virtual-table even' : 'virtual-table'}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={box}
      onKeyDown={toEnd}
      onFocusIn={noteFocus}
    >
      <div style={{ paddingBlockStart: `${before}px`, paddingBlockEnd: `${behind}px`, minInlineSize: `${width}rem` }}>
        <table aria-rowcount={count + 1}>
          <caption class="visually-hidden">{name}</caption>
          <colgroup>
            {columns.map(({ heading, rem }) => (
              <col key={heading} style={{ inlineSize: `${rem}rem` }} />
            ))}
          </colgroup>
          <ColumnHeadings columns={columns} />
          <tbody>
            {items.map(({ index }) => (
              <tr
                key={index}
                data-index={index}
                aria-rowindex={index + 2}
                aria-current={index === current ? 'true' : undefined}
                ref={isEven ? null : rows.measureElement}
              >
                <Cells columns={columns} row={rowAt(index)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function pixelsPerRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function Cells<Row>({ columns, row }: Pick<VirtualTableProps<Row>, 'columns'> & { readonly row: Row | undefined }) {
  if (row === undefined) return <td colSpan={columns.length}>…</td>;
  return columns.map(({ heading, cell, kind }) => (
    <td key={heading} class={kind ?? ''}>
      <div class="cell">{cell(row)}</div>
    </td>
  ));
}

/**
 * What has the focus may be scrolled out of the table; the keyboard goes on from the table then, not from the page.
 * Returns what listens for the focus.
 */
function useFocusKept(box: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const inside = useRef<Node | null>(null);
  useLayoutEffect(() => {
    if (inside.current === null || inside.current.isConnected) return;
    inside.current = null;
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    inside.current = target instanceof Node ? target : null;
  };
}
