import type { FindingGroup } from '../../core/finding.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { RuleLink } from '../help/rule-link.tsx';
import { Tag } from '../parts/tag.tsx';
import { countWords, numberWords } from '../words.ts';
import { CopyNote } from './copy-note.tsx';
import { FindingTable } from './finding-table.tsx';
import { almaWords, severityWords } from './severity-words.ts';

interface FindingGroupViewProps {
  readonly group: FindingGroup;
  /** What the findings hold that are shown; empty: all are. */
  readonly text: string;
  /** Whether the export does this to most of its users, so that one line is enough. */
  readonly isUsual: boolean;
}

/** What one rule found: how often, what it means, what Alma will do, what to do now, and on whom. */
export function FindingGroupView({ group, text, isUsual }: FindingGroupViewProps) {
  const { title } = ruleFacts[group.rule];
  return (
    <div class="group">
      <GroupCount group={group} />
      <div class="group-body">
        <div class="group-head">
          <h4>{title}</h4>
          <Tag tone={group.severity}>{severityWords(group)}</Tag>
        </div>
        {isUsual ? (
          <details class="usual">
            <summary>Your export always does this. What it means</summary>
            <GroupWords group={group} text={text} />
          </details>
        ) : (
          <GroupWords group={group} text={text} />
        )}
      </div>
    </div>
  );
}

function GroupCount({ group }: { readonly group: FindingGroup }) {
  const { count, users } = group;
  // Of the file as a whole, where a count would count nothing.
  if (users === 0 && count === 1) return <span class="group-count" />;
  const [figure, unit] = users === 0 ? [count, 'place'] : [users, 'user'];
  return (
    <p class="group-count">
      <b>{numberWords(figure)}</b> {figure === 1 ? unit : `${unit}s`}
      {users > 0 && count !== users && <small> {countWords(count, 'place')}</small>}
    </p>
  );
}

function GroupWords({ group, text }: Omit<FindingGroupViewProps, 'isUsual'>) {
  const { means, now } = ruleFacts[group.rule];
  return (
    <>
      <p>{means}</p>
      <dl class="group-words">
        <dt>What Alma will do</dt>
        <dd>{almaWords(group)}</dd>
        <dt>What to do now</dt>
        <dd>{now}</dd>
      </dl>
      <RuleLink rule={group.rule} />
      <FindingTable group={group} text={text} />
      <CopyNote group={group} findings={null} />
    </>
  );
}
