import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { OpenHandOff, Sending } from '../../state/hand-off.ts';

/** What most parts of the hand-off are of. */
export interface PartProps {
  readonly open: OpenHandOff;
  readonly sending: Sending;
  readonly level: 2 | 3;
}

interface PartFrame {
  readonly level: 2 | 3;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One thing to do or to see to, with its heading. */
export function Part({ level, title, children }: PartFrame) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section class="sheet" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
