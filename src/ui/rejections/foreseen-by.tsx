import { type RuleId, ruleFacts } from '../../core/rules/rule-facts.ts';
import { listWords } from '../words.ts';

/** The findings of the load that said so beforehand. */
export function ForeseenBy({ rules }: { readonly rules: readonly string[] }) {
  const titles = rules.flatMap((rule) => (rule in ruleFacts ? [ruleFacts[rule as RuleId].title] : []));
  if (titles.length === 0) return null;
  return <p class="soft">Found before it was sent: {listWords(titles)}.</p>;
}
