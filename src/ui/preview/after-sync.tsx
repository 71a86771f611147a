import { cancelUsersAfter, happenedState, takeUsersAfter } from '../../state/happened.ts';
import { FileButton } from '../parts/file-button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { HappenedView } from './happened-view.tsx';
import { mishapWords } from './mishap-words.ts';
import { progressWords } from './running-preview-view.tsx';
import { SourceDoubts } from './source-doubts.tsx';

interface AfterSyncProps {
  /** By what the preview finds users. */
  readonly matchIdType: string;
}

/** After the real sync: what Alma did, beside what was foretold. */
export function AfterSync({ matchIdType }: AfterSyncProps) {
  const state = happenedState();
  return (
    <section class="sheet" aria-labelledby="after-sync">
      <h2 id="after-sync">After the sync: was it right?</h2>
      {state.kind !== 'open' && (
        <p>
          When Alma has run the sync, export the same users from Alma once more and give that file here. Termload then
          says, field by field, where Alma did what was foretold and where it did not: so a library proves what the
          preview says of its own Alma. Keep the file of before as well; this page does not.
        </p>
      )}
      {state.kind === 'ended' && <p role="alert">{mishapWords(state.mishap)}</p>}
      {state.kind === 'running' && (
        <>
          <ProgressBar
            name={`Comparing with ${state.name}`}
            done={
              state.progress === null || state.progress.total === 0 ? null : state.progress.done / state.progress.total
            }
            words={state.progress === null ? 'Beginning' : progressWords(state.progress)}
          />
          <p>{state.progress === null ? 'Beginning' : progressWords(state.progress)}</p>
        </>
      )}
      <div class="actions">
        {state.kind === 'running' ? (
          <button type="button" onClick={() => cancelUsersAfter()}>
            Cancel
          </button>
        ) : (
          <FileButton
            input="Alma users after the sync"
            label={state.kind === 'open' ? 'Give another file of after the sync' : 'Choose the file of after the sync'}
            multiple
            take={(_, files) => void takeUsersAfter(files)}
          />
        )}
      </div>
      {state.kind === 'open' && <SourceDoubts doubts={state.after.doubts} matchIdType={matchIdType} />}
      {state.kind === 'open' && <HappenedView key={state.facts} facts={state.facts} after={state.after} />}
    </section>
  );
}
