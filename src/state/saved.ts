import { signal } from '@preact/signals';

/** What was saved last, for a word on screen. */
export const lastSaved = signal<{ readonly name: string } | null>(null);
