import { type SampleCase, withFirst } from './sample-case.ts';

/** Users that are written in an odd way, which Alma takes or leaves: a case for each rule that says so of one user. */
export const oddPeople: readonly SampleCase[] = [
  ...[177, 278].map(
    (who): SampleCase => ({
      who,
      story: 'Works in the library, with an account that it keeps by hand; the load never changes it.',
      shows: ['internal-account-type'],
      change: () => ({ accountType: 'INTERNAL', job: 'Library' }),
      alma: ['User is not external'],
      lasting: true,
    }),
  ),
  {
    who: 237,
    story: 'Works here and studies, so the record says both groups.',
    shows: ['field-repeated'],
    change: () => ({ secondGroup: 'STUDENT' }),
  },
  {
    who: 242,
    story: 'Somebody wrote “yes” where the format has “true”.',
    shows: ['boolean-malformed', 'email-no-preferred'],
    change: (user) => ({ emails: withFirst(user.emails, { preferred: 'yes' }) }),
  },
  {
    who: 262,
    story: 'Written by the old interface of the evening school, phones first.',
    shows: ['contact-info-order'],
    change: () => ({ phonesFirst: true }),
  },
  {
    who: 83,
    story: 'Has no phone: the list is there, and empty.',
    shows: ['segment-list-empty'],
    change: () => ({ phones: [] }),
    lasting: true,
  },
  {
    who: 271,
    story: 'Wants no post from the college: the list of addresses is empty.',
    shows: ['segment-list-empty'],
    change: () => ({ addresses: [] }),
  },
  {
    who: 273,
    story: 'Is suspended for this term, and the student system says so.',
    shows: [],
    change: () => ({ status: 'INACTIVE' }),
  },
  {
    who: 293,
    story: 'One address, and it is not said to be the one to write to.',
    shows: ['address-no-preferred'],
    change: (user) => ({ addresses: withFirst(user.addresses, { preferred: 'false' }) }),
  },
  {
    who: 308,
    story: 'Lives on a farm, in no town.',
    shows: ['address-city-blank'],
    change: (user) => ({ addresses: withFirst(user.addresses, { city: '' }) }),
  },
];

/** What the student system does to everybody alike, so that it is nobody’s case. */
export const habits = [
  { story: 'It writes the campus’s lists into one file as they come, in two encodings.', shows: 'mixed-encoding' },
  { story: 'Its list of users begins with a capital letter.', shows: 'root-not-users' },
  { story: 'It gives all names a namespace of its own.', shows: 'namespace-present' },
  { story: 'It sends the type of record and an external id with everybody.', shows: 'ignored-by-sis' },
  { story: 'It sends the advisor of those who take a degree.', shows: 'unknown-element' },
  { story: 'It sends a category of job with everybody, always blank.', shows: 'protected-field-blank' },
] as const;
