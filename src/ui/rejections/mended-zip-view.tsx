import { mendedSentences } from '../../core/handoff/mended-users.ts';
import { outFacts } from '../../core/handoff/out-facts.ts';
import { mendedAgain, mendedBy } from '../../state/out-choices.ts';
import type { KeptLoad } from '../../state/triage.ts';
import { mendedZip, outsOverview, saveMendedZip } from '../../state/triage-outs.ts';
import { tickedRejections } from '../../state/triage-view.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { byteWords, countWords } from '../words.ts';
import { OutButton } from './out-button.tsx';

/** Sends again whoever is mended: who is in the zip, who is not and why, and what came of it. */
export function MendedZipView({ load }: { readonly load: KeptLoad }) {
  const mended = outsOverview.value?.mended;
  const { what, warning } = outFacts['mended-zip'];
  const sentences = mended === undefined ? [] : mendedSentences(mended, countWords);
  return (
    <div class="sheet out-view">
      <h3>Send the mended again</h3>
      <p>{what}</p>
      <fieldset class="out-choices">
        <legend>Who is in it</legend>
        <label>
          <input type="radio" name="mended-by" checked={mendedBy.value === 'fixed'} onChange={() => choose('fixed')} />
          Whoever is marked fixed
        </label>
        <label>
          <input
            type="radio"
            name="mended-by"
            checked={mendedBy.value === 'ticked'}
            onChange={() => choose('ticked')}
          />
          Whoever is ticked in the list ({countWords(tickedRejections.value.size, 'row')})
        </label>
        {(mendedAgain.value || (mended?.leftOut['sent-again'] ?? 0) > 0) && (
          <label>
            <input
              type="checkbox"
              checked={mendedAgain.value}
              onChange={({ currentTarget }) => {
                mendedAgain.value = currentTarget.checked;
              }}
            />
            Also those who were in a later zip already
          </label>
        )}
      </fieldset>
      {sentences.length > 0 && (
        <ul class="out-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!load.zip.kept && (
        <p>
          The zip of this load could not be kept in this browser. To make one of the mended, check the same export
          again, and come back here by its link Rejections.
        </p>
      )}
      <div class="out-act">
        <OutButton out="mended-zip" main onOut={() => void saveMendedZip()} />
      </div>
      <p class="out-warning">{warning}</p>
      <MadeZip />
    </div>
  );
}

function choose(by: 'fixed' | 'ticked'): void {
  mendedBy.value = by;
}

/** The zip that was saved, as proof of what was made. */
function MadeZip() {
  const made = mendedZip.value;
  if (made === null) return null;
  const { facts, users, run } = made;
  return (
    <div class="made-zip">
      <p>
        <strong>{facts.name}</strong>, {byteWords(facts.bytes)}, with {countWords(users, 'user')}. Read again from its
        final bytes, it is whole. It is noted as run {run}: send it, and read the report on it here.
      </p>
      <p>
        Checksum (SHA-256): <code>{facts.sha256}</code> <CopyButton label="Copy checksum" text={facts.sha256} />
      </p>
    </div>
  );
}
