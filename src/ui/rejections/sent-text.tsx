import '../load/file-view.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fieldWords } from '../../core/field-words.ts';
import type { SentField } from '../../core/reading/fields-of-user.ts';
import { readSentText } from '../../state/sent-user.ts';
import { XmlExcerpt } from '../load/xml-excerpt.tsx';
import { Tag } from '../parts/tag.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';

const ends = {
  gone: 'The zip of this load is not kept any more: check the same export again and follow its link, and it is.',
  stopped: 'Reading it stopped. Close this row and open it again.',
} as const;

interface SentTextProps {
  readonly loadId: string;
  readonly index: number;
  /** What was blank is what the rejection is about, so it is shown unasked. */
  readonly isOpen: boolean;
}

/** All that was sent of a user, as it stands in the zip, read when somebody wants to see it. */
export function SentText({ loadId, index, isOpen }: SentTextProps) {
  const text = useSignal<Awaited<ReturnType<typeof readSentText>> | null>(null);
  const isWanted = useSignal(isOpen);
  useEffect(() => {
    if (!isWanted.value) return;
    void readSentText(loadId, index).then((read) => {
      text.value = read;
    });
  }, [isWanted.value]);
  const shown = text.value;
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) isWanted.value = true;
      }}
    >
      <summary>All that was sent</summary>
      {shown === null && <p aria-busy="true">Reading…</p>}
      {shown?.kind === 'text' && (
        <>
          <Fields fields={shown.fields} />
          <details>
            <summary>Its text in the zip</summary>
            <XmlExcerpt excerpt={shown.excerpt} />
          </details>
        </>
      )}
      {(shown?.kind === 'gone' || shown?.kind === 'stopped') && <p>{ends[shown.kind]}</p>}
    </details>
  );
}

function Fields({ fields }: { readonly fields: readonly SentField[] }) {
  return (
    <dl>
      {fields.map(({ path, value, blank }) => (
        <div key={path}>
          <dt>{fieldWords(path)}</dt>
          <dd>{blank ? <Tag tone="reject">blank</Tag> : <VisibleValue value={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}
