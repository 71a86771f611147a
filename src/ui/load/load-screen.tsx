import './load-screen.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { loadState } from '../../state/load.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { AskingLoad } from '../table/asking-load.tsx';
import { nameOfLoad } from '../words.ts';
import { DoneLoad } from './done-load.tsx';
import { EndedLoad } from './ended-load.tsx';
import { sourceWords } from './kind-words.ts';
import { TermOfLoad } from './load-term.tsx';
import { NoLoad } from './no-load.tsx';
import { RunningLoadView } from './running-load-view.tsx';
import { verdictHeading } from './verdict-words.ts';

/** One export, from the first byte to the verdict. */
export function LoadScreen() {
  const state = loadState.value;
  if (state.kind === 'none') return <NoLoad />;
  return (
    <article class="load">
      <div class="load-head">
        <FocusHeading level={1}>{nameOfLoad(state)}</FocusHeading>
        {state.kind === 'done' && <p class="soft">{sourceWords(state.load)}</p>}
        {state.term !== null && <TermOfLoad term={state.term} />}
      </div>
      <Announcement />
      {state.kind === 'running' && <RunningLoadView state={state} />}
      {state.kind === 'asking' && <AskingLoad state={state} />}
      {state.kind === 'done' && <DoneLoad load={state.load} />}
      {state.kind === 'ended' && <EndedLoad state={state} />}
    </article>
  );
}

/** Tells the verdict to those who cannot see it. It is there before there is anything to tell, or nobody would hear. */
function Announcement() {
  const state = loadState.value;
  return (
    <p class="visually-hidden" role="status">
      {state.kind === 'done' && `The check is done. ${verdictHeading(state.load)}.`}
      {state.kind === 'asking' && 'The table does not say everything by itself.'}
      {state.kind === 'ended' && 'The check has ended without a verdict.'}
    </p>
  );
}
