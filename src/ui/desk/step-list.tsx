import type { DeskStep } from '../../core/terms/desk.ts';
import type { TermDesk } from '../../state/terms.ts';
import { addressOf } from '../route.ts';
import { countWords } from '../words.ts';
import { standWords } from './stand-words.ts';

interface StepListProps {
  readonly desk: TermDesk;
  /** The step whose work is shown beside it. */
  readonly shown: DeskStep | null;
}

/** The checklist: what is done, what is next. */
export function StepList({ desk: { term, steps, next }, shown }: StepListProps) {
  const open = steps.filter(({ stand }) => stand.state === 'open').length;
  return (
    <nav class="desk-steps" aria-label={`Steps of ${term.name}`}>
      <p class="soft desk-steps-left">
        {open === 0 ? 'All steps are done.' : `${countWords(open, 'step')} still to do`}
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step.id} class={`${step.stand.state} ${step === next ? 'next' : ''}`}>
            <a
              href={addressOf('term', { term: term.id, step: step.id })}
              aria-current={step === shown ? 'step' : undefined}
            >
              <StandMark step={step} />
              <span>
                {step.title}
                <small>{step === next ? 'Next' : standWords[step.stand.state]}</small>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The words beside it say the same. */
function StandMark({ step }: { readonly step: DeskStep }) {
  const marks = { proved: '✓', ticked: '✓', 'not-needed': '–', open: '' } as const;
  return (
    <span class="stand-mark" aria-hidden="true">
      {marks[step.stand.state]}
    </span>
  );
}
