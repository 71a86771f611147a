import { type SampleCase, withFirst } from './sample-case.ts';

/** People with nothing wrong in the file, whom Alma turns away for what only Alma knows. */
export const unforeseen: readonly SampleCase[] = [
  {
    who: 140,
    story: 'Has had a community card for years and is a student now: the old account is internal.',
    shows: [],
    alma: ['User is not external'],
    lasting: true,
  },
  {
    who: 426,
    story: 'The same, in the first term.',
    shows: [],
    alma: ['user is not exter...'],
  },
  {
    who: 163,
    story: 'The library made an account by hand before the load came.',
    shows: [],
    alma: ['Identifier of type INST_ID and value {INST_ID} is already take across institution'],
    lasting: true,
  },
  {
    who: 228,
    story: 'Was in a course of mass communication, which has its own accounts.',
    shows: [],
    alma: ['Identifier of type BARCODE and value {BARCODE} is already taken AcrossInstitution.'],
  },
  {
    who: 285,
    story: 'The same course; Alma cuts long messages off.',
    shows: [],
    alma: ['Identifier of type INST_ID and value {INST_ID} is already taken AcrossInstitut...'],
  },
  ...[407, 408].map(
    (who): SampleCase => ({
      who,
      story: 'A visiting scholar: a group that nobody told the library about. A profile with all groups finds it.',
      shows: [],
      change: () => ({ group: 'VISITING' }),
      alma: ['Given user group is not legal.'],
    }),
  ),
  {
    who: 383,
    story: 'An e-mail address for life, of a type that Alma does not have. A profile with all types finds it.',
    shows: [],
    change: (user) => ({ emails: withFirst(user.emails, { type: 'alumni' }) }),
    alma: ['Given email type (alumni) is invalid.'],
  },
  {
    who: 244,
    story: 'Nobody knows why.',
    shows: [],
    alma: ['General Error - Failed to update the user, see log 8841207'],
  },
];
