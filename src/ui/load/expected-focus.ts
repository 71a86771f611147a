import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RuleId } from '../../core/rules/rule-facts.ts';

/** The rule whose group somebody has just sent to another place of the page. */
let moved: RuleId | null = null;

export function followRule(rule: RuleId): void {
  moved = rule;
}

/** The heading of a group. It takes the focus where its group has just been moved, for what had it is gone. */
export function useFollowed(rule: RuleId): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (moved !== rule) return;
    moved = null;
    if (document.activeElement !== document.body) return;
    const folded = heading.current?.closest('details');
    if (folded) folded.open = true;
    heading.current?.focus();
  }, [rule]);
  return heading;
}
