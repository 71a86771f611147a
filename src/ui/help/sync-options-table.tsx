import { syncModes } from '../../core/preview/policy-cell.ts';
import { modeWords, optionWords } from '../../core/preview/policy-words.ts';
import { optionFacts } from '../../core/preview/sync-options.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { documentsIn } from './source-words.ts';

const options = (Object.keys(optionFacts) as (keyof typeof optionFacts)[]).map(
  (id) => [optionWords[id], optionFacts[id]] as const,
);

/** What the settings of a sync do, from the table of settings. */
export function SyncOptionsTable() {
  return (
    <table class="sync-table sync-options">
      <caption class="visually-hidden">What the settings of a sync do</caption>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          {syncModes.map((mode) => (
            <th key={mode} scope="col">
              {modeWords[mode]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map(([name, told]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {syncModes.map((mode) => (
              <td key={mode}>
                {told[mode].means}
                <CertaintyMark certainty={told[mode].certainty} />{' '}
                <small class="soft">By {documentsIn(told[mode].source)}.</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
