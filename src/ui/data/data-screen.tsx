import './data.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useEffect } from 'preact/hooks';
import { deskFileState, watchDeskFile } from '../../state/desk-file.ts';
import { eraseEverything } from '../../state/erase-everything.ts';
import { readYourData, yourData } from '../../state/your-data.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { AskTwice } from './ask-twice.tsx';
import { DeskFileView } from './desk-file-view.tsx';
import { KeptList } from './kept-list.tsx';
import { PeopleChoice } from './people-choice.tsx';
import { Reminders } from './reminders.tsx';
import { RoomView } from './room-view.tsx';

/** All that is kept, and what can be done with it. */
export function DataScreen() {
  const state = deskFileState.value;
  useEffect(() => void watchDeskFile(), []);
  // What is saved, opened or changed in another tab is another amount.
  useEffect(() => void readYourData(), [state]);
  return (
    <div class="data-screen">
      <PageTitle words="Your data" />
      <div class="data-head">
        <FocusHeading level={1}>Your data</FocusHeading>
        <p>All that Termload keeps lies in this browser, on this computer. What stands on this page is all there is.</p>
      </div>
      <Reminders />
      <Kept />
      <DeskFileView />
      <PeopleChoice />
      <Room />
      <Erase />
    </div>
  );
}

const faults = {
  'newer-version':
    'A newer Termload has been used in this browser, which keeps things in another way. Reload the page.',
  unavailable: 'This browser keeps nothing for Termload, as private windows often do. Use a usual window.',
} as const;

function Kept() {
  const data = yourData.value;
  if (data.kind === 'reading') return <p aria-busy="true">Measuring what is kept…</p>;
  if (data.kind === 'fault') return <p role="alert">{faults[data.why]}</p>;
  return <KeptList data={data} />;
}

function Room() {
  const data = yourData.value;
  return data.kind === 'kept' ? <RoomView data={data} /> : null;
}

function Erase() {
  return (
    <section class="sheet data-part" aria-labelledby="erase">
      <h2 id="erase">Erase everything</h2>
      <p>
        Deletes all that is listed here, and Termload’s own files in this browser too. Files that you saved, such as
        zips, lists and desk files, stay where you put them; so does what is in Alma.
      </p>
      <AskTwice
        label="Erase everything"
        sure="Erase everything for good"
        keep="Keep everything"
        isQuiet={false}
        onSure={() => eraseEverything()}
      >
        All terms, loads, decisions, notes and settings in this browser are deleted, in all tabs, and nobody can bring
        them back without a desk file.
      </AskTwice>
    </section>
  );
}
