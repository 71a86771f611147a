import '../parts/filter-bar.css';
import type { FindingGroup } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { keptPerRule } from '../../core/rules/finding-log.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { filterFindings, findingsFilter, showEverything } from '../../state/findings.ts';
import { SearchField } from '../parts/search-field.tsx';
import { countWords, numberWords } from '../words.ts';
import { shownRows } from './finding-table.tsx';
import { severityWords } from './severity-words.ts';

/** So many places are read through sooner than searched. */
const fewPlaces = 40;

/** Whether there is more than somebody would read through. */
export function isWorthFiltering({ groups }: Load): boolean {
  return places(groups) > fewPlaces || groups.some(({ count }) => count > shownRows);
}

interface FindingFilterProps {
  readonly load: Load;
  /** What the filter lets through. */
  readonly shown: readonly FindingGroup[];
  /** The text that has been looked up; what is typed may be ahead of it. */
  readonly text: string;
}

/** Ways to see less: by what Alma will do, by what was found, by what stands in it. */
export function FindingFilter({ load, shown, text }: FindingFilterProps) {
  const filter = findingsFilter.value;
  const isOn = filter.alma !== null || filter.rule !== null || filter.text !== '';
  const effects = [...new Set(load.groups.map(severityWords))];
  const kinds = load.groups.filter((group) => filter.alma === null || severityWords(group) === filter.alma);
  return (
    <search class="filter-bar" aria-label="Findings">
      <label>
        What Alma will do
        <select
          value={filter.alma ?? ''}
          onChange={({ currentTarget }) => filterFindings({ alma: currentTarget.value || null, rule: null })}
        >
          <option value="">Anything</option>
          {effects.map((words) => (
            <option key={words}>{words}</option>
          ))}
        </select>
      </label>
      <label>
        Kind of finding
        <select
          value={filter.rule ?? ''}
          onChange={({ currentTarget }) =>
            filterFindings({ rule: kinds.find(({ rule }) => rule === currentTarget.value)?.rule ?? null })
          }
        >
          <option value="">Everything</option>
          {kinds.map(({ rule }) => (
            <option key={rule} value={rule}>
              {ruleFacts[rule].title}
            </option>
          ))}
        </select>
      </label>
      <SearchField
        label="With this text"
        text={filter.text}
        hint="id, value, field …"
        onText={(text) => filterFindings({ text })}
      />
      {isOn && (
        <button type="button" class="quiet" onClick={showEverything}>
          Show everything
        </button>
      )}
      <p class="soft" role="status">
        {isOn && resultWords(load, shown, text)}
      </p>
      {shown.length === 0 && <NothingShown text={text} />}
    </search>
  );
}

function resultWords(load: Load, shown: readonly FindingGroup[], text: string): string {
  const total = places(load.groups);
  const found = places(shown);
  const result =
    found === 0 ? `No place of ${numberWords(total)}.` : `${numberWords(found)} of ${countWords(total, 'place')}.`;
  const isCut = text !== '' && load.groups.some(({ count }) => count > keptPerRule);
  return isCut
    ? `${result} The text was looked for in the first ${numberWords(keptPerRule)} places of each kind.`
    : result;
}

function places(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function NothingShown({ text }: { readonly text: string }) {
  return (
    <div class="nothing-shown">
      <p>Nothing that was found has “{text}” in it.</p>
      <p class="soft">
        The text is looked for in identifiers, in what stands in a field, in the names of fields and in the words beside
        it; capitals do not matter. Users about whom nothing was found are not listed here.
      </p>
    </div>
  );
}
