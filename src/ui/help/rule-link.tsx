import { type RuleId, ruleFacts } from '../../core/rules/rule-facts.ts';
import { addressOf } from '../route.ts';

/** The way from what a rule has found to what Help says of it. */
export function RuleLink({ rule }: { readonly rule: RuleId }) {
  return (
    <a
      class="rule-link"
      href={addressOf('help', { section: 'rules', entry: rule })}
      aria-label={`About this: ${ruleFacts[rule].title}`}
    >
      About this
    </a>
  );
}
