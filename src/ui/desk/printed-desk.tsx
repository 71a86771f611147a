import { copyLines, filled } from '../../core/terms/copy-parts.ts';
import type { DeskStep } from '../../core/terms/desk.ts';
import { whoWords } from '../../core/terms/steps.ts';
import type { TermDesk } from '../../state/terms.ts';
import { dayWords } from '../words.ts';
import { copyFacts } from './copy-facts.ts';

/** The whole checklist on paper, for a colleague to follow beside the screen. */
export function PrintedDesk({ desk }: { readonly desk: TermDesk }) {
  return (
    <section class="on-paper printed-desk" aria-hidden="true">
      <ol>
        {desk.steps.map((step) => (
          <PrintedStep key={step.id} desk={desk} step={step} />
        ))}
      </ol>
    </section>
  );
}

function PrintedStep({ desk, step }: { readonly desk: TermDesk; readonly step: DeskStep }) {
  const facts = copyFacts(desk);
  const { stand, menu, what } = step;
  return (
    <li>
      <p class="printed-title">
        <b>
          {stand.state === 'open' ? '☐' : '☑'} {step.title}
        </b>{' '}
        <span class="soft">{printedStand(step)}</span>
      </p>
      <p>{what.map((sentence) => filled(sentence, facts)).join(' ')}</p>
      {menu.length > 0 && <p>In Alma: {menu.map((entry) => filled(entry, facts)).join(' › ')}</p>}
      {step.copy.length > 0 && (
        <p>
          {copyLines(step.copy, facts)
            .map(({ label, text }) => `${label}: ${text ?? '__________'}`)
            .join(' · ')}
        </p>
      )}
    </li>
  );
}

function printedStand({ stand, who }: DeskStep): string {
  if (stand.tick !== null) return `${stand.words} ${stand.tick.initials} ${dayWords(stand.tick.at)}`;
  return stand.state === 'open' ? `${whoWords[who]}.` : stand.words;
}
