import { changeWords, earlierLoadWords, listWords, noComparisonWords } from '../../core/comparison/comparison-words.ts';
import type { GroupLine } from '../../core/comparison/group-counts.ts';
import type { EarlierLoad, LoadComparison } from '../../core/comparison/load-comparison.ts';
import { noGroup } from '../../core/comparison/no-group.ts';
import { Tag } from '../parts/tag.tsx';
import { numberWords } from '../words.ts';
import { SaveList } from './save-list.tsx';

/** An earlier load as two columns of the table. */
interface EarlierColumn {
  readonly heading: string;
  readonly load: EarlierLoad;
  readonly countOf: (line: GroupLine) => number | null;
  /** Falls are marked beside the load that they are measured by. */
  readonly isMeasure: boolean;
}

function columnsOf({ lastYear, lastFull }: LoadComparison): EarlierColumn[] {
  const isSame = lastYear !== null && lastYear.id === lastFull?.id;
  const columns: EarlierColumn[] = [];
  if (lastYear !== null) {
    const heading = isSame ? 'Same season last year, the last full load' : 'Same season last year';
    columns.push({ heading, load: lastYear, countOf: (line) => line.lastYear, isMeasure: true });
  }
  if (lastFull !== null && !isSame) {
    const isMeasure = lastYear === null;
    columns.push({ heading: 'Last full load', load: lastFull, countOf: (line) => line.lastFull, isMeasure });
  }
  return columns;
}

/** How many users each group has now and had before. Growth is for information; a fall that asks is marked. */
export function ComparedGroups({ comparison }: { readonly comparison: LoadComparison }) {
  const { groups, lastYear, lastFull } = comparison;
  const columns = columnsOf(comparison);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-region" aria-label="User groups" tabIndex={0}>
        <table>
          <caption>User groups</caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" class="number">
                This load
              </th>
              {columns.map(({ heading, load }) => [
                <th key={heading} scope="col" class="number">
                  {heading} <small>{earlierLoadWords(load)}</small>
                </th>,
                <th key={`${heading} change`} scope="col">
                  Since then
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {groups.map((line) => (
              <GroupRow key={line.group} line={line} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {lastYear === null && lastFull !== null && <p class="soft">{noComparisonWords['no-last-year']}</p>}
      <SaveList list="groups" what="groups" note={listWords.groups} />
    </>
  );
}

function GroupRow({ line, columns }: { readonly line: GroupLine; readonly columns: readonly EarlierColumn[] }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{line.group || noGroup}</bdi>
      </th>
      <td class="number">{numberWords(line.now)}</td>
      {columns.map(({ heading, countOf, isMeasure }) => {
        const before = countOf(line);
        return [
          <td key={heading} class="number">
            {numberWords(before ?? 0)}
          </td>,
          <td key={`${heading} change`} class="change">
            {changeWords(line.now, before)} {isMeasure && line.hasFallen && <Tag tone="reject">Is this right?</Tag>}
          </td>,
        ];
      })}
    </tr>
  );
}
