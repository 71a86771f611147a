import { useSignal } from '@preact/signals';
import { noGroup } from '../../core/comparison/no-group.ts';
import type { SifFacts, SifGroupCount } from '../../core/conversion/sif-facts.ts';
import { useSifGroups } from '../../state/patron-files.ts';
import { profile } from '../../state/profile.ts';
import { numberWords } from '../words.ts';

/** The groups that occur, each with what it becomes, to be changed and remembered. */
export function PatronGroups({ facts }: { readonly facts: readonly SifFacts[] }) {
  const groups = together(facts);
  const typed = useSignal<ReadonlyMap<string, string>>(new Map());
  const said = useSignal('');
  const use = async () => {
    const wanted = groups
      .filter(({ code }) => code !== '')
      .map(({ code, becomes }) => ({ from: code, to: (typed.value.get(code) ?? becomes).trim() }));
    const isNew = wanted.some(({ from, to }) => groups.some(({ code, becomes }) => code === from && becomes !== to));
    said.value = isNew ? '' : 'These are in use already.';
    if (isNew) said.value = (await useSifGroups(wanted)) ?? '';
  };
  const known = profile.value.groups.map(({ code }) => code);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-region" aria-label="Groups in the file" tabIndex={0}>
        <table>
          <caption>Groups in the file, and what Alma gets for them</caption>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col" class="number">
                Users
              </th>
              <th scope="col">In Alma</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRow
                key={group.code}
                group={group}
                value={typed.value.get(group.code) ?? group.becomes}
                type={(text) => {
                  typed.value = new Map([...typed.value, [group.code, text]]);
                }}
              />
            ))}
          </tbody>
        </table>
      </section>
      <datalist id="known-groups">
        {known.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      {facts.some(({ hasMoreGroups }) => hasMoreGroups) && (
        <p class="soft">There are more groups than these. Are they read from the right columns?</p>
      )}
      <p class="choice">
        <button type="submit">Use these groups</button>
        <span class="soft">
          They are remembered in the profile, and the file is checked again. An empty field leaves a group as it stands.
        </span>
      </p>
      <p role="status" class="groups-said">
        {said.value}
      </p>
    </form>
  );
}

interface GroupRowProps {
  readonly group: SifGroupCount;
  readonly value: string;
  readonly type: (text: string) => void;
}

function GroupRow({ group: { code, users }, value, type }: GroupRowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{code === '' ? noGroup : code}</bdi>
      </th>
      <td class="number">{numberWords(users)}</td>
      <td>
        {code === '' ? (
          <span class="soft">stays without one</span>
        ) : (
          <input
            type="text"
            aria-label={`In Alma: ${code}`}
            list="known-groups"
            maxLength={255}
            spellcheck={false}
            autocomplete="off"
            value={value}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        )}
      </td>
    </tr>
  );
}

/** Of several files each group once. */
function together(facts: readonly SifFacts[]): SifGroupCount[] {
  const groups = new Map<string, SifGroupCount>();
  for (const one of facts.flatMap((file) => file.groups)) {
    groups.set(one.code, { ...one, users: one.users + (groups.get(one.code)?.users ?? 0) });
  }
  return [...groups.values()].sort((one, other) => other.users - one.users);
}
