import './expected.css';
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type RuleId, ruleFacts } from '../../core/rules/rule-facts.ts';
import { expectRule, longestReason, noLongerExpected } from '../../state/expected.ts';
import { followRule } from './expected-focus.ts';

interface RuleProps {
  readonly rule: RuleId;
}

/** Says that what a rule finds is normal in this library, and asks why: whoever loads next term was not there. */
export function ExpectButton({ rule }: RuleProps) {
  const stand = useSignal<'before' | 'asking' | 'left'>('before');
  if (stand.value === 'asking') {
    return (
      <WhyForm
        rule={rule}
        onClose={() => {
          stand.value = 'left';
        }}
      />
    );
  }
  return (
    <Opener
      rule={rule}
      takesFocus={stand.value === 'left'}
      onOpen={() => {
        stand.value = 'asking';
      }}
    />
  );
}

interface OpenerProps extends RuleProps {
  /** The form that had it is gone. */
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

function Opener({ rule, takesFocus, onOpen }: OpenerProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <button type="button" class="quiet expect" ref={button} onClick={onOpen}>
      This is normal here…<span class="visually-hidden"> {ruleFacts[rule].title}</span>
    </button>
  );
}

function WhyForm({ rule, onClose }: RuleProps & { readonly onClose: () => void }) {
  const reason = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    followRule(rule);
    void expectRule(rule, reason.value);
  };
  return (
    <form
      class="expect-form"
      aria-label={`Normal here: ${ruleFacts[rule].title}`}
      onSubmit={save}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <label for={id}>Why is this normal here?</label>
      <p class="soft" id={`${id}-hint`}>
        For whoever loads next term. From now on it is listed under “Expected here” and leaves the verdict alone; Alma
        does with these users what it always did. Name no people: this goes into the library’s profile.
      </p>
      <input
        id={id}
        type="text"
        ref={field}
        required
        pattern=".*\S.*"
        maxLength={longestReason}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={reason.value}
        onInput={({ currentTarget }) => {
          reason.value = currentTarget.value;
        }}
      />
      <div class="actions">
        <button type="submit">List as expected</button>
        <button type="button" class="quiet" onClick={onClose}>
          Leave it as it is
        </button>
      </div>
    </form>
  );
}

/** Takes that back. */
export function NewsAgainButton({ rule }: RuleProps) {
  const takeBack = () => {
    followRule(rule);
    void noLongerExpected(rule);
  };
  return (
    <button type="button" class="quiet expect" onClick={takeBack}>
      Not normal any more<span class="visually-hidden">: {ruleFacts[rule].title}</span>
    </button>
  );
}
