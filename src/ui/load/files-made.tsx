import { useSignal } from '@preact/signals';
import type { Load } from '../../core/load.ts';
import { mostParts } from '../../core/zip/part-plan.ts';
import { loadState } from '../../state/load.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { countWords, numberWords } from '../words.ts';
import { UsersPerFile, usersIn } from './users-per-file.tsx';

/** Into how many files the users went, and the way to another number. */
export function FilesMade() {
  const state = loadState.value;
  const chosen = chosenRepairs()['split-files'];
  const typed = useSignal(String(chosen ?? ''));
  if (state.kind !== 'done' || chosen === undefined) return null;
  const { load } = state;
  const perFile = usersIn(typed.value);
  const isAsBefore = perFile === null || perFile === chosen;
  return (
    <>
      <p>{filesWords(load, chosen)}</p>
      <form
        class="users-per-file-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isAsBefore) void chooseRepairs((before) => ({ ...before, 'split-files': perFile }));
        }}
      >
        <UsersPerFile
          text={typed.value}
          users={load.users}
          chosen={chosen}
          onType={(text) => {
            typed.value = text;
          }}
        />
        <button type="submit" disabled={isAsBefore}>
          Split again
        </button>
      </form>
    </>
  );
}

function filesWords({ zip, usersPerFile }: Load, chosen: number): string {
  if (zip === null) return 'There is no zip yet whose users could be split.';
  const most = `at most ${countWords(usersPerFile ?? chosen, 'user')}`;
  if (zip.entries.length === 1) return `All users are in one file: there are ${most}.`;
  const files = `The zip holds ${numberWords(zip.entries.length)} files with ${most} each.`;
  const isRaised = usersPerFile !== null && usersPerFile > chosen;
  return isRaised
    ? `${files} With ${numberWords(chosen)} there would be more than the ${mostParts} that Alma takes.`
    : files;
}
