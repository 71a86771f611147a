import { changedFieldWords } from './effect-words.ts';
import type { SourceDoubt } from './source-doubts.ts';

export interface SourceDoubtWords {
  readonly title: string;
  /** What to do now. */
  readonly now: string;
}

/** `matchId`: by what users are found, in words. */
export function sourceDoubtWords(one: SourceDoubt, matchId: string): SourceDoubtWords {
  switch (one.doubt) {
    case 'nobody':
      return {
        title: 'Nobody of the load is in this file.',
        now: `Is it the right one, with every user group of the load? Users are found by ${matchId}: if your Alma finds them by something else, say so in the profile.`,
      };
    case 'few':
      return {
        title: `Of ${one.users} users of the load, only ${one.matched} ${one.matched === 1 ? 'is' : 'are'} in this file; all others count as new.`,
        now: `Look whether it has all users of Alma: an export leaves out user groups that were not chosen. Users are found by ${matchId}.`,
      };
    case 'same':
      return {
        title: 'This file has exactly what the load sends.',
        now: 'If it is the load itself, it tells nothing of Alma. Choose the users as Alma exports them.',
      };
    case 'descriptions':
      return {
        title: `${changedFieldWords(one.field)} is not compared: the table says “${one.inAlma}”, and the load sends codes such as “${one.inFile}”.`,
        now:
          one.field === 'user_group'
            ? 'Take the column with the codes, or list your user groups in the profile with the names that stand here.'
            : 'Take the column with the codes.',
      };
    case 'date-order':
      return {
        title: `The days in “${one.column}” can be read in two ways; they are read as ${one.format}.`,
        now: 'If that is wrong, the preview calls days changed that are not. Have Analytics write them as 2026-08-31, or export it as Excel with real dates, and choose that file.',
      };
    case 'short-ids':
      return {
        title: `In “${one.column}”, ${one.short} of the identifiers ${one.short === 1 ? 'has' : 'have'} fewer than the ${one.digits} digits that most have.`,
        now: 'A spreadsheet takes zeros from the front of a number, and then a user is not found and counts as new. Export the table again, and choose the file without opening it in a spreadsheet.',
      };
  }
}
