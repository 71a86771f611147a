import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

const part = signal<FunctionComponent | null>(null);

/** The terms, where there are any: the first page does not wait for them. */
export function LazyTermList() {
  useEffect(() => {
    import('./term-list.tsx').then(
      ({ TermList }) => {
        part.value = TermList;
      },
      // The rest of the page does without them.
      () => {},
    );
  }, []);
  const TermList = part.value;
  return TermList === null ? null : <TermList />;
}
