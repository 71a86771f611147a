import { fieldWords } from '../../core/field-words.ts';
import type { Finding, UserRef } from '../../core/finding.ts';
import type { Place } from '../../core/place.ts';
import { lineWords, placeWords } from '../../core/place-words.ts';
import { openInFile } from '../../state/in-file.ts';
import type { TableColumn } from '../parts/table-columns.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { numberWords } from '../words.ts';
import { formOfFinding, formsOfLoad, userNumber } from './read-members.ts';

interface FindingColumn extends TableColumn<Finding> {
  readonly has: (finding: Finding) => boolean;
}

const line: FindingColumn = {
  heading: 'Line',
  rem: 5,
  has: ({ place }) => place !== null,
  cell: ({ place }) => place !== null && numberWords(place.line),
  kind: 'number',
};

const column: FindingColumn = {
  heading: 'Column',
  rem: 5,
  // Whoever looks for a user finds the line; a single character takes the column too.
  has: ({ place, user }) => place !== null && user === null,
  cell: ({ place }) => place !== null && numberWords(place.column),
  kind: 'number',
};

/** Of what is no XML: a row, or a line without tags, says too little of where a field stands. */
const whole: FindingColumn = {
  heading: 'Place',
  rem: 8,
  has: ({ place }) => place !== null,
  cell: (finding) => finding.place !== null && placeWords(finding.place, formOfFinding(finding)),
};

const facts = (places: readonly FindingColumn[]): readonly FindingColumn[] => [
  { heading: 'User', rem: 9.5, has: ({ user }) => user !== null, cell: ({ user }) => <UserCell user={user} /> },
  { heading: 'File', rem: 9, has: ({ file }) => file !== null, cell: ({ file }) => <bdi class="file">{file}</bdi> },
  ...places,
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
    cell: ({ other }) => <UserCell user={other} isElsewhere />,
  },
];

const inTheFile: FindingColumn = {
  heading: 'In the file',
  rem: 8,
  kind: 'action',
  // Of what is no XML only users can be shown, as they are written for Alma.
  has: (finding) => finding.user !== null || (finding.place !== null && formOfFinding(finding) === 'xml'),
  cell: (finding) => inTheFile.has(finding) && <ShowButton finding={finding} />,
};

/** What there is to tell of these findings, a column each; of the first of many, more may follow in other files. */
export function columnsOf(findings: readonly Finding[], areAll: boolean): readonly TableColumn<Finding>[] {
  const forms = areAll ? new Set(findings.map(formOfFinding)) : formsOfLoad();
  const isXml = !forms.has('sif') && !forms.has('table');
  return facts(isXml ? [line, column] : [whole]).filter(({ has }) => findings.some(has));
}

/** The column that leads into the file, where there is anything to show. */
export function fileColumn(findings: readonly Finding[]): readonly TableColumn<Finding>[] {
  return findings.some(inTheFile.has) ? [inTheFile] : [];
}

function ShowButton({ finding }: { readonly finding: Finding }) {
  const { place, user } = finding;
  const where = place === null ? `user ${userNumber({ index: user?.index ?? 0 }).words}` : whereWords(finding, place);
  return (
    <button type="button" class="quiet" onClick={() => void openInFile(finding)}>
      Show in the file<span class="visually-hidden">, {where}</span>
    </button>
  );
}

/** A line finds a user in XML; in a wide line, or in a row, it takes the column too. */
function whereWords(finding: Finding, place: Place): string {
  const form = formOfFinding(finding);
  return form === 'xml' ? lineWords(place, form) : placeWords(place, form);
}

interface UserCellProps {
  readonly user: UserRef | null;
  /** It may be in another file than the finding. */
  readonly isElsewhere?: boolean;
}

function UserCell({ user, isElsewhere = false }: UserCellProps) {
  if (user === null) return <span class="nothing">the whole file</span>;
  const { words, file } = userNumber(user);
  return (
    <>
      {user.primaryId === '' ? (
        <span class="nothing">no primary identifier</span>
      ) : (
        <VisibleValue value={user.primaryId} />
      )}{' '}
      <small class="soft">
        {words} in {isElsewhere && file !== null ? <bdi>{file}</bdi> : 'the file'}
      </small>
    </>
  );
}
