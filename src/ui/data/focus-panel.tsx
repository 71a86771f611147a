import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FocusPanelProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A question that has just come up: keyboard and screen reader go on from there. */
export function FocusPanel({ label, children }: FocusPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section class="desk-told" aria-label={label} tabIndex={-1} ref={panel}>
      {children}
    </section>
  );
}
