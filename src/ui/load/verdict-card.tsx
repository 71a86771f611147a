import './verdict-card.css';
import { hasExpectedRejects } from '../../core/expected-here.ts';
import type { Load, ZipFacts } from '../../core/load.ts';
import { loadState } from '../../state/load.ts';
import { saveFindings, saveZip } from '../../state/load-saving.ts';
import { lastSaved } from '../../state/saved.ts';
import { swing, swingAnswered } from '../../state/swing-answer.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { addressOf } from '../route.ts';
import { byteWords, numberWords } from '../words.ts';
import { ComparedLine } from './compared-line.tsx';
import { LeaveRefusedOut } from './load-files.tsx';
import { KeptInTerm } from './load-term.tsx';
import { SplitOffer } from './split-offer.tsx';
import { SwingQuestion, swingWaits } from './swing-question.tsx';
import { notSent, verdictHeading, verdictSentence } from './verdict-words.ts';

/** The answer to what the person came for, and what there is to save. */
export function VerdictCard({ load }: { readonly load: Load }) {
  const facts = figures(load);
  return (
    <div class={`sheet verdict ${toneOf(load)}`}>
      <FocusHeading level={2}>{verdictHeading(load)}</FocusHeading>
      <p class="verdict-sentence">{verdictSentence(load)}</p>
      {load.zip !== null && <SwingQuestion />}
      <div>
        <div class="actions">
          {load.zip !== null && (
            <button
              type="button"
              class="main"
              disabled={!swingAnswered.value}
              aria-describedby={swing.value === null ? undefined : swingWaits}
              onClick={() => void saveZip()}
            >
              Save zip
            </button>
          )}
          <LeaveRefusedOut load={load} />
          <button type="button" onClick={() => void saveFindings()}>
            Save findings
          </button>
          {load.zip !== null && (
            <>
              <a href={handOffAddress()}>Hand-off</a>
              <a href={previewAddress()}>Preview</a>
              <a href={addressOf('rejections')}>Rejections</a>
            </>
          )}
        </div>
        <p class="saved" role="status">
          {lastSaved.value !== null &&
            `Saved ${lastSaved.value.name}. It holds people’s details: keep it where only the right people see it.`}
        </p>
      </div>
      {load.comparison !== null && <ComparedLine comparison={load.comparison} />}
      <KeptInTerm />
      {load.zip !== null && <ZipLine zip={load.zip} />}
      {load.zip !== null && <SplitOffer users={load.users} />}
      {facts.length > 1 && <Facts facts={facts} />}
    </div>
  );
}

/** Once a term has the load, the address names it, so that a reload comes to it again. */
function handOffAddress(): string {
  const state = loadState.value;
  const keptAs = state.kind === 'done' ? state.keptAs : null;
  return keptAs === null ? addressOf('hand-off') : addressOf('hand-off', { load: keptAs });
}

function previewAddress(): string {
  const state = loadState.value;
  const keptAs = state.kind === 'done' ? state.keptAs : null;
  return keptAs === null ? addressOf('preview') : addressOf('preview', { load: keptAs });
}

function ZipLine({ zip }: { readonly zip: ZipFacts }) {
  return (
    <dl class="zip-line">
      <div>
        <dt>Zip</dt>
        <dd>
          <span class="zip-name">{zip.name}</span>, {byteWords(zip.bytes)}
          {zip.entries.length > 1 && `, the users in ${numberWords(zip.entries.length)} files one after the other`}
        </dd>
      </div>
      <div>
        <dt>Checksum (SHA-256)</dt>
        <dd>
          <code>
            <span aria-hidden="true">
              {zip.sha256.slice(0, 8)}…{zip.sha256.slice(-8)}
            </span>
            <span class="visually-hidden">{zip.sha256}</span>
          </code>{' '}
          <CopyButton label="Copy checksum" text={zip.sha256} />
        </dd>
      </div>
    </dl>
  );
}

/** People, where they can be counted: one who stands in two groups is still one. */
function figures(load: Load): Fact[] {
  const { users, counts, verdict } = load;
  const { leftOut, heldBack } = notSent(load);
  const read = users + leftOut + heldBack;
  const facts: Fact[] = [
    { figure: numberWords(read), label: read === 1 ? 'user read' : 'users read' },
    ...(leftOut > 0 ? [{ figure: numberWords(leftOut), label: 'left out, as you chose' }] : []),
    ...(heldBack > 0 ? [{ figure: numberWords(heldBack), label: 'held back for later' }] : []),
    ...(counts.fatal > 0
      ? [
          {
            figure: numberWords(counts.fatal),
            label: counts.fatal === 1 ? 'place to mend first' : 'places to mend first',
            tone: 'fatal' as const,
          },
        ]
      : []),
    peopleFact(load, 'reject', `will be turned away${hasExpectedRejects(load) ? ', not counting those expected' : ''}`),
    peopleFact(load, 'harm', 'load, but lose something'),
    ...(counts.note > 0 ? [{ figure: numberWords(counts.note), label: 'for information' }] : []),
  ];
  return verdict === 'blocked' ? facts.filter(({ figure }) => figure !== '0') : facts;
}

function peopleFact({ people }: Load, severity: 'reject' | 'harm', label: string): Fact {
  const count = people[severity];
  return { figure: numberWords(count), label, ...(count === 0 ? {} : { tone: severity }) };
}

function toneOf({ verdict, counts }: Load): 'fatal' | 'reject' | 'harm' | 'good' {
  if (verdict === 'blocked') return 'fatal';
  if (verdict === 'ready') return 'good';
  return counts.reject > 0 ? 'reject' : 'harm';
}
