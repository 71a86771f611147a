import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { factOf, type RuleId, ruleFacts } from '../../core/rules/rule-facts.ts';
import { severityWords } from '../load/severity-words.ts';
import { Tag } from '../parts/tag.tsx';
import { countWords, numberWords } from '../words.ts';
import { HelpEntry } from './help-entry.tsx';
import { HelpSearch } from './help-search.tsx';
import type { HelpSectionProps } from './help-section.ts';
import { NoEntry } from './no-entry.tsx';
import { findRules, isRule, type RuleGroup, ruleGroups, ruleLines } from './rule-words.ts';

const all = Object.keys(ruleFacts).length;

/** Every rule with its words, and a box to find one by. */
export function RulesHelp({ entry }: HelpSectionProps) {
  const query = useSignal('');
  // What the address names must not be hidden by an earlier search.
  useEffect(() => {
    if (entry !== undefined) query.value = '';
  }, [entry]);
  const groups = ruleGroups.map((group) => ({ ...group, rules: findRules(group.rules, query.value) }));
  const shown = groups.filter(({ rules }) => rules.length > 0);
  const found = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      {entry !== undefined && !isRule(entry) && <NoEntry what="rule" />}
      <p class="help-about">
        Where Ex Libris or a library has written down what Alma does, this page says that Alma does it. Where Termload
        infers it, it says “probably”, or “as far as we can tell”.
      </p>
      <HelpSearch id="find-rule" label="Find a rule" query={query} found={foundWords(found)} />
      {shown.map((group) => (
        <Group key={group.severity} group={group} entry={entry} />
      ))}
    </>
  );
}

function foundWords(found: number): string {
  if (found === all) return countWords(all, 'rule');
  if (found === 0) return 'No rule has these words. Try fewer, or only the beginning of one.';
  return `${numberWords(found)} of ${countWords(all, 'rule')}`;
}

function Group({ group, entry }: { readonly group: RuleGroup } & HelpSectionProps) {
  const { severity, title, about, rules } = group;
  return (
    <section class="help-group" aria-labelledby={`help-${severity}`}>
      <h2 id={`help-${severity}`}>{title}</h2>
      <p class="help-about">{about}</p>
      {rules.map((rule) => (
        <Rule key={rule} rule={rule} underTitle={title} isWanted={rule === entry} />
      ))}
    </section>
  );
}

interface RuleProps {
  readonly rule: RuleId;
  /** What its group says that Alma will do; a tag tells only what differs from it. */
  readonly underTitle: string;
  readonly isWanted: boolean;
}

function Rule({ rule, underTitle, isWanted }: RuleProps) {
  const fact = factOf(rule);
  const tag = severityWords(fact);
  return (
    <HelpEntry id={rule} title={fact.title} isWanted={isWanted}>
      {tag !== underTitle && <Tag tone={fact.severity}>{tag}</Tag>}
      <p>{fact.means}</p>
      <dl class="help-lines">
        {ruleLines(rule).map(([label, sentence]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </HelpEntry>
  );
}
