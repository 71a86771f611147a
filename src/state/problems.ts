import { signal } from '@preact/signals';

/** A bug, told once in a sentence; what it was in detail goes to the console only, without personal data. */
export const problem = signal<{ readonly sentence: string } | null>(null);

export function tellProblem(sentence: string, error: unknown): void {
  problem.value = { sentence };
  console.error(sentence, error instanceof Error ? `${error.name}\n${error.stack ?? ''}` : '');
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
