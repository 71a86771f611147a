import type { FindingGroup } from '../../core/finding.ts';
import { expectedReasons } from '../../state/expected.ts';
import { countWords } from '../words.ts';
import { NewsAgainButton } from './expected-form.tsx';
import { FindingGroupView } from './finding-group-view.tsx';
import { useOpenForPrint } from './use-open-for-print.ts';

interface ExpectedHereProps {
  readonly groups: readonly FindingGroup[];
  /** What the findings hold that are shown; empty: all are. */
  readonly text: string;
  /** Whether nothing is filtered away. */
  readonly isAll: boolean;
}

/** What is normal in this library, with the reason: folded, for it is no news, and the verdict does not go by it. */
export function ExpectedHere({ groups, text, isAll }: ExpectedHereProps) {
  const section = useOpenForPrint();
  if (groups.length === 0) return null;
  return (
    <section class="sheet findings" aria-labelledby="expected-here" ref={section}>
      <h3 id="expected-here">Expected here</h3>
      {/* Who looks for something wants to see where it is. */}
      <details key={`${isAll}`} class="expected" open={!isAll}>
        <summary>{countWords(groups.length, 'kind of finding is', 'kinds of findings are')} normal here</summary>
        {groups.map((group) => (
          <FindingGroupView
            key={`${group.rule} ${text}`}
            group={group}
            text={text}
            level={4}
            isUsual={false}
            first={<Why group={group} />}
            foot={expectedReasons.value.has(group.rule) && <NewsAgainButton rule={group.rule} />}
          />
        ))}
      </details>
    </section>
  );
}

/** In the library’s words; where it is not a rule that is expected but people, they were chosen among rejections. */
function Why({ group: { rule } }: { readonly group: FindingGroup }) {
  const reason = expectedReasons.value.get(rule);
  return (
    <p class="since">
      {reason === undefined
        ? 'Somebody chose “expect every term” for these people when Alma turned them away.'
        : `Normal here: ${reason}`}
    </p>
  );
}
