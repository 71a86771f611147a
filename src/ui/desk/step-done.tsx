import type { DeskStep } from '../../core/terms/desk.ts';
import { initials } from '../../state/initials.ts';
import { type TickWord, tickStep } from '../../state/term-verbs.ts';
import type { TermDesk } from '../../state/terms.ts';
import { addressOf } from '../route.ts';
import { dayWords } from '../words.ts';

interface StepDoneProps {
  readonly desk: TermDesk;
  readonly step: DeskStep;
  /** Something above says when it is done, so that nobody usually ticks it. */
  readonly isTickRare: boolean;
}

/** What makes the step done: a proof, or somebody’s word with initials. */
export function StepDone({ desk, step, isTickRare }: StepDoneProps) {
  const { stand } = step;
  const isClosed = desk.term.closed !== null;
  return (
    <section class={`sheet step-done ${stand.state}`} aria-labelledby="step-done">
      <h3 id="step-done">{stand.state === 'open' ? 'When it is done' : 'Done'}</h3>
      <p role="status">
        {isTickRare && stand.state === 'open' ? 'It counts as done as soon as you say so above.' : stand.words}
      </p>
      {stand.tick !== null && (
        <p>
          {stand.tick.initials === '' ? 'Ticked' : `Ticked by ${stand.tick.initials}`} on {dayWords(stand.tick.at)}.{' '}
          {!isClosed && (
            <button type="button" class="quiet" onClick={() => void tickStep(desk.term.id, step.id, null)}>
              Take that back
            </button>
          )}
        </p>
      )}
      {stand.state === 'open' && !isClosed && !isTickRare && <TickForm desk={desk} step={step} />}
      {stand.state === 'open' && !isClosed && isTickRare && (
        <details>
          <summary>Done another way, or not needed</summary>
          <TickForm desk={desk} step={step} />
        </details>
      )}
      <GoOn desk={desk} step={step} />
    </section>
  );
}

function TickForm({ desk, step }: { readonly desk: TermDesk; readonly step: DeskStep }) {
  const tick = (how: TickWord) => void tickStep(desk.term.id, step.id, { how, initials: initials.value.trim() });
  return (
    <div class="tick-form">
      <label>
        Initials
        <input
          type="text"
          size={5}
          maxLength={12}
          autocomplete="off"
          value={initials.value}
          onInput={({ currentTarget }) => {
            initials.value = currentTarget.value;
          }}
        />
      </label>
      <div class="actions">
        <button type="button" class={step.proof.by === 'by-hand' ? 'main' : ''} onClick={() => tick('done')}>
          Tick as done
        </button>
        <button type="button" onClick={() => tick('not-needed')}>
          Not needed this time
        </button>
      </div>
    </div>
  );
}

function GoOn({ desk, step }: { readonly desk: TermDesk; readonly step: DeskStep }) {
  const { steps, term } = desk;
  const open = steps.filter(({ stand }) => stand.state === 'open');
  const next = open.find((other) => steps.indexOf(other) > steps.indexOf(step)) ?? open[0];
  if (step.stand.state === 'open' || next === undefined) return null;
  return (
    <p>
      <a href={addressOf('term', { term: term.id, step: next.id })}>Go on: {next.title}</a>
    </p>
  );
}
