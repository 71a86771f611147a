import type { PreviewListId } from '../../core/preview/preview-tally.ts';
import type { OpenPreview } from '../../state/preview.ts';
import { takeCurrentUsers } from '../../state/preview-verbs.ts';
import { savePreview } from '../../state/previewed-people.ts';
import { lastSaved } from '../../state/saved.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { countWords, numberWords } from '../words.ts';
import { progressWords } from './running-preview-view.tsx';
import { SourceDoubts } from './source-doubts.tsx';
import { SourceWords } from './source-words.tsx';

interface PreviewSummaryProps {
  readonly state: OpenPreview;
  readonly show: (list: PreviewListId) => void;
}

/** How many users are new, changed and so on, what they were compared with, and what there is to save. */
export function PreviewSummary({ state, show }: PreviewSummaryProps) {
  const { facts, load, again } = state;
  const { changed, rejected } = facts.totals;
  return (
    <section class="sheet" aria-labelledby="preview-totals">
      <FocusHeading level={2} id="preview-totals">
        {`The sync changes ${countWords(changed, 'user')} of ${numberWords(load.users)}`}
      </FocusHeading>
      <Facts facts={figures(facts.totals)} />
      <SourceWords current={state.current} />
      {deskWords(state) !== '' && <p class="soft">{deskWords(state)}</p>}
      <SourceDoubts doubts={[...facts.doubts, ...state.current.doubts]} matchIdType={state.wishes.matchIdType} />
      {again !== null && (
        <ProgressBar
          name="Previewing again"
          done={again === 'begun' || again.total === 0 ? null : again.done / again.total}
          words={again === 'begun' ? 'Beginning' : progressWords(again)}
        />
      )}
      <div class="actions">
        <button type="button" class="main" disabled={again !== null} onClick={() => void savePreview()}>
          Save preview
        </button>
        {changed > 0 && (
          <button type="button" onClick={() => show('outcome:changed')}>
            Show who is changed
          </button>
        )}
        {rejected > 0 && (
          <button type="button" onClick={() => show('outcome:rejected')}>
            Show who is turned away
          </button>
        )}
        {facts.totals.new > 0 && (
          <button type="button" onClick={() => show('outcome:new')}>
            Show who is new
          </button>
        )}
        {facts.totals.absent > 0 && (
          <button type="button" onClick={() => show('outcome:absent')}>
            Show who is in Alma only
          </button>
        )}
        <FileButton
          input="Current Alma users"
          label="Compare with another file"
          multiple
          take={(_, files) => void takeCurrentUsers(files)}
        />
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      <p class="saved" role="status">
        {lastSaved.value !== null &&
          `Saved ${lastSaved.value.name}. It holds people’s details: keep it where only the right people see it.`}
      </p>
    </section>
  );
}

/** Whether the desk of its term knows of it; nothing where there is no term. */
function deskWords({ load, current, wishes }: OpenPreview): string {
  if (load.termId === null) return '';
  if (wishes.mode !== 'sis') return 'The desk of its term is not told: its numbers are about the SIS sync.';
  return current.source === 'load'
    ? 'The desk of its term is not told, because this is an estimate.'
    : 'The desk of its term counts with these numbers from now on.';
}

function figures(totals: OpenPreview['facts']['totals']): Fact[] {
  return [
    { figure: numberWords(totals.new), label: 'new in Alma' },
    { figure: numberWords(totals.changed), label: 'changed', ...(totals.changed > 0 ? { tone: 'harm' as const } : {}) },
    { figure: numberWords(totals.unchanged), label: 'unchanged' },
    {
      figure: numberWords(totals.rejected),
      label: 'turned away',
      ...(totals.rejected > 0 ? { tone: 'reject' as const } : {}),
    },
    { figure: numberWords(totals.absent), label: 'in Alma only; they stay as they are' },
  ];
}
