import { outcomeWords, partWords } from '../../core/comparison/comparison-words.ts';
import type { ComparedCounts } from '../../core/comparison/load-comparison.ts';
import { outcomes } from '../../core/comparison/outcome.ts';
import { parts } from '../../core/comparison/part.ts';
import { numberWords } from '../words.ts';

/** How many are new, changed, unchanged, gone, each with who they are. */
export function OutcomeNumbers({ users }: Pick<ComparedCounts, 'users'>) {
  return (
    <dl class="outcomes">
      {outcomes.map((outcome) => (
        <div key={outcome}>
          <dt>{outcomeWords[outcome].title}</dt>
          <dd class="figure">{numberWords(users[outcome])}</dd>
          <dd>{outcomeWords[outcome].means}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is different in those who have changed; one user may have several parts changed. */
export function ChangedParts({ counts: { changedIn } }: { readonly counts: ComparedCounts }) {
  const changed = parts
    .filter((part) => changedIn[part].users > 0)
    .sort((a, b) => changedIn[b].users - changedIn[a].users);
  if (changed.length === 0) return null;
  return (
    <div class="table-region">
      <table>
        <caption>What has changed</caption>
        <thead>
          <tr>
            <th scope="col">Fields</th>
            <th scope="col" class="number">
              Users
            </th>
            <th scope="col" class="number">
              Of them with nothing else changed
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map((part) => (
            <tr key={part}>
              <th scope="row">{partWords[part]}</th>
              <td class="number">{numberWords(changedIn[part].users)}</td>
              <td class="number">{numberWords(changedIn[part].only)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
