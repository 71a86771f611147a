import './finding-groups.css';
import type { FindingGroup } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { FindingGroupView } from './finding-group-view.tsx';
import { placesWords } from './severity-words.ts';
import { useOpenForPrint } from './use-open-for-print.ts';

/** Every finding, grouped by what is the matter; the gravest first. */
export function FindingGroups({ load }: { readonly load: Load }) {
  const section = useOpenForPrint();
  return (
    <section class="sheet findings" aria-labelledby="findings" ref={section}>
      <h3 id="findings">What was found</h3>
      {load.groups.length === 0 ? (
        <p>Nothing: no user stands out.</p>
      ) : (
        <>
          {load.groups.length > 1 && <p class="soft places">{placesWords(load.counts)}</p>}
          {load.groups.map((group) => (
            <FindingGroupView key={group.rule} group={group} isUsual={isUsual(group, load.users)} />
          ))}
        </>
      )}
    </section>
  );
}

/** What hits over half the users, and at least 20, is a habit of the export and not news about anybody. */
function isUsual(group: FindingGroup, users: number): boolean {
  return group.severity !== 'fatal' && group.users >= 20 && group.users * 2 > users;
}
