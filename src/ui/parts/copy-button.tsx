import { useSignal } from '@preact/signals';

interface CopyButtonProps {
  /** What the button says: `Copy checksum`. */
  readonly label: string;
  readonly text: string | (() => Promise<string>);
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const said = useSignal('');
  const copy = async () => {
    said.value = '';
    try {
      if (typeof text === 'string') await navigator.clipboard.writeText(text);
      else await writeLater(text());
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

/** A click allows writing for a few seconds only; what takes longer is promised to the clipboard at once. */
function writeLater(text: Promise<string>): Promise<void> {
  const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
