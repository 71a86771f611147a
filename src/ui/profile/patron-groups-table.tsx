import { useSignal } from '@preact/signals';
import { namedCodesIn } from '../../core/profile/code-lines.ts';
import type { SifGroup } from '../../core/profile/profile.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { countWords } from '../words.ts';
import { CellField } from './cell-field.tsx';
import { focusSoon } from './focus-soon.ts';

const what = 'groups of patron files';

const editGroups = (change: (groups: readonly SifGroup[]) => readonly SifGroup[]) =>
  editProfile(what, (before) => ({ ...before, sif: { ...before.sif, groups: change(before.sif.groups) } }));

/** What groups in the file are called in Alma; the others stay as they stand. */
export function PatronGroupsTable() {
  const { groups } = profile.value.sif;
  return (
    <>
      {groups.length === 0 ? (
        <p>No group is called otherwise in Alma yet: all stay as they stand in the file.</p>
      ) : (
        <table class="setting-table">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">In Alma</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <GroupRow key={group.from} group={group} next={groups[index + 1] ?? groups[index - 1]} />
            ))}
          </tbody>
        </table>
      )}
      <AddPatronGroups />
    </>
  );
}

interface GroupRowProps {
  readonly group: SifGroup;
  /** Whoever is beside it. */
  readonly next: SifGroup | undefined;
}

function GroupRow({ group: { from, to }, next }: GroupRowProps) {
  const remove = async () => {
    await editGroups((groups) => groups.filter((one) => one.from !== from));
    focusSoon(next === undefined ? 'add-patron-groups' : removeId(next));
  };
  const change = (text: string) =>
    editGroups((groups) => groups.map((one) => (one.from === from ? { ...one, to: text.trim() } : one)));
  return (
    <tr>
      <th scope="row">{from}</th>
      <CellField column="In Alma" of={from} value={to} most={255} take={change} />
      <td>
        <button type="button" class="quiet" id={removeId({ from, to })} onClick={() => void remove()}>
          Remove<span class="visually-hidden"> {from}</span>
        </button>
      </td>
    </tr>
  );
}

const removeId = ({ from }: SifGroup): string => `remove-patron-group-${from}`;

function AddPatronGroups() {
  const typed = useSignal('');
  const said = useSignal('');
  const add = async () => {
    const named = namedCodesIn(typed.value).filter(({ name }) => name !== '');
    if (named.length === 0) {
      said.value = 'Nothing there to add: type the code in the file, a comma, and the code in Alma.';
      return;
    }
    const added = new Map(named.map(({ code, name }) => [code, name]));
    const fault = await editGroups((groups) => [
      ...groups.filter(({ from }) => !added.has(from)),
      ...[...added].map(([from, to]) => ({ from, to })),
    ]);
    said.value = fault ?? `${countWords(added.size, 'group')} added.`;
    if (fault === null) typed.value = '';
  };
  return (
    <div class="setting">
      <label for="add-patron-groups">Groups to add</label>
      <small id="add-patron-groups-hint">
        A line each: the code in the file, and behind a comma or a tab the code in Alma. For instance UG, STUDENT.
      </small>
      <textarea
        id="add-patron-groups"
        rows={3}
        aria-describedby="add-patron-groups-hint add-patron-groups-said"
        spellcheck={false}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
      />
      <div class="actions">
        <button type="button" onClick={() => void add()}>
          Add these groups
        </button>
      </div>
      <p role="status" id="add-patron-groups-said">
        {said.value}
      </p>
    </div>
  );
}
