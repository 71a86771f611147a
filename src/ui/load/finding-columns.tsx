import { fieldWords } from '../../core/field-words.ts';
import type { Finding, UserRef } from '../../core/finding.ts';
import { openInFile } from '../../state/in-file.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { numberWords } from '../words.ts';

interface FindingColumn extends TableColumn<Finding> {
  readonly has: (finding: Finding) => boolean;
}

const facts: readonly FindingColumn[] = [
  { heading: 'User', rem: 9.5, has: ({ user }) => user !== null, cell: ({ user }) => <UserCell user={user} /> },
  { heading: 'File', rem: 9, has: ({ file }) => file !== null, cell: ({ file }) => <bdi class="file">{file}</bdi> },
  {
    heading: 'Line',
    rem: 5,
    has: ({ place }) => place !== null,
    cell: ({ place }) => place !== null && numberWords(place.line),
    kind: 'number',
  },
  {
    heading: 'Column',
    rem: 5,
    // Whoever looks for a user finds the line; a single character takes the column too.
    has: ({ place, user }) => place !== null && user === null,
    cell: ({ place }) => place !== null && numberWords(place.column),
    kind: 'number',
  },
  {
    heading: 'Field',
    rem: 9.5,
    has: ({ field }) => field !== null,
    cell: ({ field }) => field !== null && fieldWords(field),
  },
  {
    heading: 'What is there',
    rem: 12,
    has: ({ value, detail }) => value !== null || detail !== null,
    cell: ({ value, detail }) => (
      <>
        {value !== null && <VisibleValue value={value} />}
        {detail !== null && <p class="detail">{detail}</p>}
      </>
    ),
  },
  {
    heading: 'Also on',
    rem: 11,
    has: ({ other }) => other !== null,
    cell: ({ other }) => <UserCell user={other} />,
  },
];

const inTheFile: FindingColumn = {
  heading: 'In the file',
  rem: 8,
  kind: 'action',
  has: ({ place, user }) => place !== null || user !== null,
  cell: (finding) => inTheFile.has(finding) && <ShowButton finding={finding} />,
};

/** What there is to tell of these findings, a column each. */
export function columnsOf(findings: readonly Finding[]): readonly TableColumn<Finding>[] {
  return facts.filter(({ has }) => findings.some(has));
}

/** The column that leads into the file, where there is anything to show. */
export function fileColumn(findings: readonly Finding[]): readonly TableColumn<Finding>[] {
  return findings.some(inTheFile.has) ? [inTheFile] : [];
}

function ShowButton({ finding }: { readonly finding: Finding }) {
  const { place, user } = finding;
  const where = place === null ? `user no. ${numberWords((user?.index ?? 0) + 1)}` : `line ${numberWords(place.line)}`;
  return (
    <button type="button" class="quiet" onClick={() => void openInFile(finding)}>
      Show in the file<span class="visually-hidden">, {where}</span>
    </button>
  );
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
