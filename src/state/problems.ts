import { signal } from '@preact/signals';

/** A bug, or a full disk, told once in a sentence. */
export const problem = signal<{ readonly sentence: string } | null>(null);

export function tellProblem(sentence: string, error: unknown): void {
  problem.value = { sentence };
  console.error(sentence, traceOf(error));
}

/** No bug, and nothing to report: the disk is full, or something is not as it was thought to be. */
export function tellTrouble(sentence: string): void {
  problem.value = { sentence };
}

/** Where in our code it was, for a bug report: without the message, which may quote what was being read. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line) && !line.includes(error.message));
  return [error.name, ...frames].join('\n');
}

export function dismissProblem(): void {
  problem.value = null;
}

/** Whatever nobody caught ends here, so that the page never goes silent. */
export function catchStrayProblems(): void {
  const stray = (error: unknown): void => tellProblem('Something went wrong inside Termload.', error);
  addEventListener('error', (event) => stray(event.error));
  addEventListener('unhandledrejection', (event) => stray(event.reason));
}
