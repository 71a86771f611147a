import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows beyond the edges, so that scrolling a little shows no gap. */
const overscan = 8;

type Rows = Virtualizer<HTMLElement, HTMLTableRowElement>;

/**
 * Tells which of `count` rows are to be drawn in a box that scrolls, and where; draws anew when that
 * changes. Rows may be higher than `rowHeight` pixels, but where most are not as high as said, scrolling jumps.
 */
export function useVirtualRows(count: number, rowHeight: number, box: RefObject<HTMLElement | null>): Rows {
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLTableRowElement> = {
    count,
    overscan,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    // Else a row that turns out higher is a complaint of the browser about a loop.
    useAnimationFrameWithResizeObserver: true,
    onChange: () => redraw(),
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
