import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface HelpEntryProps {
  /** Its name in the address. */
  readonly id: string;
  readonly title: ComponentChildren;
  /** Whether the address names this one: then it comes into view and takes the focus. */
  readonly isWanted: boolean;
  readonly children: ComponentChildren;
}

/** One rule, repair or reason, which an address can lead to. */
export function HelpEntry({ id, title, isWanted, children }: HelpEntryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <section class={isWanted ? 'help-entry wanted' : 'help-entry'} aria-labelledby={`help-${id}`}>
      <h3 id={`help-${id}`} tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
