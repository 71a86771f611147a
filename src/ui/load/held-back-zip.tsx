import type { Load } from '../../core/load.ts';
import { cancelHeldBackZip, type HeldBackZip, heldBackZip, saveHeldBackZip } from '../../state/held-back-zip.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { byteWords, countWords } from '../words.ts';

/** The zip of those who are held back: made when it is asked for, of the same export. */
export function HeldBackZipPart({ load }: { readonly load: Load }) {
  const zip = heldBackZip.value;
  const isMaking = zip?.kind === 'making';
  return (
    <div class="held-back-zip">
      <div class="actions">
        <button
          type="button"
          disabled={load.zip === null || isMaking}
          aria-describedby="held-back-zip"
          onClick={() => void saveHeldBackZip()}
        >
          Save held-back zip
        </button>
        <span class="soft" id="held-back-zip">
          The same export once more with these people alone, to be mended and sent later. It holds people’s details.
        </span>
      </div>
      {isMaking && <Making zip={zip} />}
      {zip?.kind === 'made' && <Made zip={zip} />}
    </div>
  );
}

function Making({ zip: { bytes, totalBytes, users } }: { readonly zip: Extract<HeldBackZip, { kind: 'making' }> }) {
  const words = `${byteWords(bytes)} of ${byteWords(totalBytes)}, ${countWords(users, 'user')}`;
  return (
    <>
      <ProgressBar name="Making the held-back zip" done={totalBytes === 0 ? null : bytes / totalBytes} words={words} />
      <div class="actions">
        <button type="button" onClick={() => cancelHeldBackZip()}>
          Cancel
        </button>
        <span class="soft">{words}</span>
      </div>
    </>
  );
}

function Made({ zip: { facts } }: { readonly zip: Extract<HeldBackZip, { kind: 'made' }> }) {
  const users = facts.entries.reduce((sum, entry) => sum + entry.users, 0);
  return (
    <p role="status">
      <span class="zip-name">{facts.name}</span>: {countWords(users, 'user')}, {byteWords(facts.bytes)}, opened again
      and checked. <CopyButton label="Copy its checksum" text={facts.sha256} />
    </p>
  );
}
