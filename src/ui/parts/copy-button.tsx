import { useSignal } from '@preact/signals';

interface CopyButtonProps {
  /** What the button says: `Copy checksum`. */
  readonly label: string;
  readonly text: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'Copied';
    } catch {
      said.value = 'The browser did not allow it';
    }
  };
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={copy}>
        {label}
      </button>
      <span role="status">{said.value}</span>
    </span>
  );
}
