import type { ReasonId } from '../report/reason-facts.ts';
import type { Rejection } from '../report/rejection.ts';
import { type ListColumn, type ListTable, listTable } from './list-table.ts';
import { othersWords } from './others-words.ts';
import { primaryIdOf, redactorFor, rowsWith, type TriagedRow, type UserAt, unsettled } from './triaged-row.ts';

const taken: readonly ReasonId[] = ['identifier-taken', 'identifier-taken-in-feed'];

/** Users whose identifier somebody else has, to work through in Alma. */
export function duplicatesList(rows: readonly TriagedRow[], userAt: UserAt, statuses = unsettled): ListTable {
  const duplicates = rows.filter(({ rejection }) => taken.includes(rejection.reason));
  return listTable('Duplicates', columns(userAt), rowsWith(statuses, duplicates), redactorFor(rows));
}

function columns(userAt: UserAt): readonly ListColumn<TriagedRow>[] {
  return [
    { heading: 'Primary identifier', width: 22, value: ({ rejection }) => primaryIdOf(rejection) },
    { heading: 'Type of the identifier', width: 22, value: ({ rejection }) => rejection.details.idType ?? '' },
    { heading: 'Identifier that is taken', width: 26, value: ({ rejection }) => rejection.details.idValue ?? '' },
    { heading: 'What to do in Alma', width: 60, value: ({ rejection }) => searchWords(rejection) },
    { heading: 'Others with it in our file', width: 34, value: ({ rejection }) => othersWords(rejection, userAt) },
    { heading: 'Note', width: 40, value: ({ decision }) => decision.note },
  ];
}

function searchWords({ details: { idValue, inThisFeed } }: Rejection): string {
  if (inThisFeed === true) return 'Nothing to merge: the identifier stands twice in the file that we sent.';
  return idValue === undefined
    ? 'The message is cut off: search Users for each identifier of this user.'
    : `Search Users by all fields for ${idValue}, and compare the accounts you find.`;
}
