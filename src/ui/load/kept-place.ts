import { useLayoutEffect } from 'preact/hooks';
import { loadState } from '../../state/load.ts';

/** Where somebody was when a choice had the file checked again, which takes the page away meanwhile. */
interface Left {
  /** The file that was on screen. */
  readonly sha256: string;
  /** Ids of the heading that they were under, and of those behind it. */
  readonly headings: readonly string[];
  /** How far from the top of the window that heading stood, in pixels. */
  readonly top: number;
}

const headingsWithin = ':is(h3, h4, h5)[id]';
let left: Left | null = null;

/** Notes the place of what somebody has just used: the page goes on from there once the file is checked again. */
export function notePlace(used: Element): void {
  const state = loadState.value;
  const own = used.closest('.group, section')?.querySelector(headingsWithin);
  if (state.kind !== 'done' || own == null) return;
  const all = [...document.querySelectorAll(`main ${headingsWithin}`)];
  const headings = all.slice(all.indexOf(own)).map(({ id }) => id);
  left = { sha256: state.load.source.sha256, headings, top: own.getBoundingClientRect().top };
}

/**
 * Puts the page back where it was left, and the focus on the heading there; on the next one where that is gone. The verdict is
 * told to all by the announcement above it.
 */
export function useKeptPlace(sha256: string): void {
  useLayoutEffect(() => {
    const was = left;
    left = null;
    if (was?.sha256 !== sha256) return;
    const ids = [...was.headings, 'findings'];
    const heading = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
    if (heading === undefined) return;
    heading.focus({ preventScroll: true });
    window.scrollBy(0, heading.getBoundingClientRect().top - was.top);
  }, [sha256]);
}
