import './packed-files.css';
import { membersOf } from '../../core/file-of.ts';
import type { Load } from '../../core/load.ts';
import { countWords, numberWords } from '../words.ts';
import { storedIn } from './encoding-words.ts';
import { formWords } from './kind-words.ts';

/** What was found in zips: the files that were read, when there are several, and what else lay beside them. */
export function PackedFiles({ load }: { readonly load: Load }) {
  const { files, leftOut } = load;
  // Files that are not packed are listed among those of the load.
  const zips = files.filter(({ kind }) => kind === 'zip' || kind === 'gzip');
  const packed = zips.flatMap((zip) => membersOf(load, zip));
  const isTold = packed.length > zips.length;
  if (!isTold && leftOut.length === 0) return null;
  const areSeveral = zips.length > 1;
  return (
    <section class="sheet packed" aria-labelledby="packed">
      <h3 id="packed">What was in the {areSeveral ? 'zips' : 'zip'}</h3>
      {isTold && <ReadFiles members={packed} />}
      {leftOut.length > 0 && (
        <details>
          <summary>
            {countWords(leftOut.length, 'other file')} in {areSeveral ? 'them' : 'it'}{' '}
            {leftOut.length === 1 ? 'was' : 'were'} left out: no export
          </summary>
          <ul>
            {leftOut.map((name, index) => (
              <li key={index}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ReadFiles({ members }: Pick<Load, 'members'>) {
  const users = members.reduce((sum, { users: own }) => sum + own, 0);
  const areMixed = new Set(members.map(({ form }) => form)).size > 1;
  const words = `${countWords(members.length, 'file')} with ${countWords(users, 'user')} became one load.`;
  return (
    <details open={members.length <= 10}>
      <summary>{words}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-region" aria-label="Files that were read" tabIndex={0}>
        <table>
          <caption class="visually-hidden">{words}</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              {areMixed && <th scope="col">Kind</th>}
              <th scope="col" class="number">
                Users
              </th>
              <th scope="col">Letters stored as</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member, index) => (
              <tr key={index}>
                <td>
                  <bdi>{member.name}</bdi>
                </td>
                {areMixed && <td>{formWords(member.form)}</td>}
                <td class="number">{numberWords(member.users)}</td>
                <td>{storedIn(member)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
