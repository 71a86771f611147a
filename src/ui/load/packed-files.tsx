import type { Load } from '../../core/load.ts';
import { countWords, numberWords } from '../words.ts';
import { storedIn } from './encoding-words.ts';
import { formWords } from './kind-words.ts';

/** What was found in zips: the files that were read, when there are several, and what else lay beside them. */
export function PackedFiles({ load }: { readonly load: Load }) {
  const { files, members, leftOut } = load;
  // Files that are not packed are listed among those of the load.
  const isPacked = members.length > files.length;
  if (!isPacked && leftOut.length === 0) return null;
  const zips = files.filter(({ kind }) => kind === 'zip' || kind === 'gzip').length;
  return (
    <section class="sheet" aria-labelledby="packed">
      <h3 id="packed">What was in the {zips > 1 ? 'zips' : 'zip'}</h3>
      {isPacked && <ReadFiles load={load} />}
      {leftOut.length > 0 && (
        <details>
          <summary>
            {countWords(leftOut.length, 'other file')} in {zips > 1 ? 'them' : 'it'}{' '}
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

function ReadFiles({ load: { members, users } }: { readonly load: Load }) {
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
