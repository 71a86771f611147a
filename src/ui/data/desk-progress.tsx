import type { DeskFileAt } from '../../state/desk-file.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { progressWords } from './desk-file-words.ts';

interface DeskProgressProps {
  readonly name: string;
  readonly at: DeskFileAt | null;
  /** What Cancel stops; null where it is too late. */
  readonly onCancel: (() => void) | null;
}

/** How far a desk file has come that is being made or opened. */
export function DeskProgress({ name, at, onCancel }: DeskProgressProps) {
  const words = at === null ? 'Beginning' : progressWords(at);
  return (
    <div class="desk-progress">
      <ProgressBar name={name} done={at === null || at.of === 0 ? null : at.done / at.of} words={words} />
      <p class="soft">{words}</p>
      {onCancel && (
        <div class="actions">
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
