import { useSignalEffect } from '@preact/signals';
import { handOff } from '../../state/hand-off.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, route } from '../route.ts';
import { HandOffView } from './hand-off-view.tsx';

/** One load’s zip on its way to the server that Alma fetches it from. */
export function HandOffScreen() {
  const { name, values } = route.value;
  useSignalEffect(goToLoad);
  return (
    <article>
      <PageTitle words="Hand-off" />
      <FocusHeading level={1}>Hand-off</FocusHeading>
      <BackToDesk />
      <HandOffView loadId={name === 'hand-off' ? values.load : undefined} />
    </article>
  );
}

/** Of a load of a term: the way back. */
function BackToDesk() {
  const state = handOff.value;
  const termId = state.kind === 'open' ? (state.load?.termId ?? null) : null;
  if (termId === null) return null;
  return (
    <p class="soft">
      For <a href={addressOf('term', { term: termId, step: 'upload' })}>its term</a>
    </p>
  );
}

/** Once the load on screen is kept, the address names it, so that a reload comes to it again. */
function goToLoad(): void {
  const [state, { name, values }] = [handOff.value, route.peek()];
  if (name !== 'hand-off' || values.load !== undefined || state.kind !== 'open' || state.load === null) return;
  location.replace(addressOf('hand-off', { load: state.load.id }));
}
