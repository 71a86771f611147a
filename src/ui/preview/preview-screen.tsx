import './preview.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useLayoutEffect } from 'preact/hooks';
import { previewState } from '../../state/preview.ts';
import { cancelPreview, openPreview } from '../../state/preview-verbs.ts';
import { previewWishes } from '../../state/preview-wishes.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, route } from '../route.ts';
import { DropCurrentUsers } from './drop-current-users.tsx';
import { OpenPreviewView } from './open-preview-view.tsx';
import { RunningPreviewView } from './running-preview-view.tsx';
import { SyncSettings } from './sync-settings.tsx';

/** What the sync will do to the users of one load. */
export function PreviewScreen() {
  const { name, values } = route.value;
  const loadId = name === 'preview' ? values.load : undefined;
  // Before the page is painted: until then it may show the load before.
  useLayoutEffect(() => void openPreview(loadId), [loadId]);
  const state = previewState.value;
  return (
    <article class="preview" onKeyDown={stopOnEscape}>
      <PageTitle words="Preview" />
      <FocusHeading level={1}>Preview</FocusHeading>
      {'load' in state && (
        <p class="soft">
          of <bdi>{state.load.source}</bdi>
          {state.load.termId !== null && (
            <>
              , of <a href={addressOf('term', { term: state.load.termId })}>its term</a>
            </>
          )}
        </p>
      )}
      <State />
    </article>
  );
}

/** The same as Cancel. */
function stopOnEscape({ key }: KeyboardEvent): void {
  if (key === 'Escape' && previewState.value.kind === 'running') cancelPreview();
}

const faults = {
  'newer-version':
    'A newer Termload has been used in this browser. Reload the page to get it, and everything is there.',
  unavailable:
    'This browser keeps nothing for Termload, as private windows often do. Open Termload in an ordinary window.',
} as const;

function State() {
  const state = previewState.value;
  switch (state.kind) {
    case 'opening':
      return <p aria-busy="true">Opening…</p>;
    case 'none':
      return (
        <p>
          A preview says what Alma’s sync will do to every user of a load, before it is done.{' '}
          <a href={addressOf('start')}>Check the export first</a>, and on its result follow the link Preview.
        </p>
      );
    case 'not-kept':
      return (
        <p role="alert">
          The zip of this load is not kept here, or not any more. Check its export again, and follow the link Preview.
        </p>
      );
    case 'fault':
      return <p role="alert">{faults[state.why]}</p>;
    case 'waiting':
      return (
        <>
          <DropCurrentUsers after={state.after} />
          <SyncSettings wishes={previewWishes.value} />
        </>
      );
    case 'running':
      return <RunningPreviewView state={state} />;
    case 'open':
      return <OpenPreviewView state={state} />;
  }
}
