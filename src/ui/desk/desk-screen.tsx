import './desk.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useEffect } from 'preact/hooks';
import type { DeskStep } from '../../core/terms/desk.ts';
import { type TermDesk, termsState, watchDesks } from '../../state/terms.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, route } from '../route.ts';
import { faultWords } from './fault-words.ts';
import { HeldBackWaits } from './held-back-waits.tsx';
import { PrintedDesk } from './printed-desk.tsx';
import { StepList } from './step-list.tsx';
import { StepView } from './step-view.tsx';
import { TermHead } from './term-head.tsx';

/** A term: its checklist, and the work of one step beside it. */
export function DeskScreen() {
  const { name, values } = route.value;
  useEffect(watchDesks, []);
  if (name !== 'term') return null;
  const state = termsState.value;
  if (state.kind === 'reading') return <p aria-busy="true">Opening…</p>;
  if (state.kind === 'fault') return <p role="alert">{faultWords[state.why]}</p>;
  const desk = state.desks.find(({ term }) => term.id === values.term);
  return desk === undefined ? <NoTerm /> : <Desk desk={desk} stepId={values.step ?? null} />;
}

function NoTerm() {
  return (
    <article>
      <PageTitle words="No such term" />
      <FocusHeading level={1}>There is no such term here</FocusHeading>
      <p>
        It was forgotten, or it lies in another browser. All terms that are here stand on the{' '}
        <a href={addressOf('start')}>start screen</a>; a desk file brings those of another computer.
      </p>
    </article>
  );
}

function Desk({ desk, stepId }: { readonly desk: TermDesk; readonly stepId: string | null }) {
  const shown = stepShown(desk, stepId);
  return (
    <article class={`desk ${stepId === null ? '' : 'has-step'}`}>
      <PageTitle words={shown === null ? desk.term.name : `${shown.title} · ${desk.term.name}`} />
      <TermHead desk={desk} />
      <HeldBackWaits desk={desk} />
      <div class="desk-parts">
        <StepList desk={desk} shown={shown} />
        {shown !== null && <StepView key={shown.id} desk={desk} step={shown} isAsked={stepId !== null} />}
      </div>
      <PrintedDesk desk={desk} />
    </article>
  );
}

/** The step that the address names, else what is next, else the last. */
function stepShown({ steps, next }: TermDesk, stepId: string | null): DeskStep | null {
  return steps.find(({ id }) => id === stepId) ?? next ?? steps.at(-1) ?? null;
}
