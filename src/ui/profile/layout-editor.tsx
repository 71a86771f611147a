import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type TriedLayout, tryLayout } from '../../core/reading/sif/first-patron.ts';
import { layoutFaults } from '../../core/reading/sif/layout-faults.ts';
import type { SifLayout } from '../../core/reading/sif/sif-layout.ts';
import { patronTrial } from '../../state/patron-trial.ts';
import { countWords } from '../words.ts';
import { CellField } from './cell-field.tsx';
import { layoutLengths, slotsOf } from './layout-slots.ts';
import { numberIn } from './number-in.ts';
import { SlotTable } from './slot-table.tsx';

/** Longer lines are no patrons. */
export const mostColumns = 10_000;

interface LayoutEditorProps {
  readonly kept: SifLayout;
  /** Gives a sentence where it cannot be kept. */
  readonly onKeep: (layout: SifLayout) => Promise<string | null>;
}

/** A layout: edited as a draft, tried at once, and kept whenever it serves. */
export function LayoutEditor({ kept, onKeep }: LayoutEditorProps) {
  const draft = useSignal(kept);
  const refused = useSignal<string | null>(null);
  // A draft that is kept comes back as a new value; only one from elsewhere takes the place of what is being typed.
  const last = useRef(textOf(kept));
  useEffect(() => {
    if (textOf(kept) === last.current) return;
    last.current = textOf(kept);
    draft.value = kept;
  }, [kept]);
  const keep = async (layout: SifLayout): Promise<null> => {
    draft.value = layout;
    refused.value = null;
    if (layoutFaults(layout).length > 0 || textOf(layout) === last.current) return null;
    const before = last.current;
    last.current = textOf(layout);
    refused.value = await onKeep(layout);
    if (refused.value !== null) last.current = before;
    return null;
  };
  const layout = draft.value;
  const faults = [...layoutFaults(layout), ...(refused.value === null ? [] : [refused.value])];
  const tried = patronTrial.value.kind === 'line' ? tryLayout(patronTrial.value.line, layout) : null;
  return (
    <div class="step-editor">
      <div class="setting">
        <label for="layout-name">Name of this layout</label>
        <input
          id="layout-name"
          type="text"
          maxLength={80}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="layout-faults"
          value={layout.name}
          onInput={({ currentTarget }) => {
            draft.value = { ...layout, name: currentTarget.value };
          }}
          onChange={() => void keep(draft.value)}
        />
      </div>
      <div id="layout-faults" role="status" class={faults.length === 0 ? '' : 'profile-refused'}>
        {faults.length > 0 && <p>Not saved yet.</p>}
        {faults.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
      </div>
      {tried !== null && <p class="outcome">{triedWords(tried)}</p>}
      <table class="setting-table">
        <caption>How long the parts are</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Characters</th>
          </tr>
        </thead>
        <tbody>
          {layoutLengths.map(({ id, words, value, put }) => (
            <tr key={id}>
              <th scope="row">{words}</th>
              <CellField
                column="Characters"
                of={words}
                value={String(value(layout))}
                most={5}
                number
                take={async (text) => {
                  const number = numberIn(text);
                  if (!(number <= mostColumns)) return `A whole number, at most ${mostColumns}.`;
                  return keep(put(layout, number));
                }}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {slotsOf(layout).map((group) => (
        <SlotTable key={group.title} group={group} tried={tried} onKeep={keep} />
      ))}
    </div>
  );
}

function triedWords({ addresses }: TriedLayout): string {
  return typeof addresses === 'string'
    ? `By this layout the first line is no patron. ${addresses}`
    : `By this layout the first line is a patron with ${countWords(addresses, 'address', 'addresses')}.`;
}

const textOf = (layout: SifLayout): string => JSON.stringify(layout);
