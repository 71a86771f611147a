import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FocusHeadingProps {
  readonly level: 1 | 2;
  readonly id?: string;
  readonly children: ComponentChildren;
}

// The first heading of a visit leaves the focus where the browser put it; every later one takes it along.
let isFirst = true;

/** The heading of a screen, or of what has just come up in it: keyboard and screen reader go on from there. */
export function FocusHeading({ level, id, children }: FocusHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anybody sees it: whoever is quick would have moved on already, and would be fetched back.
  useLayoutEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  const Level = `h${level}` as const;
  return (
    <Level id={id} tabIndex={-1} ref={heading}>
      {children}
    </Level>
  );
}
