import type { PreviewStage, RunningPreview } from '../../state/preview.ts';
import { cancelPreview } from '../../state/preview-verbs.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { byteWords, countWords, numberWords, timeLeftWords } from '../words.ts';

/** The preview while it is made. */
export function RunningPreviewView({ state: { name, progress } }: { readonly state: RunningPreview }) {
  const words = progress === null ? 'Beginning' : progressWords(progress);
  return (
    <div class="sheet">
      <FocusHeading level={2}>{progress === null ? 'Getting ready' : stageWords(progress)}</FocusHeading>
      <ProgressBar
        name={`Previewing with ${name}`}
        done={progress === null || progress.total === 0 ? null : progress.done / progress.total}
        words={words}
      />
      <p>{words}</p>
      <p class="soft">Both files are read on this computer only. You can go on working in other windows.</p>
      <div class="actions">
        <button type="button" onClick={() => cancelPreview()}>
          Cancel
        </button>
      </div>
    </div>
  );
}

const sideWords = {
  incoming: 'Step 2 of 3: reading the users of the load',
  current: 'Step 1 of 3: reading the users in Alma',
  after: 'Reading the users in Alma after the sync',
} as const;

function stageWords({ stage, side }: PreviewStage): string {
  if (stage === 'comparing') return 'Step 3 of 3: working out what the sync does to each';
  return sideWords[side];
}

/** What was done, and how long this step will still take. */
export function progressWords({ stage, done, total, users, secondsLeft }: PreviewStage): string {
  const come =
    stage === 'comparing'
      ? `${numberWords(done)} of ${countWords(total, 'user')}`
      : `${byteWords(done)} of ${byteWords(total)}, ${countWords(users, 'user')} so far`;
  return `${come}, time left for this step: ${timeLeftWords(secondsLeft)}`;
}
