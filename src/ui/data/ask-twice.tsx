import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface AskTwiceProps {
  /** What the button says that only asks. */
  readonly label: string;
  /** What is lost. */
  readonly children: ComponentChildren;
  /** What the button says that does it. */
  readonly sure: string;
  readonly keep: string;
  /** Looks like a link where there are many; like a button where it stands alone. */
  readonly isQuiet?: boolean;
  readonly onSure: () => void | Promise<void>;
}

/** What cannot be undone takes a second press. */
export function AskTwice({ label, children, sure, keep, isQuiet = true, onSure }: AskTwiceProps) {
  const isAsked = useSignal(false);
  const keepButton = useRef<HTMLButtonElement>(null);
  const askButton = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isAsked.value) keepButton.current?.focus();
    else if (wasAsked.current) askButton.current?.focus();
    wasAsked.current = isAsked.value;
  }, [isAsked.value]);
  const ask = (asked: boolean) => {
    isAsked.value = asked;
  };
  if (!isAsked.value) {
    return (
      <button type="button" class={isQuiet ? 'quiet' : ''} ref={askButton} onClick={() => ask(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="ask-twice" role="alert">
      <p>{children}</p>
      <div class="actions">
        <button
          type="button"
          onClick={async () => {
            await onSure();
            ask(false);
          }}
        >
          {sure}
        </button>
        <button type="button" class="quiet" ref={keepButton} onClick={() => ask(false)}>
          {keep}
        </button>
      </div>
    </div>
  );
}
