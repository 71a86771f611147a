import { type ReasonId, reasonFacts } from '../../core/report/reason-facts.ts';
import { addressOf } from '../route.ts';

/** The way from rows of a report to what Help says of their reason. */
export function ReasonLink({ reason }: { readonly reason: ReasonId }) {
  return (
    <a
      class="rule-link"
      href={addressOf('help', { section: 'reasons', entry: reason })}
      aria-label={`About this: ${reasonFacts[reason].title}`}
    >
      About this
    </a>
  );
}
