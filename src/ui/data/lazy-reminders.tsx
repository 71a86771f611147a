import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

const part = signal<FunctionComponent | null>(null);

/** What is to be told of people’s details; nobody waits for it, and mostly there is nothing. */
export function LazyReminders() {
  useEffect(() => {
    import('./reminders.tsx').then(
      ({ Reminders }) => {
        part.value = Reminders;
      },
      // The rest of the page does without it.
      () => {},
    );
  }, []);
  const Reminders = part.value;
  return Reminders === null ? null : <Reminders />;
}
