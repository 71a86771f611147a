import { copyLines, filled } from '../../core/terms/copy-parts.ts';
import type { DeskStep } from '../../core/terms/desk.ts';
import { whoWords } from '../../core/terms/steps.ts';
import type { TermDesk } from '../../state/terms.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { addressOf } from '../route.ts';
import { copyFacts } from './copy-facts.ts';
import { StepDone } from './step-done.tsx';
import { stepWorks } from './step-works.tsx';

interface StepViewProps {
  readonly desk: TermDesk;
  readonly step: DeskStep;
  /** Whether somebody has gone to this step; else it is only shown because it is next. */
  readonly isAsked: boolean;
}

/** One step: what to do, what to copy, where to click, its work, and what makes it done. */
export function StepView({ desk, step, isAsked }: StepViewProps) {
  const facts = copyFacts(desk);
  const number = desk.steps.indexOf(step) + 1;
  const work = desk.term.closed === null ? stepWorks[step.id] : undefined;
  return (
    <section class="step" aria-labelledby="step-title">
      <p class="step-all">
        <a href={addressOf('term', { term: desk.term.id })}>All steps</a>
      </p>
      <p class="soft step-number">
        Step {number} of {desk.steps.length}
      </p>
      <div id="step-title">{isAsked ? <FocusHeading level={2}>{step.title}</FocusHeading> : <h2>{step.title}</h2>}</div>
      <div class="sheet step-what">
        <ol>
          {step.what.map((sentence) => (
            <li key={sentence}>{filled(sentence, facts)}</li>
          ))}
        </ol>
        <Menu steps={step.menu.map((entry) => filled(entry, facts))} />
        {(work?.hasCopies !== true || desk.loads.length === 0) && <CopyLines desk={desk} step={step} />}
        <p class="soft">Who: {whoWords[step.who]}.</p>
      </div>
      {work !== undefined && <work.Work desk={desk} />}
      <StepDone desk={desk} step={step} isTickRare={work?.hasDone === true} />
    </section>
  );
}

/** Where to click in Alma. */
export function Menu({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <div class="menu-way">
      <p>In Alma:</p>
      <ol class="menu-path">
        {steps.map((entry, index) => (
          <li key={index}>{entry}</li>
        ))}
      </ol>
    </div>
  );
}

function CopyLines({ desk, step }: Pick<StepViewProps, 'desk' | 'step'>) {
  const lines = copyLines(step.copy, copyFacts(desk));
  if (lines.length === 0) return null;
  return (
    <dl class="copy-lines">
      {lines.map(({ id, label, text, inProfile }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {text === null ? (
              <span class="soft">
                {inProfile ? (
                  <a href={addressOf('profile', { part: 'sending' })}>Say it in the profile</a>
                ) : (
                  'Not known yet'
                )}
              </span>
            ) : (
              <>
                <code>{text}</code>{' '}
                <CopyButton label={`Copy ${label.charAt(0).toLowerCase()}${label.slice(1)}`} text={text} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
