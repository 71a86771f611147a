import type { ComponentChildren } from 'preact';
import type { FindingGroup } from '../../core/finding.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { RuleLink } from '../help/rule-link.tsx';
import { Tag } from '../parts/tag.tsx';
import { countWords, numberWords } from '../words.ts';
import { CopyNote } from './copy-note.tsx';
import { useFollowed } from './expected-focus.ts';
import { FindingTable } from './finding-table.tsx';
import { groupId } from './group-id.ts';
import { almaWords, severityWords } from './severity-words.ts';

interface GroupWordsProps {
  readonly group: FindingGroup;
  /** What the findings hold that are shown; empty: all are. */
  readonly text: string;
  /** What can be done about it here, below its words. */
  readonly foot?: ComponentChildren;
  /** What can be mended here. */
  readonly repairs?: ComponentChildren;
}

interface FindingGroupViewProps extends GroupWordsProps {
  /** Of the heading, below those that stand above it. */
  readonly level: 4 | 5;
  /** Whether the export does this to most of its users, so that one line is enough. */
  readonly isUsual: boolean;
  /** What is to be known of it first. */
  readonly first?: ComponentChildren;
}

/** What one rule found: how often, what it means, what Alma will do, what to do now, and on whom. */
export function FindingGroupView({ group, text, level, isUsual, first, foot, repairs }: FindingGroupViewProps) {
  return (
    <div class="group">
      <GroupCount group={group} />
      <div class="group-body">
        <div class="group-head">
          <GroupTitle group={group} level={level} />
          <Tag tone={group.severity}>{severityWords(group)}</Tag>
        </div>
        {first}
        {isUsual ? (
          <>
            <details class="usual">
              <summary>Your export always does this. What it means</summary>
              <GroupWords group={group} text={text} foot={foot} />
            </details>
            {repairs}
          </>
        ) : (
          <GroupWords group={group} text={text} foot={foot} repairs={repairs} />
        )}
      </div>
    </div>
  );
}

function GroupTitle({ group: { rule }, level }: Pick<FindingGroupViewProps, 'group' | 'level'>) {
  const title = useFollowed(rule);
  const Level = `h${level}` as const;
  return (
    <Level id={groupId(rule)} class="group-title" tabIndex={-1} ref={title}>
      {ruleFacts[rule].title}
    </Level>
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

function GroupWords({ group, text, foot, repairs }: GroupWordsProps) {
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
      {repairs}
      <RuleLink rule={group.rule} />
      <FindingTable group={group} text={text} />
      <div class="group-foot">
        <CopyNote group={group} findings={null} />
        {foot}
      </div>
    </>
  );
}
