import { useId } from 'preact/hooks';
import { fieldWords } from '../../core/field-words.ts';
import {
  asksMore,
  formatCase,
  isSegment,
  nearestCase,
  sentNows,
  subjectGroups,
  type VanishCase,
  waysOf,
} from '../../core/preview/vanish-case.ts';
import { beforeWords, nowWords, wayWords } from '../../core/preview/vanish-choice-words.ts';
import { replaceWith } from '../route.ts';

const subjects = subjectGroups.flatMap((group) => group.subjects);

/** The choices of a case. Each leads to another address, without an entry in the browser’s history. */
export function WhyForm({ told }: { readonly told: VanishCase }) {
  const { subject, way, before, now, override } = told;
  const take = (change: Partial<VanishCase>) => {
    const next = { ...told, ...change };
    const chosen = [next.way, next.before, next.now, ...(next.override ? ['override'] : [])];
    replaceWith('why', { case: formatCase(nearestCase(next.subject, chosen)) });
  };
  const more = asksMore(told);
  const words = nowWords(told);
  return (
    <section class="sheet why-form" aria-label="The case">
      <label class="why-subject">
        <span>What vanished, or came back?</span>
        <select
          value={subject}
          onChange={({ currentTarget: { value } }) => {
            const chosen = subjects.find((one) => one === value);
            if (chosen !== undefined) take({ subject: chosen });
          }}
        >
          {subjectGroups.map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.subjects.map((one) => (
                <option key={one} value={one}>
                  {fieldWords(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Choice
        legend={isSegment(subject) ? 'What is known of the entry in Alma?' : 'What was done in Alma?'}
        from={waysOf(subject).map((one) => [one, wayWords[one]])}
        chosen={way}
        take={(one) => take({ way: one })}
      />
      {more && (
        <Choice
          legend="What did the student system send before that change?"
          from={(['value', 'nothing'] as const).map((one) => [one, beforeWords[one]])}
          chosen={before}
          take={(one) => take({ before: one })}
        />
      )}
      <Choice
        legend="What is sent now?"
        from={sentNows(told).map((one) => [one, words[one]])}
        chosen={now}
        take={(one) => take({ now: one })}
      />
      {more && (
        <label class="why-override">
          <input
            type="checkbox"
            checked={override}
            onChange={({ currentTarget: { checked } }) => take({ override: checked })}
          />{' '}
          The program that sends it names the field in “override”
        </label>
      )}
    </section>
  );
}

interface ChoiceProps<Code extends string> {
  readonly legend: string;
  readonly from: readonly (readonly [code: Code, words: string])[];
  readonly chosen: Code;
  readonly take: (code: Code) => void;
}

function Choice<Code extends string>({ legend, from, chosen, take }: ChoiceProps<Code>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {from.map(([code, words]) => (
        <label key={code}>
          <input type="radio" name={name} checked={code === chosen} onChange={() => take(code)} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
