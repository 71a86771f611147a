import { useEffect, useRef, useState } from 'preact/hooks';

const pageRows = 100;
/** Pages held at most; what was scrolled past long ago is asked for again. */
const heldPages = 30;

/** Gives rows from the `from`th on, at most so many. */
export type LoadRows<Row> = (from: number, most: number) => Promise<readonly Row[]>;

/** Rows that come by the page while somebody scrolls; undefined as long as one has not come. */
export function useRowPages<Row>(load: LoadRows<Row> | null, [first, last]: readonly [number, number]) {
  const [pages, setPages] = useState<ReadonlyMap<number, readonly Row[]>>(new Map());
  const asked = useRef(new Set<number>());
  const shown = useRef(true);
  useEffect(
    () => () => {
      shown.current = false;
    },
    [],
  );
  const from = Math.floor(first / pageRows);
  const to = Math.floor(last / pageRows);
  useEffect(() => {
    for (let page = from; load !== null && page <= to; page++) {
      if (pages.has(page) || asked.current.has(page)) continue;
      asked.current.add(page);
      void load(page * pageRows, pageRows).then((rows) => {
        asked.current.delete(page);
        if (shown.current) setPages((held) => new Map([...held, [page, rows] as const].slice(-heldPages)));
      });
    }
  }, [from, to, pages, load]);
  return (index: number): Row | undefined => pages.get(Math.floor(index / pageRows))?.[index % pageRows];
}
