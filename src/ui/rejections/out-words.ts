import type { OutId } from '../../core/handoff/out-facts.ts';
import { mendedBy, registrarChoice } from '../../state/out-choices.ts';
import { triageState } from '../../state/triage.ts';
import { type OutTrouble, outsCurrent, outsOverview } from '../../state/triage-outs.ts';
import { countWords } from '../words.ts';

/** Whether there is something to hand out: how much, or why not. */
export interface OutStand {
  readonly ready: boolean;
  readonly words: string;
}

const counting: OutStand = { ready: false, words: 'Being counted…' };

type Overview = NonNullable<typeof outsOverview.value>;

const stands: Readonly<Record<OutId, (overview: Overview) => OutStand>> = {
  'mended-zip': ({ mended }) => stand(mended.users.length, 'user is in it.', 'users are in it.', nobodyMended(mended)),
  'user-set': ({ userSet }) =>
    stand(
      userSet.users,
      'user is in it.',
      'users are in it.',
      'Nobody is in it whose account the library keeps by hand.',
    ),
  'registrar-sheet': registrarStand,
  'registrar-csv': registrarStand,
  'registrar-mail': ({ registrar }) => {
    // The text is copied as it stands there, and not made at the press.
    if (!outsCurrent.value) return counting;
    return registrar.mail === null ? registrarNobody : { ready: true, words: 'The text is below.' };
  },
  'duplicates-sheet': duplicatesStand,
  'duplicates-csv': duplicatesStand,
  worklist: ({ worklist }) => stand(worklist, 'line.', 'lines.', 'Nothing is left to do.'),
  summary: ({ rows }) => stand(rows, 'row is counted.', 'rows are counted.', 'There are no rows to count.'),
  triage: ({ rows }) => ({ ready: true, words: countWords(rows, 'row in all reports.', 'rows in all reports.') }),
};

function nobodyMended({ leftOut }: Overview['mended']): string {
  if (Object.values(leftOut).some((people) => people > 0)) return 'Nobody of those chosen can be in it.';
  return mendedBy.value === 'fixed'
    ? 'Nobody is in it: mark as fixed whom you have mended in Alma.'
    : 'Nobody is in it: tick users in the list.';
}

const registrarNobody: OutStand = { ready: false, words: 'Nobody is on it: no such row is open or waiting.' };

function registrarStand({ registrar }: Overview): OutStand {
  if (registrarChoice.value.columns.length === 0) return { ready: false, words: 'Choose at least one column.' };
  return stand(registrar.rows, 'row.', 'rows.', registrarNobody.words);
}

function duplicatesStand({ duplicates }: Overview): OutStand {
  return stand(duplicates, 'row.', 'rows.', 'Nobody is on it: no row about a taken identifier is open or waiting.');
}

function stand(count: number, one: string, many: string, nobody: string): OutStand {
  return count === 0 ? { ready: false, words: nobody } : { ready: true, words: countWords(count, one, many) };
}

/** How it stands with a way out now. */
export function standOf(out: OutId): OutStand {
  const open = triageState.value;
  if (open.kind !== 'open' || open.reports.length === 0) return { ready: false, words: 'Read a report first.' };
  const overview = outsOverview.value;
  return overview === null ? counting : stands[out](overview);
}

/** Why something did not get out, and what to do. */
export const troubleWords: Readonly<Record<OutTrouble, string>> = {
  gone: 'The zip of this load is not kept in this browser any more. Check the same export again, follow its link Rejections to come back here, and make the zip then.',
  'storage-full':
    'There is not enough room in the browser’s storage to make the zip. Free some space on this computer, and try again.',
  stopped: 'The browser stopped the work, perhaps for want of memory. Close other tabs, and try again.',
  nobody: 'Nobody is in it any more: another tab has changed the triage.',
  'not-noted':
    'The zip is saved, but that these users were sent again could not be noted here: this load is not kept any more.',
};

export function savedWords(name: string): string {
  return `Saved ${name}. Delete it when the work is done, also from Downloads.`;
}
