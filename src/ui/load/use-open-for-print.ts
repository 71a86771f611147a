import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Opens all disclosures of a section for the time of printing: paper cannot be clicked. */
export function useOpenForPrint(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    let closed: HTMLDetailsElement[] = [];
    const open = () => {
      closed = [...(section.current?.querySelectorAll('details') ?? [])].filter((details) => !details.open);
      for (const details of closed) details.open = true;
    };
    const close = () => {
      for (const details of closed) details.open = false;
    };
    const stop = new AbortController();
    addEventListener('beforeprint', open, { signal: stop.signal });
    addEventListener('afterprint', close, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return section;
}
