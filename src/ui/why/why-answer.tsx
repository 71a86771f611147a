import type { ComponentChildren, RefObject } from 'preact';

import { type PolicyEffect, type SyncMode, syncModes } from '../../core/preview/policy-cell.ts';
import { certaintySentence, disagreement, effectWords, modeWords } from '../../core/preview/policy-words.ts';
import type { VanishCase } from '../../core/preview/vanish-case.ts';
import { caseWords } from '../../core/preview/vanish-choice-words.ts';
import { explainVanish } from '../../core/preview/vanished-change.ts';
import { CertaintyMark } from '../help/certainty-mark.tsx';
import { documentsIn } from '../help/source-words.ts';
import { syncEntries, syncEntryOf } from '../help/sync-words.ts';
import { addressOf } from '../route.ts';

interface WhyAnswerProps {
  readonly told: VanishCase;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What either way of sending users does in a case, side by side. */
export function WhyAnswer({ told, heading }: WhyAnswerProps) {
  return (
    <section class="why-answer" aria-labelledby="why-answer">
      <h2 id="why-answer" tabIndex={-1} ref={heading}>
        What happens, and why
      </h2>
      <p class="soft">{caseWords(told)}</p>
      <div class="why-modes">
        {syncModes.map((mode) => (
          <Mode key={mode} told={told} mode={mode} />
        ))}
      </div>
    </section>
  );
}

function Mode({ told, mode }: { readonly told: VanishCase; readonly mode: SyncMode }) {
  const { cell, certainty, sources, sentence, afterwards, remedy, also } = explainVanish(told, mode);
  return (
    <section class="sheet" aria-labelledby={`why-${mode}`}>
      <h3 id={`why-${mode}`}>{modeWords[mode]}</h3>
      <p class="why-sentence" aria-live="polite">
        {sentence}
      </p>
      {also.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl>
        <Fact term="Alma then has">{afterwards}</Fact>
        <Fact term="What to do">{remedy}</Fact>
        <Fact term="How sure that is">
          <CertaintyMark certainty={certainty} always /> {certaintySentence(certainty, documentsIn(sources.join(', ')))}
          {certainty === 'disputed' && <Disagreement />}
        </Fact>
        <Fact term="In Help">
          <TableLink told={told} mode={mode} effect={cell.effect} />
        </Fact>
      </dl>
    </section>
  );
}

/** What each document says. */
function Disagreement() {
  return (
    <ul>
      {disagreement.map(({ who, says }) => (
        <li key={who}>
          {who}: {says}
        </li>
      ))}
    </ul>
  );
}

interface TableLinkProps {
  readonly told: VanishCase;
  readonly mode: SyncMode;
  readonly effect: PolicyEffect;
}

/** The way to the table that says so, and what stands there; an account that is turned away has no line in it. */
function TableLink({ told: { subject, way }, mode, effect }: TableLinkProps) {
  const isTurnedAway = way === 'internal' && mode === 'sis';
  const id = isTurnedAway ? 'account-type' : syncEntryOf(subject, way === 'load');
  const entry = syncEntries.find((one) => one.id === id);
  if (entry === undefined) return null;
  return (
    <a href={addressOf('help', { section: 'sync', entry: entry.id })}>
      {isTurnedAway ? entry.title : `${entry.title}: ${effectWords[effect]}`}
    </a>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
