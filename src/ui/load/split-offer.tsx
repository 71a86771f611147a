import './offered-repairs.css';
import { useSignal } from '@preact/signals';
import { usualUsersPerFile } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { UsersPerFile, usersIn } from './users-per-file.tsx';

/** A long list can go into several files. It settles no finding, so it is offered where the zip is spoken of. */
export function SplitOffer({ users }: { readonly users: number }) {
  const typed = useSignal(String(usualUsersPerFile));
  const perFile = usersIn(typed.value);
  if (users <= usualUsersPerFile || chosenRepairs()['split-files'] !== undefined) return null;
  const { sentence, risk } = offeredRepairs['split-files'];
  const tick = () => {
    if (perFile !== null) void chooseRepairs((before) => ({ ...before, 'split-files': perFile }));
  };
  return (
    <fieldset class="offered">
      <legend>A long list</legend>
      <div class="offer">
        <label>
          <input type="checkbox" value="split-files" checked={false} disabled={perFile === null} onChange={tick} />{' '}
          {sentence}
        </label>
        <p class="soft">{risk} The file is checked again with it.</p>
        <UsersPerFile
          text={typed.value}
          users={users}
          chosen={null}
          onType={(text) => {
            typed.value = text;
          }}
        />
      </div>
    </fieldset>
  );
}
