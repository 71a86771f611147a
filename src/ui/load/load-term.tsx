import type { DoneLoad, LoadTerm } from '../../state/load.ts';
import { loadState } from '../../state/load.ts';
import { addressOf } from '../route.ts';

/** The way back to the desk of the term that the load is for. */
export function TermOfLoad({ term }: { readonly term: LoadTerm }) {
  return (
    <p class="soft">
      Run {term.run} of <a href={addressOf('term', { term: term.id })}>{term.name}</a>
    </p>
  );
}

const keepingWords: Readonly<Record<NonNullable<DoneLoad['keeping']>, string>> = {
  keeping: 'Keeping the load in its term…',
  kept: 'The load is kept in its term until the term is closed.',
  overtaken: 'Another tab has changed this term meanwhile, so this load is not in it: check the file again.',
  'storage-full':
    'There is no room on this computer to keep the load in its term: save the zip, make room, and prepare the file again.',
  unavailable: 'This browser keeps nothing for Termload, so the load is gone with this page: save the zip now.',
};

/** Whether the term has the load, so that nothing is lost with the page. */
export function KeptInTerm() {
  const state = loadState.value;
  if (state.kind !== 'done' || state.keeping === null || state.term === null) return null;
  const isTrouble = state.keeping !== 'kept' && state.keeping !== 'keeping';
  return (
    <p class={isTrouble ? '' : 'soft'} role={isTrouble ? 'alert' : 'status'}>
      {keepingWords[state.keeping]}{' '}
      {state.keeping === 'kept' && (
        <a href={addressOf('term', { term: state.term.id, step: 'save-zip' })}>Go on at the desk</a>
      )}
    </p>
  );
}
