import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

const screen = signal<ComponentType | null>(null);
const failed = signal(false);

/** Fetches the Load screen with the words of all rules; the first page does without them. */
export function openLoadWords(): void {
  if (screen.value !== null) return;
  failed.value = false;
  import('./load-screen.tsx').then(
    ({ LoadScreen }) => {
      // A function in a signal is a value like any other; only setState would call it.
      screen.value = LoadScreen;
    },
    () => {
      failed.value = true;
    },
  );
}

/** The Load screen, as soon as it is here. */
export function LazyLoadScreen() {
  useEffect(openLoadWords, []);
  const Screen = screen.value;
  if (Screen !== null) return <Screen />;
  if (!failed.value) return <p aria-busy="true">Opening…</p>;
  return (
    <div role="alert">
      <p>This part of Termload could not be fetched. The connection may be gone, or a newer version has been put up.</p>
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </div>
  );
}
