import type { Load } from '../../core/load.ts';
import { countWords, numberWords } from '../words.ts';
import { encodingName } from './encoding-words.ts';

/** What was found in a zip: the files that were read, when there are several, and what else lay beside them. */
export function PackedFiles({ load }: { readonly load: Load }) {
  const { members, leftOut } = load;
  if (members.length < 2 && leftOut.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="packed">
      <h3 id="packed">What was in the zip</h3>
      {members.length > 1 && <ReadFiles load={load} />}
      {leftOut.length > 0 && (
        <details>
          <summary>
            {countWords(leftOut.length, 'other file')} in it {leftOut.length === 1 ? 'was' : 'were'} left out: no export
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
              <th scope="col" class="number">
                Users
              </th>
              <th scope="col">Letters stored as</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ name, users: count, encoding }, index) => (
              <tr key={index}>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td class="number">{numberWords(count)}</td>
                <td>{encodingName(encoding.detected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
