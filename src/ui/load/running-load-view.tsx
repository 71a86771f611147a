import type { RunningLoad } from '../../state/load.ts';
import { cancelLoad } from '../../state/load-verbs.ts';
import { offlineState } from '../../state/offline.ts';
import { Facts } from '../parts/facts.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { byteWords, numberWords, timeLeftWords } from '../words.ts';

const stageWords = {
  waiting: 'Getting ready to work offline first',
  unpacking: 'Taking the export out of its zip',
  table: 'Reading the cells of the table',
  reading: 'Reading and checking every user',
  checking: 'Opening the finished zip again to check it',
} as const satisfies Record<RunningLoad['stage'], string>;

const stageNotes = {
  waiting:
    'Only then is it certain that nothing can leave this computer. It takes a moment, and only on the first visit.',
  unpacking: 'It is packed more than once, so this comes first.',
  table: 'A large one is read twice: first it is seen that it is whole.',
  reading: 'You can go on working in other windows; leave this page open.',
  checking: 'The last step: what was written is read back, byte by byte.',
} as const satisfies Record<RunningLoad['stage'], string>;

const stageDone = {
  waiting: 'read',
  unpacking: 'unpacked',
  table: 'read',
  reading: 'read',
  checking: 'checked',
} as const satisfies Record<RunningLoad['stage'], string>;

/** The work while it runs. */
export function RunningLoadView({ state }: { readonly state: RunningLoad }) {
  const { bytes, totalBytes, users, secondsLeft } = state;
  // Once the app is kept here there is nothing to wait for: the workers are only starting.
  const stage = state.stage === 'waiting' && offlineState.value !== 'installing' ? 'reading' : state.stage;
  const isWaiting = stage === 'waiting';
  const sizes = `${byteWords(bytes)} of ${byteWords(totalBytes)}`;
  return (
    <div class="sheet running">
      <PageTitle words={`Checking ${state.name}`} />
      <FocusHeading level={2}>{stageWords[stage]}</FocusHeading>
      <ProgressBar
        name={`Checking ${state.name}`}
        done={isWaiting || totalBytes === 0 ? null : bytes / totalBytes}
        words={isWaiting ? stageWords.waiting : `${sizes}, time left: ${timeLeftWords(secondsLeft)}`}
      />
      {!isWaiting && (
        <Facts
          facts={[
            { figure: sizes, label: stageDone[stage] },
            { figure: numberWords(users), label: 'users so far' },
            { figure: timeLeftWords(secondsLeft), label: 'time left' },
          ]}
        />
      )}
      <p class="soft">{stageNotes[stage]}</p>
      <div class="actions">
        <button type="button" onClick={() => cancelLoad()}>
          Cancel
        </button>
      </div>
    </div>
  );
}
