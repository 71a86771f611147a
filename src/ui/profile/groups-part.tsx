import { useSignal } from '@preact/signals';
import { codeLines, codesIn, type NamedCode, namedCodesIn, withGroups } from '../../core/profile/code-lines.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { countWords } from '../words.ts';
import { GroupsTable } from './groups-table.tsx';
import { TextSetting } from './text-setting.tsx';

/** The user groups of the library's Alma. */
export function GroupsPart() {
  const { groups, usualDuplicates } = profile.value;
  return (
    <>
      {groups.length === 0 ? (
        <p>No groups are listed yet, so they are not checked.</p>
      ) : (
        <GroupsTable groups={groups} />
      )}
      <AddGroups />
      <TextSetting
        label="Groups that tell a duplicate"
        hint="Where two accounts hold one identifier, the one in such a group is probably one too many: for instance Mass Comm Student. One code or name a line."
        value={codeLines(usualDuplicates)}
        most={50_000}
        lines={3}
        take={(text) =>
          editProfile('groups that tell a duplicate', (before) => ({ ...before, usualDuplicates: codesIn(text) }))
        }
      />
    </>
  );
}

function AddGroups() {
  const pasted = useSignal('');
  const said = useSignal('');
  const add = async (named: readonly NamedCode[], from: string) => {
    let result = withGroups([], []);
    const fault = await editProfile('groups', (before) => {
      result = withGroups(before.groups, named);
      return { ...before, groups: result.groups };
    });
    said.value =
      fault ??
      `From ${from}: ${countWords(result.added, 'group')} added, ${countWords(result.renamed, 'name')} changed.`;
    return fault === null;
  };
  const addPasted = async () => {
    const named = namedCodesIn(pasted.value);
    if (named.length === 0) said.value = 'Nothing there to add: type a code, or paste lines.';
    else if (await add(named, 'your lines')) pasted.value = '';
  };
  const addFromLoad = async () => {
    const { groupsOfLastLoad } = await import('../../state/groups-of-load.ts');
    const last = await groupsOfLastLoad();
    if (last === null) said.value = 'No load is kept here yet. Check an export, and follow its link Rejections.';
    else
      await add(
        last.codes.map((code) => ({ code, name: '' })),
        last.load,
      );
  };
  return (
    <div class="setting">
      <label for="add-groups">Add groups</label>
      <small id="add-groups-hint">
        A line each: the code, and behind a comma or a tab the name. A table can be pasted from Alma or a spreadsheet.
      </small>
      <textarea
        id="add-groups"
        rows={4}
        aria-describedby="add-groups-hint add-groups-said"
        spellcheck={false}
        value={pasted.value}
        onInput={({ currentTarget }) => {
          pasted.value = currentTarget.value;
        }}
      />
      <div class="actions">
        <button type="button" onClick={() => void addPasted()}>
          Add these groups
        </button>
        <button type="button" onClick={() => void addFromLoad()}>
          Take the groups from the last load
        </button>
      </div>
      <p role="status" id="add-groups-said">
        {said.value}
      </p>
    </div>
  );
}
