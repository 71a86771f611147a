import type { ComponentChildren } from 'preact';
import type { Finding, FindingGroup, UserRef } from '../../core/finding.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords, numberWords } from '../words.ts';
import { fieldWords } from './field-words.ts';

const shownRows = 20;

interface Column {
  readonly heading: string;
  readonly has: (finding: Finding) => boolean;
  readonly cell: (finding: Finding) => ComponentChildren;
  readonly isNumber?: true;
}

const detailColumn: Column = {
  heading: 'More exactly',
  has: ({ detail }) => detail !== null,
  cell: ({ detail }) => detail,
};

const columns: readonly Column[] = [
  { heading: 'User', has: ({ user }) => user !== null, cell: ({ user }) => <UserCell user={user} /> },
  { heading: 'Field', has: ({ field }) => field !== null, cell: ({ field }) => field !== null && fieldWords(field) },
  {
    heading: 'What is there',
    has: ({ value }) => value !== null,
    cell: ({ value }) => value !== null && <VisibleValue value={value} />,
  },
  { heading: 'Also on', has: ({ other }) => other !== null, cell: ({ other }) => <UserCell user={other} /> },
  {
    heading: 'Line',
    has: ({ place }) => place !== null,
    cell: ({ place }) => place !== null && numberWords(place.line),
    isNumber: true,
  },
  {
    heading: 'Column',
    has: ({ place }) => place !== null,
    cell: ({ place }) => place !== null && numberWords(place.column),
    isNumber: true,
  },
  detailColumn,
];

/** The first findings of a group, user by user, behind a disclosure; a lone sentence about the file stands as such. */
export function FindingTable({ group }: { readonly group: FindingGroup }) {
  const rows = group.first.slice(0, shownRows);
  const shown = columns.filter((column) => rows.some(column.has) && !isSameEverywhere(column, rows));
  const [only, more] = shown;
  if (only === undefined) return null;
  if (only === detailColumn && more === undefined && group.count === 1) return <p>{rows[0]?.detail}</p>;
  const { title } = ruleFacts[group.rule];
  const range = rangeWords(rows.length, group.count);
  return (
    <details class="group-users" open={group.severity === 'fatal'}>
      <summary>Where: {range}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-region" aria-label={title} tabIndex={0}>
        <table aria-rowcount={group.count + 1}>
          <caption class="visually-hidden">{`${title}: ${range}`}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {shown.map(({ heading, isNumber }) => (
                <th key={heading} scope="col" class={isNumber ? 'number' : ''}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((finding, index) => (
              <tr key={index} aria-rowindex={index + 2}>
                {shown.map(({ heading, cell, isNumber }) => (
                  <td key={heading} class={isNumber ? 'number' : ''}>
                    {cell(finding)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < group.count && <p class="soft">Save findings to have all of them in one file.</p>}
    </details>
  );
}

/** A sentence that every row would repeat tells nothing that the rule's own words do not. */
function isSameEverywhere(column: Column, rows: readonly Finding[]): boolean {
  return column === detailColumn && rows.length > 1 && rows.every(({ detail }) => detail === rows[0]?.detail);
}

function UserCell({ user }: { readonly user: UserRef | null }) {
  if (user === null) return <span class="nothing">the whole file</span>;
  return (
    <>
      {user.primaryId === '' ? (
        <span class="nothing">no primary identifier</span>
      ) : (
        <VisibleValue value={user.primaryId} />
      )}{' '}
      <small class="soft">user {numberWords(user.index + 1)}</small>
    </>
  );
}

function rangeWords(shown: number, count: number): string {
  if (shown >= count) return count === 1 ? 'the one place' : `all ${countWords(count, 'place')}`;
  return `the first ${numberWords(shown)} of ${numberWords(count)}`;
}
