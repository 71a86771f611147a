import { changedFieldWords, effectWords, plainEffect } from '../../core/preview/effect-words.ts';
import type { ShownChange } from '../../core/preview/shown-person.ts';
import { Tag } from '../parts/tag.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';

/** What is lost stands out; what comes does not. */
const tones = {
  cleared: 'harm',
  removed: 'harm',
  defaulted: 'harm',
  replaced: 'note',
  changed: 'note',
  set: 'good',
  added: 'good',
} as const;

/** Which field, and what happens to it. */
export function ChangeName({ change: { field, effect } }: { readonly change: ShownChange }) {
  return (
    <>
      <bdi>{changedFieldWords(field)}</bdi> <Tag tone={tones[plainEffect(effect)]}>{effectWords(effect).done}</Tag>
    </>
  );
}

/** What is there now and will not be. */
export function OldValue({ value }: { readonly value: string | null }) {
  if (value === null) return <span class="soft">nothing</span>;
  return (
    <del>
      <bdi>
        <VisibleValue value={value} />
      </bdi>
    </del>
  );
}

export function NewValue({ value }: { readonly value: string | null }) {
  if (value === null) return <span class="soft">nothing</span>;
  return (
    <ins>
      <bdi>
        <VisibleValue value={value} />
      </bdi>
    </ins>
  );
}
