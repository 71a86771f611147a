import { reasonFacts, stepsOf } from '../../core/report/reason-facts.ts';
import type { RejectionGroup } from '../../core/report/triage-counts.ts';
import { profile } from '../../state/profile.ts';
import { kindOfGroup } from '../../state/triage-view.ts';
import { ReasonLink } from '../help/reason-link.tsx';
import { ownerWords } from './owner-words.ts';

/** What a reason means, and what to do, step by step. */
export function ReasonWords({ group }: { readonly group: RejectionGroup }) {
  const { title, means, owner } = reasonFacts[group.reason];
  const kind = kindOfGroup.value(group.about ?? '');
  return (
    <div class="reason-words">
      <h3>{title}</h3>
      <p>
        {means} <ReasonLink reason={group.reason} />
      </p>
      {owner !== null && <p class="soft">{ownerWords[owner]}</p>}
      <details open={group.rejections.length > 0}>
        <summary>What to do</summary>
        <ol class="steps">
          {stepsOf(group.reason, kind, profile.value.usualDuplicates).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
