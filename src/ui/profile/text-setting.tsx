import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';

/** Keeps what was typed; gives a sentence where it cannot be, null where it is. */
export type Take = (text: string) => Promise<string | null>;

interface TextSettingProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly value: string;
  /** Most characters. */
  readonly most: number;
  /** How many lines are shown; one line can be typed where it is missing. */
  readonly lines?: number;
  /** For a short value, such as a number. */
  readonly short?: boolean;
  /** What stands in the field, where that can change while `value` is not kept yet. */
  readonly draft?: string;
  /** What of a text may stay in the field; a password may not. */
  readonly clean?: (text: string) => string;
  readonly take: Take;
}

/** A setting that is typed. It is kept when the field is left; what cannot be kept stays there to be mended. */
export function TextSetting({ label, hint, value, most, lines, short, draft, clean, take }: TextSettingProps) {
  const id = useId();
  const typed = useSignal(value);
  const refused = useSignal('');
  // Not after the next picture: what somebody quick has typed by then would be lost.
  useLayoutEffect(() => {
    typed.value = value;
    refused.value = '';
  }, [value]);
  useLayoutEffect(() => {
    if (draft !== undefined) typed.value = draft;
  }, [draft]);
  const cleaned = (text: string) => clean?.(text) ?? text;
  const keep = async () => {
    const text = typed.value;
    if (text === value && refused.value === '') return;
    typed.value = cleaned(text);
    refused.value = (await take(text)) ?? '';
  };
  const wrong = refused.value;
  const field = {
    id,
    value: typed.value,
    maxLength: most,
    spellcheck: false,
    autocomplete: 'off',
    'aria-invalid': wrong !== '',
    'aria-describedby': `${id}-hint ${id}-wrong`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const wasEmpty = typed.value === '';
      typed.value = currentTarget.value;
      // What is pasted goes at once, if it must not stay.
      if (wasEmpty && cleaned(typed.value) !== typed.value) void keep();
    },
    onChange: keep,
  };
  return (
    <div class={short ? 'setting short' : 'setting'}>
      <label for={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {lines === undefined ? (
        <input type="text" inputMode={short ? 'numeric' : 'text'} {...field} />
      ) : (
        <textarea rows={lines} {...field} />
      )}
      <p id={`${id}-wrong`} class="setting-wrong" role="status">
        {wrong}
      </p>
    </div>
  );
}
