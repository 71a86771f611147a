import type { ComponentChildren } from 'preact';
import { fieldWords } from '../../core/field-words.ts';
import type { Finding, FindingGroup, UserRef } from '../../core/finding.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords, numberWords } from '../words.ts';

const shownRows = 20;
/** Up to so many places are shown unasked where Alma turns users away or the load stops: who it is comes first. */
const unfoldedRows = 5;

interface Column {
  readonly heading: string;
  readonly has: (finding: Finding) => boolean;
  readonly cell: (finding: Finding) => ComponentChildren;
  readonly isNumber?: true;
}

const columns: readonly Column[] = [
  { heading: 'User', has: ({ user }) => user !== null, cell: ({ user }) => <UserCell user={user} /> },
  {
    heading: 'Line',
    has: ({ place }) => place !== null,
    cell: ({ place }) => place !== null && numberWords(place.line),
    isNumber: true,
  },
  {
    heading: 'Column',
    // Whoever looks for a user finds the line; a single character takes the column too.
    has: ({ place, user }) => place !== null && user === null,
    cell: ({ place }) => place !== null && numberWords(place.column),
    isNumber: true,
  },
  { heading: 'Field', has: ({ field }) => field !== null, cell: ({ field }) => field !== null && fieldWords(field) },
  {
    heading: 'What is there',
    has: ({ value, detail }) => value !== null || detail !== null,
    cell: ({ value, detail }) => (
      <>
        {value !== null && <VisibleValue value={value} />}
        {detail !== null && <p class="detail">{detail}</p>}
      </>
    ),
  },
  { heading: 'Also on', has: ({ other }) => other !== null, cell: ({ other }) => <UserCell user={other} /> },
];

/** The first findings of a group, user by user, behind a disclosure; a lone sentence about the file stands as such. */
export function FindingTable({ group }: { readonly group: FindingGroup }) {
  const first = group.first.slice(0, shownRows);
  const rows = group.severity === 'fatal' ? withoutSameDetail(first) : first;
  const shown = columns.filter((column) => rows.some(column.has));
  const [row] = rows;
  if (row === undefined || shown.length === 0) return null;
  if (shown.length === 1 && row.value === null && group.count === 1) return <p>{row.detail}</p>;
  const { title } = ruleFacts[group.rule];
  const range = rangeWords(rows.length, group.count);
  const isGrave = group.severity === 'fatal' || (group.severity === 'reject' && group.count <= unfoldedRows);
  return (
    <details class="group-users" open={isGrave}>
      <summary>{group.count === 1 ? 'Where' : `Where: ${range}`}</summary>
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

/** What stops a load: a sentence that every row would repeat tells nothing that the rule's own words do not. */
function withoutSameDetail(rows: readonly Finding[]): readonly Finding[] {
  const isSame = rows.length > 1 && rows.every(({ detail }) => detail === rows[0]?.detail);
  return isSame ? rows.map((row) => ({ ...row, detail: null })) : rows;
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
      <small class="soft">no. {numberWords(user.index + 1)} in the file</small>
    </>
  );
}

function rangeWords(shown: number, count: number): string {
  if (count === 1) return 'the one place';
  if (count === 2) return 'both places';
  if (shown >= count) return `all ${countWords(count, 'place')}`;
  return `the first ${numberWords(shown)} of ${numberWords(count)}`;
}
