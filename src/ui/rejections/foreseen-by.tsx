import { obstacleWords } from '../../core/preview/outcome-words.ts';
import { obstacleIn } from '../../core/report/foresight.ts';
import { type RuleId, ruleFacts } from '../../core/rules/rule-facts.ts';
import { listWords } from '../words.ts';

/** What said so beforehand, as `foreseenOf` tells it: findings of the load, and its preview. */
export function ForeseenBy({ by }: { readonly by: readonly string[] }) {
  const found = by.flatMap((rule) => (rule in ruleFacts ? [ruleFacts[rule as RuleId].title] : []));
  const [foreseen] = by.flatMap((foresaw) => obstacleIn(foresaw) ?? []);
  return (
    <>
      {found.length > 0 && <p class="soft">Found before it was sent: {listWords(found)}.</p>}
      {foreseen !== undefined && <p class="soft">Foreseen by the preview: {obstacleWords[foreseen].title}.</p>}
    </>
  );
}
