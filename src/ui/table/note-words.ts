import type { TableNoteKind } from '../../core/tables/draft-builder.ts';

/** What is told of a row or a cell under the first users. */
export const noteWords: Readonly<Record<TableNoteKind, string>> = {
  'date-unread': 'is no day as the days of this column are written, so it is left out.',
  'digits-lost': 'was shortened by the spreadsheet and has lost its last digits, so it is left out.',
  'id-short': 'has fewer digits than most in its column.',
  'id-padded': 'has got its zeros back.',
  'country-unknown': 'is no country that Termload has a code for, so it stays as it is.',
  'name-unsplit': 'cannot be split, so all of it is the last name.',
  differs: 'says otherwise than an earlier row of the same person, and that one counts.',
  'no-key': 'nothing says to whom it belongs, so it is a person of its own.',
  'no-user': 'nothing in it is taken over.',
  sum: 'sums up the rows above it, so it is no person.',
};
