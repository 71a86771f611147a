import './finding-groups.css';
import { isExpectedHere } from '../../core/expected-here.ts';
import type { FindingGroup } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { findingsFilter, findingsWithText } from '../../state/findings.ts';
import { chosenRepairs } from '../../state/load-verbs.ts';
import { ExpectButton } from './expected-form.tsx';
import { ExpectedHere } from './expected-here.tsx';
import { ExpectedNews } from './expected-news.tsx';
import { FileView } from './file-view.tsx';
import { FindingFilter, isWorthFiltering } from './finding-filter.tsx';
import { FindingGroupView } from './finding-group-view.tsx';
import { type GroupList, groupLists } from './finding-groups-lists.ts';
import { OfferedRepairs } from './offered-repairs.tsx';
import { offersFor } from './repair-choices.ts';
import { placesWords, severityWords } from './severity-words.ts';
import { useOpenForPrint } from './use-open-for-print.ts';

/** Every finding, grouped by what is the matter; the gravest first, and what is normal here apart. */
export function FindingGroups({ load }: { readonly load: Load }) {
  const section = useOpenForPrint();
  const { groups, text, isAll } = shownOf(load);
  const apart = groups.filter(({ rule }) => isExpectedHere(load, rule));
  const news = groups.filter(({ rule }) => !isExpectedHere(load, rule));
  const offers = offersFor(news, chosenRepairs());
  return (
    <>
      <section class="sheet findings" aria-labelledby="findings" ref={section}>
        <h3 id="findings" tabIndex={-1}>
          What was found
        </h3>
        <ExpectedNews />
        <Summary load={load} />
        {isWorthFiltering(load) && <FindingFilter load={load} shown={groups} text={text} />}
        {groupLists(load, news, isAll).map((list) => (
          <ListOfGroups key={list.heading} list={list} text={text} load={load} offers={offers} />
        ))}
        {load.groups.length > 0 && <FileView load={load} />}
      </section>
      <ExpectedHere groups={apart} text={text} isAll={isAll} />
    </>
  );
}

function Summary({ load }: { readonly load: Load }) {
  const { groups, counts } = load;
  if (groups.length === 0) return <p>Nothing: no user stands out.</p>;
  if (groups.every(({ rule }) => isExpectedHere(load, rule))) return <p>Nothing but what is expected here.</p>;
  return groups.length > 1 && <p class="soft places">{placesWords(counts, load.files.length)}</p>;
}

interface ListOfGroupsProps {
  readonly list: GroupList;
  readonly text: string;
  readonly load: Load;
  /** What can be mended under each. */
  readonly offers: ReturnType<typeof offersFor>;
}

function ListOfGroups({ list: { heading, empty, entries }, text, load, offers }: ListOfGroupsProps) {
  return (
    <>
      {heading !== null && <h4 class="list-title">{heading}</h4>}
      {entries.length === 0 && empty !== null && <p>{empty}</p>}
      {entries.map(({ group, note }) => (
        <FindingGroupView
          key={`${group.rule} ${text}`}
          group={group}
          text={text}
          level={heading === null ? 4 : 5}
          isUsual={text === '' && isUsual(group, load.users)}
          first={note !== null && <p class="since">{note}</p>}
          foot={group.severity !== 'fatal' && <ExpectButton rule={group.rule} />}
          repairs={<OfferedRepairs group={group} offers={offers.get(group.rule) ?? []} groups={load.groups} />}
        />
      ))}
    </>
  );
}

/** What the filter lets through; of a text as far as it has been looked up. */
function shownOf(load: Load) {
  const { alma, rule, text: typed } = findingsFilter.value;
  const found = findingsWithText.value;
  const groups = (found?.groups ?? load.groups).filter(
    (group) => (rule === null || group.rule === rule) && (alma === null || severityWords(group) === alma),
  );
  return { groups, text: found?.text ?? '', isAll: alma === null && rule === null && typed === '' && found === null };
}

/** What hits over half the users, and at least 20, is a habit of the export and not news about anybody. */
function isUsual(group: FindingGroup, users: number): boolean {
  return group.severity !== 'fatal' && group.users >= 20 && group.users * 2 > users;
}
