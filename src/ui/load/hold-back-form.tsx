import './hold-back-form.css';
import { useEffect } from 'preact/hooks';
import { heldBy, type TurnedAway } from '../../core/repairs/hold-back.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { holdBack, holdBackBy, holdBackChoice, readTurnedAway } from '../../state/hold-back.ts';
import { countWords } from '../words.ts';
import { notePlace } from './kept-place.ts';
import { severityWords } from './severity-words.ts';

/** Why people are turned away, to say by tick who of them is held back; `applied`: who is now, null where that is not chosen yet. */
export function HoldBackForm({ applied }: { readonly applied: readonly number[] | null }) {
  useEffect(() => void readTurnedAway(), []);
  const choice = holdBackChoice();
  if (choice === null) return <p aria-busy="true">Counting whom Alma will turn away…</p>;
  const held = heldBy(choice, choice.chosen);
  const isPossible = held.length > 0 && held.length < choice.sendable;
  return (
    <div class="hold-back">
      <fieldset>
        <legend>Whom to hold back</legend>
        {choice.rules.map((entry) => (
          <RuleTick key={entry.rule} entry={entry} isTicked={choice.chosen.has(entry.rule)} />
        ))}
      </fieldset>
      <p class="hold-back-sum" role="status">
        {sumWords(held.length, choice.sendable)}
      </p>
      {applied !== null && (
        <>
          <p class="soft">With other repairs others may be turned away, so choosing one takes this back.</p>
          <div class="actions">
            <button
              type="button"
              disabled={!isPossible || applied.join() === held.join()}
              onClick={({ currentTarget }) => {
                notePlace(currentTarget);
                void holdBack();
              }}
            >
              Hold back these instead
            </button>
          </div>
        </>
      )}
    </div>
  );
}

interface RuleTickProps {
  readonly entry: TurnedAway['rules'][number];
  readonly isTicked: boolean;
}

function RuleTick({ entry: { rule, certainty, users }, isTicked }: RuleTickProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({ currentTarget }) => holdBackBy(rule, currentTarget.checked)}
      />{' '}
      {ruleFacts[rule].title}{' '}
      <span class="soft">
        {countWords(users.length, 'user')}, {severityWords({ severity: 'reject', certainty }).toLowerCase()}
      </span>
    </label>
  );
}

function sumWords(held: number, users: number): string {
  if (held === 0) return 'That is nobody.';
  if (held === users) return 'That is everybody: nobody would be left to send.';
  return `That is ${countWords(held, 'user')} held back, and ${countWords(users - held, 'user')} to send now.`;
}
