import type { TermDesk } from '../../state/terms.ts';
import { HandOffView } from '../handoff/hand-off-view.tsx';
import { addressOf } from '../route.ts';

/** The way of the newest load to the server. */
export function HandOffWork({ desk: { loads, term } }: { readonly desk: TermDesk }) {
  const [newest] = loads;
  if (newest !== undefined) return <HandOffView loadId={newest.id} level={3} />;
  return (
    <p class="sheet">
      There is no load yet: <a href={addressOf('term', { term: term.id, step: 'prepare' })}>prepare it first</a>.
    </p>
  );
}
