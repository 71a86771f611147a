import type { GroupKind } from '../../core/report/group-kind.ts';
import { toggleUserSetKind, userSetKinds } from '../../state/out-choices.ts';
import { outsOverview, saveList } from '../../state/triage-outs.ts';
import { OutButton } from './out-button.tsx';
import { OutTable } from './out-table.tsx';

const kinds: readonly (readonly [kind: GroupKind, words: string])[] = [
  ['student', 'Groups of students'],
  ['unsure', 'Groups that do not tell'],
  ['staff', 'Groups of employees, probably'],
];

/** A set of accounts that the library keeps by hand, to change them all at once in Alma. */
export function UserSetView() {
  const chosen = userSetKinds.value;
  const leftOut = outsOverview.value?.userSet.leftOut ?? [];
  return (
    <div class="sheet out-view">
      <h3>Change many accounts at once in Alma</h3>
      <fieldset class="out-choices">
        <legend>Whose accounts are in the set</legend>
        {kinds.map(([kind, words]) => (
          <label key={kind}>
            <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggleUserSetKind(kind)} />
            {words}
          </label>
        ))}
      </fieldset>
      {chosen.some((kind) => kind !== 'student') && (
        <p class="out-trouble">
          Such groups may hold people who sign in to Alma with an Alma password. Toggled to external, they may be locked
          out: look at each of them before you run the job.
        </p>
      )}
      {leftOut.length > 0 && (
        <ul class="out-sentences">
          {leftOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <OutTable
        name="Set of users"
        entries={[{ out: 'user-set', act: <OutButton out="user-set" onOut={() => void saveList('user-set')} /> }]}
      />
    </div>
  );
}
