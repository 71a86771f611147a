import './finding-groups.css';
import type { FindingGroup } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { findingsFilter, findingsWithText } from '../../state/findings.ts';
import { FileView } from './file-view.tsx';
import { FindingFilter, isWorthFiltering } from './finding-filter.tsx';
import { FindingGroupView } from './finding-group-view.tsx';
import { placesWords, severityWords } from './severity-words.ts';
import { useOpenForPrint } from './use-open-for-print.ts';

/** Every finding, grouped by what is the matter; the gravest first. */
export function FindingGroups({ load }: { readonly load: Load }) {
  const section = useOpenForPrint();
  const { groups, text } = shownOf(load);
  return (
    <section class="sheet findings" aria-labelledby="findings" ref={section}>
      <h3 id="findings">What was found</h3>
      {load.groups.length === 0 ? (
        <p>Nothing: no user stands out.</p>
      ) : (
        <>
          {load.groups.length > 1 && <p class="soft places">{placesWords(load.counts)}</p>}
          {isWorthFiltering(load) && <FindingFilter load={load} shown={groups} text={text} />}
          {groups.map((group) => (
            <FindingGroupView
              key={`${group.rule} ${text}`}
              group={group}
              text={text}
              isUsual={text === '' && isUsual(group, load.users)}
            />
          ))}
          <FileView load={load} />
        </>
      )}
    </section>
  );
}

/** What the filter lets through; of a text as far as it has been looked up. */
function shownOf(load: Load): { readonly groups: readonly FindingGroup[]; readonly text: string } {
  const { alma, rule } = findingsFilter.value;
  const found = findingsWithText.value;
  const groups = (found?.groups ?? load.groups).filter(
    (group) => (rule === null || group.rule === rule) && (alma === null || severityWords(group) === alma),
  );
  return { groups, text: found?.text ?? '' };
}

/** What hits over half the users, and at least 20, is a habit of the export and not news about anybody. */
function isUsual(group: FindingGroup, users: number): boolean {
  return group.severity !== 'fatal' && group.users >= 20 && group.users * 2 > users;
}
