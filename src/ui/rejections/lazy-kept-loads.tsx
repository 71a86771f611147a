import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

const part = signal<FunctionComponent | null>(null);

/** The loads that are kept, where there are any: nobody waits for them, and without them nothing is missing. */
export function LazyKeptLoads() {
  useEffect(() => {
    import('./kept-loads.tsx').then(
      ({ KeptLoads }) => {
        part.value = KeptLoads;
      },
      // The rest of the page does without it.
      () => {},
    );
  }, []);
  const KeptLoads = part.value;
  return KeptLoads === null ? null : <KeptLoads />;
}
