import './rejections.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useLayoutEffect } from 'preact/hooks';
import { startTriage } from '../../state/start-triage.ts';
import { triageState } from '../../state/triage.ts';
import { openTriage } from '../../state/triage-verbs.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { addressOf, route } from '../route.ts';
import { countWords, numberWords } from '../words.ts';
import { KeptLoads } from './kept-loads.tsx';
import { TriageView } from './triage-view.tsx';

/** What Alma turned away of one load, worked down to zero. */
export function RejectionsScreen() {
  const { name, values } = route.value;
  const loadId = name === 'rejections' ? values.load : undefined;
  // Before the page is painted: until then it may show the load before.
  useLayoutEffect(() => {
    if (loadId !== undefined) void openTriage(loadId);
    else void startTriage().then(goToLoad);
  }, [loadId]);
  return (
    <article class="rejections">
      <PageTitle words="Rejections" />
      <FocusHeading level={1}>Rejections</FocusHeading>
      <State />
    </article>
  );
}

/** The address names the load, so that a reload and the browser's Back come to it again. */
function goToLoad(id: string | null): void {
  if (id !== null && route.value.name === 'rejections') location.replace(addressOf('rejections', { load: id }));
}

const faults = {
  'newer-version':
    'A newer Termload has been used in this browser. Reload the page to get it, and everything is there.',
  unavailable:
    'This browser keeps nothing for Termload, as private windows often do. Open Termload in an ordinary window.',
  'storage-full': 'There is no room on this computer to keep the load. Make some, and follow the link again.',
} as const;

function State() {
  const state = triageState.value;
  switch (state.kind) {
    case 'open':
      return <TriageView triage={state} />;
    case 'keeping':
      return <Keeping users={state.users} of={state.of} />;
    case 'opening':
      return <p aria-busy="true">Opening…</p>;
    case 'fault':
      return <p role="alert">{faults[state.why]}</p>;
    case 'not-kept':
      return (
        <>
          <p role="alert">This load is not kept here, or not any more. Check its export again, and follow the link.</p>
          <KeptLoads />
        </>
      );
    case 'none':
      return (
        <>
          <p>
            Rejections belong to a load. <a href={addressOf('start')}>Check its export</a>, and on its result follow the
            link Rejections; or go on with a load that is kept.
          </p>
          <KeptLoads />
        </>
      );
  }
}

function Keeping({ users, of }: { readonly users: number; readonly of: number }) {
  const words = `${numberWords(users)} of ${countWords(of, 'user')}`;
  return (
    <div class="sheet keeping">
      <p>Keeping the load in this browser, so that it is here when Alma’s report comes: {words}.</p>
      <ProgressBar name="Keeping the load" done={of === 0 ? null : users / of} words={words} />
    </div>
  );
}
