import './tokens.css';
import './base.css';
import './app.css';
import './print.css';
import { effect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { loadState } from '../state/load.ts';
import { dismissProblem, problem } from '../state/problems.ts';
import { erasure } from '../state/tabs.ts';
import { ErasedScreen } from './data/erased-screen.tsx';
import { LazyDataScreen } from './data/lazy-data-screen.tsx';
import { LazyDeskScreen } from './desk/lazy-desk-screen.tsx';
import { LazyNewTermScreen } from './desk/lazy-new-term-screen.tsx';
import { LazyHandOffScreen } from './handoff/lazy-hand-off-screen.tsx';
import { LazyHelpScreen } from './help/lazy-help-screen.tsx';
import { LazyHistoryScreen } from './history/lazy-history-screen.tsx';
import { LazyLoadScreen, openLoadWords } from './load/lazy-load-screen.tsx';
import { Notice } from './parts/notice.tsx';
import { PageDrop } from './parts/page-drop.tsx';
import { LazyPreviewScreen } from './preview/lazy-preview-screen.tsx';
import { LazyProfileScreen } from './profile/lazy-profile-screen.tsx';
import { Rail } from './rail.tsx';
import { LazyRejectionsScreen } from './rejections/lazy-rejections-screen.tsx';
import { goTo, type RouteName, route } from './route.ts';
import { StartScreen } from './start/start-screen.tsx';
import { refusal } from './take-files.ts';
import { LazyWhyScreen } from './why/lazy-why-screen.tsx';
import { nameOfLoad, standOfLoad } from './words.ts';

/** What is shown at each address. */
const screens: Readonly<Record<RouteName, ComponentType>> = {
  start: StartScreen,
  'new-term': LazyNewTermScreen,
  term: LazyDeskScreen,
  load: LazyLoadScreen,
  preview: LazyPreviewScreen,
  rejections: LazyRejectionsScreen,
  history: LazyHistoryScreen,
  'hand-off': LazyHandOffScreen,
  data: LazyDataScreen,
  profile: LazyProfileScreen,
  help: LazyHelpScreen,
  why: LazyWhyScreen,
};

/** The whole page: a rail to find one's way, and one work area. */
export function App() {
  const work = useRef<HTMLElement>(null);
  const Screen = screens[route.value.name];
  useEffect(followLoad, []);
  if (erasure.value !== 'none') return <ErasedScreen how={erasure.value} />;
  // A link would be taken for the address of a screen.
  const skip = () => work.current?.focus();
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        Skip to the work area
      </button>
      <div class="shell">
        <Rail />
        <main class="work" id="work" tabIndex={-1} ref={work}>
          <Notices />
          <Elsewhere />
          <Screen />
        </main>
      </div>
      <PageDrop />
    </>
  );
}

function Notices() {
  const bug = problem.value;
  const refused = refusal.value;
  return (
    <>
      {bug && (
        <Notice onDismiss={dismissProblem}>
          <strong>{bug.sentence}</strong> Your export was not changed, and the rest of Termload still works.
        </Notice>
      )}
      {refused && (
        <Notice
          onDismiss={() => {
            refusal.value = null;
          }}
        >
          {refused}
        </Notice>
      )}
    </>
  );
}

/** Tells, on every other screen, that the load has come to its end meanwhile; the Load screen tells it more exactly. */
function Elsewhere() {
  const state = loadState.value;
  const isOver = state.kind === 'done' || state.kind === 'ended';
  return (
    <p class="visually-hidden" role="status">
      {route.value.name !== 'load' && isOver && `${nameOfLoad(state)}: ${standOfLoad(state)}`}
    </p>
  );
}

/** A file opened from the system starts a load without anybody having clicked here, so the screen follows the state. */
function followLoad(): () => void {
  let before = loadState.value.kind;
  return effect(() => {
    const now = loadState.value.kind;
    if (now === 'running' && before !== 'running') {
      openLoadWords();
      goTo('load');
    }
    before = now;
  });
}
