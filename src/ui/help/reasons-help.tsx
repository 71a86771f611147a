import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isSeenByPreview } from '../../core/report/foresight.ts';
import { type ReasonId, reasonFactOf } from '../../core/report/reason-facts.ts';
import type { RuleId } from '../../core/rules/rule-facts.ts';
import { addressOf } from '../route.ts';
import { countWords, numberWords } from '../words.ts';
import { HelpEntry } from './help-entry.tsx';
import { HelpSearch } from './help-search.tsx';
import type { HelpSectionProps } from './help-section.ts';
import { NoEntry } from './no-entry.tsx';
import {
  fileMessages,
  findReasons,
  foreseeing,
  isReason,
  reasonGroups,
  reasonIds,
  reasonLines,
  reasonSteps,
} from './reason-help-words.ts';

const all = reasonIds.length;

/** Every reason for which Alma turns people away, with its words, and a box to find one by. */
export function ReasonsHelp({ entry }: HelpSectionProps) {
  const query = useSignal('');
  // What the address names must not be hidden by an earlier search.
  useEffect(() => {
    if (entry !== undefined) query.value = '';
  }, [entry]);
  const groups = reasonGroups.map((group) => ({ ...group, reasons: findReasons(group.reasons, query.value) }));
  const found = groups.reduce((sum, { reasons }) => sum + reasons.length, 0);
  return (
    <>
      {entry !== undefined && !isReason(entry) && <NoEntry what="reason" />}
      <p class="help-about">
        Alma lists whom it has turned away, each with a message. Its messages differ from place to place, are sometimes
        cut off and have typing errors; Termload reads them for what they mean, and sorts the rows by these reasons.
      </p>
      <HelpSearch id="find-reason" label="Find a reason" query={query} found={foundWords(found)} />
      {groups
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ id, title, reasons }) => (
          <section key={id} class="help-group" aria-labelledby={`help-${id}`}>
            <h2 id={`help-${id}`}>{title}</h2>
            {reasons.map((reason) => (
              <Reason key={reason} reason={reason} isWanted={reason === entry} />
            ))}
          </section>
        ))}
    </>
  );
}

function foundWords(found: number): string {
  if (found === all) return countWords(all, 'reason');
  if (found === 0) return 'No reason has these words. Try fewer, or only the beginning of one.';
  return `${numberWords(found)} of ${countWords(all, 'reason')}`;
}

function Reason({ reason, isWanted }: { readonly reason: ReasonId; readonly isWanted: boolean }) {
  const { title, means, foreseenBy } = reasonFactOf(reason);
  return (
    <HelpEntry id={reason} title={title} isWanted={isWanted}>
      <p>{means}</p>
      <dl class="help-lines">
        {reasonSteps(reason).map(([label, steps]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ol class="help-steps">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
        {reason === 'file-not-read' ? (
          <FileMessages />
        ) : (
          <div>
            <dt>What foresees it</dt>
            <dd>
              <Rules rules={foreseenBy} />
              {isSeenByPreview(reason) && <p>The preview, if it is made with the users in Alma.</p>}
            </dd>
          </div>
        )}
        {reasonLines(reason).map(([label, sentence]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </HelpEntry>
  );
}

/** The findings that say so before a file is sent, each a link to its rule. */
function Rules({ rules }: { readonly rules: readonly RuleId[] }) {
  return (
    <ul class="help-rules">
      {foreseeing(rules).map(({ rule, title }) => (
        <li key={rule}>
          <a href={addressOf('help', { section: 'rules', entry: rule })}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

/** What the message about a file may say, and which findings foresee just that: together they are all that foresee it. */
function FileMessages() {
  return (
    <div>
      <dt>What its message may mean, and what foresees it</dt>
      <dd>
        <ul class="help-messages">
          {fileMessages.map(({ means, foreseenBy }) => (
            <li key={means}>
              <p>{means}</p>
              <Rules rules={foreseenBy} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
