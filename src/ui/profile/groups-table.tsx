import type { ProfileGroup } from '../../core/profile/profile.ts';
import { type GroupKind, guessedKind } from '../../core/report/group-kind.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { CellField } from './cell-field.tsx';
import { CellSelect } from './cell-select.tsx';
import { focusSoon } from './focus-soon.ts';
import { numberIn } from './number-in.ts';
import { kindWords } from './setting-facts.ts';

/** The groups that are listed, edited in place. */
export function GroupsTable({ groups }: { readonly groups: readonly ProfileGroup[] }) {
  return (
    <>
      <p class="soft">
        Who is in a group decides what Termload advises where Alma turns somebody away. Of two users with one identifier
        the one whose group weighs more is kept: a number from 0 to 1000.
      </p>
      <table class="setting-table">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Name</th>
            <th scope="col">Who is in it</th>
            <th scope="col">Weight</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {groups.map((group, index) => (
            <GroupRow key={group.code} group={group} next={groups[index + 1] ?? groups[index - 1]} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface GroupRowProps {
  readonly group: ProfileGroup;
  /** Whoever is beside it. */
  readonly next: ProfileGroup | undefined;
}

function GroupRow({ group, next }: GroupRowProps) {
  const { code, name, kind, weight } = group;
  const change = (part: Partial<ProfileGroup>) =>
    editProfile(`group ${code}`, (before) => ({
      ...before,
      groups: before.groups.map((one) => (one.code === code ? { ...one, ...part } : one)),
    }));
  const remove = async () => {
    await editProfile(`group ${code} removed`, (before) => ({
      ...before,
      groups: before.groups.filter((one) => one.code !== code),
    }));
    focusSoon(next === undefined ? 'add-groups' : removeId(next));
  };
  const guessed = { id: 'guess' as const, words: `Guessed: ${kindWords[guessedKind(code, name)]}` };
  const kinds = (['student', 'staff', 'unsure'] as const).map((id) => ({ id, words: kindWords[id] }));
  const takeKind = (id: GroupKind | 'guess') => void change({ kind: id === 'guess' ? null : id });
  return (
    <tr>
      <th scope="row">{code}</th>
      <CellField column="Name" of={code} value={name} most={255} take={(text) => change({ name: text.trim() })} />
      <CellSelect
        column="Who is in it"
        of={code}
        choices={[guessed, ...kinds]}
        value={kind ?? 'guess'}
        take={takeKind}
      />
      <CellField
        column="Weight"
        of={code}
        value={String(weight)}
        most={4}
        number
        take={(text) => change({ weight: numberIn(text) })}
      />
      <td>
        <button type="button" class="quiet" id={removeId(group)} onClick={() => void remove()}>
          Remove<span class="visually-hidden"> {code}</span>
        </button>
      </td>
    </tr>
  );
}

const removeId = ({ code }: ProfileGroup): string => `remove-group-${code}`;
