import './progress-bar.css';

interface ProgressBarProps {
  readonly name: string;
  /** Between 0 and 1; null while nothing can be measured. */
  readonly done: number | null;
  /** What a screen reader says in place of a percentage. */
  readonly words: string;
}

/** How far a job has come. */
export function ProgressBar({ name, done, words }: ProgressBarProps) {
  const percent = done === null ? undefined : Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div
      class={percent === undefined ? 'progress waiting' : 'progress'}
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
    >
      <div class="progress-fill" style={{ inlineSize: `${percent ?? 30}%` }} />
    </div>
  );
}
