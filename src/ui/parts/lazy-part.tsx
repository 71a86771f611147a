import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

export interface LazyPart<Props> {
  /** The part, as soon as it is here; until then a word that it is coming, or that it could not be fetched. */
  readonly Part: FunctionComponent<Props>;
  /** Begins to fetch it, where it is certain that it will be shown. */
  readonly fetchNow: () => void;
}

/** A part of the page that is fetched when it is first shown: the first page has a limit, and does without it. */
export function lazyPart<Props extends object>(fetchPart: () => Promise<FunctionComponent<Props>>): LazyPart<Props> {
  const fetched = signal<FunctionComponent<Props> | null>(null);
  const failed = signal(false);

  function fetchNow(): void {
    if (fetched.value !== null) return;
    failed.value = false;
    fetchPart().then(
      (part) => {
        // A function in a signal is a value like any other; only setState would call it.
        fetched.value = part;
      },
      () => {
        failed.value = true;
      },
    );
  }

  function Part(props: Props) {
    useEffect(fetchNow, []);
    const Fetched = fetched.value;
    if (Fetched !== null) return <Fetched {...props} />;
    return failed.value ? <CouldNotFetch /> : <p aria-busy="true">Opening…</p>;
  }

  return { Part, fetchNow };
}

function CouldNotFetch() {
  return (
    <div role="alert">
      <p>This part of Termload could not be fetched. The connection may be gone, or a newer version has been put up.</p>
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </div>
  );
}
