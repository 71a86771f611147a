import { useCallback, useState } from 'preact/hooks';
import type { Finding, FindingGroup } from '../../core/finding.ts';
import { keptPerRule } from '../../core/rules/finding-log.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { findingPage } from '../../state/findings.ts';
import { ColumnHeadings, type TableColumn } from '../parts/table-columns.tsx';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { countWords, numberWords } from '../words.ts';
import { columnsOf, fileColumn } from './finding-columns.tsx';

/** More than so many are shown in a table that scrolls. */
export const shownRows = 20;
/** Up to so many places are shown unasked where Alma turns users away or the load stops: who it is comes first. */
const unfoldedRows = 5;

interface FindingTableProps {
  readonly group: FindingGroup;
  /** What the findings hold that are shown; empty: all are. */
  readonly text: string;
}

/** The findings of a group, user by user, behind a disclosure; a lone sentence about the file stands as such. */
export function FindingTable({ group, text }: FindingTableProps) {
  const first = group.first.slice(0, shownRows);
  const rows = group.severity === 'fatal' ? withoutSameDetail(first) : first;
  const told = columnsOf(rows, group.count <= rows.length);
  const isGrave = group.severity === 'fatal' || (group.severity === 'reject' && group.count <= unfoldedRows);
  const [isOpen, setOpen] = useState(isGrave || (text !== '' && group.count <= shownRows));
  const [row] = rows;
  if (row === undefined || told.length === 0) return null;
  if (told.length === 1 && row.value === null && group.count === 1) return <p>{row.detail}</p>;
  const columns = [...told, ...fileColumn(rows)];
  const name = `${ruleFacts[group.rule].title}: ${rangeWords(group.count)}`;
  const isLong = group.count > rows.length;
  return (
    <details class="group-users" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{group.count === 1 ? 'Where' : `Where: ${rangeWords(group.count)}`}</summary>
      {isLong && isOpen && <LongTable name={name} columns={columns} group={group} text={text} />}
      <ShortTable name={name} columns={columns} rows={rows} group={group} isForPaper={isLong} />
      {isLong && <WhatIsNotHere group={group} />}
    </details>
  );
}

interface TableProps {
  readonly name: string;
  readonly columns: readonly TableColumn<Finding>[];
  readonly group: FindingGroup;
}

function LongTable({ name, columns, group, text }: TableProps & { readonly text: string }) {
  const { rule } = group;
  const load = useCallback(
    async (from: number, most: number) => (await findingPage(rule, text, from, most)).findings,
    [rule, text],
  );
  return <VirtualTable name={name} columns={columns} count={Math.min(group.count, keptPerRule)} load={load} />;
}

interface ShortTableProps extends TableProps {
  readonly rows: readonly Finding[];
  readonly isForPaper: boolean;
}

function ShortTable({ name, columns, group, rows, isForPaper }: ShortTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={isForPaper ? 'table-region on-paper' : 'table-region'} aria-label={name} tabIndex={0}>
      <table aria-rowcount={group.count + 1}>
        <caption class="visually-hidden">{name}</caption>
        <ColumnHeadings columns={columns} />
        <tbody>
          {rows.map((finding, index) => (
            <tr key={index} aria-rowindex={index + 2}>
              {columns.map(({ heading, cell, kind }) => (
                <td key={heading} class={kind ?? ''}>
                  {cell(finding)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function WhatIsNotHere({ group }: { readonly group: FindingGroup }) {
  const more = group.count - keptPerRule;
  return (
    <>
      <p class="soft on-paper">
        On paper are the first {shownRows} of {numberWords(group.count)}. Save findings has more of them.
      </p>
      {more > 0 && (
        <p class="soft on-screen">
          {`Listed are the first ${numberWords(keptPerRule)}. The other ${numberWords(more)} are counted, but neither ` +
            'listed here nor in the file of Save findings.'}
        </p>
      )}
    </>
  );
}

/** What stops a load: a sentence that every row would repeat tells nothing that the rule's own words do not. */
function withoutSameDetail(rows: readonly Finding[]): readonly Finding[] {
  const isSame = rows.length > 1 && rows.every(({ detail }) => detail === rows[0]?.detail);
  return isSame ? rows.map((row) => ({ ...row, detail: null })) : rows;
}

function rangeWords(count: number): string {
  if (count === 1) return 'the one place';
  if (count === 2) return 'both places';
  if (count <= keptPerRule) return `all ${countWords(count, 'place')}`;
  return `the first ${numberWords(keptPerRule)} of ${numberWords(count)}`;
}
