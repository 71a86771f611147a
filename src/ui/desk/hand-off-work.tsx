import type { TermDesk } from '../../state/terms.ts';
import { HandOffView } from '../handoff/hand-off-view.tsx';
import { addressOf } from '../route.ts';
import { PreviewLink } from './prepare-work.tsx';

/** The way of the newest load to the server. */
export function HandOffWork({ desk }: { readonly desk: TermDesk }) {
  const { loads, term } = desk;
  const [newest] = loads;
  if (newest !== undefined) {
    return (
      <>
        <PreviewLink desk={desk} />
        <HandOffView loadId={newest.id} level={3} />
      </>
    );
  }
  return (
    <p class="sheet">
      There is no load yet: <a href={addressOf('term', { term: term.id, step: 'prepare' })}>prepare it first</a>.
    </p>
  );
}
