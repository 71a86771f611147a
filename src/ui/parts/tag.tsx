import './tag.css';
import type { ComponentChildren } from 'preact';

interface TagProps {
  readonly tone: 'fatal' | 'reject' | 'harm' | 'note' | 'good';
  readonly children: ComponentChildren;
}

/** A few words on a tinted ground; the words alone say it all. */
export function Tag({ tone, children }: TagProps) {
  return <span class={`tag ${tone}`}>{children}</span>;
}
