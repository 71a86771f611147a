import type { CalendarDate } from '../calendar-date.ts';
import { yearsLater } from '../terms/later-day.ts';
import { type SampleCase, withFirst, withIdentifier } from './sample-case.ts';
import { aUser } from './sample-college.ts';
import { identifierOf, type SampleUser } from './sample-user.ts';

const misread = new TextDecoder('windows-1252');

/** UTF-8 that was read as Windows-1252: “MuÃ±oz”. */
const spoiled = (text: string): string => misread.decode(new TextEncoder().encode(text));

const harbor = [
  [110, 'Renée', 'Muñoz'],
  [170, 'Björn', 'Peña'],
  [250, 'Chloé', 'Müller'],
  [300, 'Hélène', 'Núñez'],
] as const;

/** People who load, and lose something or are spoiled: a case for each rule that says so. */
export const spoiledPeople: readonly SampleCase[] = [
  ...harbor.map(
    ([who, first, last]): SampleCase => ({
      who,
      story: 'The Harbor campus sends its list as UTF-8, and the student system takes it for Windows-1252.',
      shows: ['mojibake'],
      change: () => ({ first: spoiled(first), last: spoiled(last), own: null, campus: 'HARBOR' }),
      lasting: true,
    }),
  ),
  {
    who: 260,
    story: 'An older system has lost the letter for good.',
    shows: ['replacement-character'],
    change: () => ({ last: `Iba${spoiled('\ufffd')}ez`, own: null }),
    lasting: true,
  },
  ...[58, 78].map(
    (who): SampleCase => ({
      who,
      story: 'Human Resources swaps the two dates of those who retire.',
      shows: ['purge-before-expiry'],
      change: ({ expiry, purge }) => ({ expiry: purge, purge: expiry }),
    }),
  ),
  {
    who: 95,
    story: 'Teaches one course without an end to the contract.',
    shows: ['expiry-missing'],
    change: () => ({ expiry: null }),
  },
  {
    who: 136,
    story: 'Another without one, and without a purge date.',
    shows: ['purge-missing'],
    change: () => ({ purge: '' }),
  },
  ...[88, 149].map(
    (who): SampleCase => ({
      who,
      story: 'Left a year ago; the record was never closed.',
      shows: ['expiry-past'],
      change: (_, today) => ({ expiry: yearsLater(today, -1) }),
    }),
  ),
  ...[396, 397, 398].map(
    (who): SampleCase => ({
      who,
      story: 'Hired last week, and the account for e-mail is not there yet: the list is empty.',
      shows: who === 396 ? ['email-missing', 'segment-list-empty'] : ['email-missing'],
      change: () => ({ emails: [] }),
    }),
  ),
  {
    who: 265,
    story: 'Somebody wrote that there is no phone.',
    shows: ['placeholder-value'],
    change: (user) => ({ phones: withFirst(user.phones, { value: 'N/A' }) }),
  },
  {
    who: 280,
    story: 'The end of the e-mail address was left out.',
    shows: ['email-malformed'],
    change: (user) => ({ emails: withFirst(user.emails, { value: 'returning.student@example' }) }),
  },
  {
    who: 290,
    story: 'Two e-mail addresses, each the one to write to.',
    shows: ['email-many-preferred'],
    change: ({ emails: [school] }) => ({
      emails:
        school === undefined ? [] : [school, { preferred: 'true', value: 'night.owl@example.org', type: 'personal' }],
    }),
  },
  {
    who: 305,
    story: 'Two addresses, each the one to write to: at home, and here.',
    shows: ['address-many-preferred'],
    change: ({ addresses }) => ({
      addresses: [...addresses, ...withFirst(addresses, { line1: '4 Residence Hall', type: 'school' })],
    }),
  },
  {
    who: 320,
    story: 'Has one name only, as many people have, and the form calls it the first.',
    shows: ['name-missing'],
    change: () => ({ first: 'Sukarni', last: '', own: null }),
    lasting: true,
  },
  {
    who: 330,
    story: 'A name copied from a web page, with a space that does not break.',
    shows: ['invisible-character'],
    change: () => ({ first: 'Mary\u00a0Ann', own: null }),
    lasting: true,
  },
  {
    who: 340,
    story: 'A barcode from a scanner that adds a space.',
    shows: ['padded-value'],
    change: (user) => ({ identifiers: withIdentifier(user, 'BARCODE', `${identifierOf(user, 'BARCODE')} `) }),
  },
  ...[345, 346].map(
    (who): SampleCase => ({
      who,
      story: 'The INST_ID went through a spreadsheet, which took its zeros.',
      shows: ['identifier-length-unusual'],
      change: (user) => ({
        identifiers: withIdentifier(user, 'INST_ID', String(Number(identifierOf(user, 'INST_ID')))),
      }),
    }),
  ),
  {
    who: 350,
    story: 'One of the twins, who have one e-mail address between them.',
    shows: [],
    change: (_, today) => twin('Nora', today),
    lasting: true,
  },
  {
    who: 351,
    story: 'The other twin: not one person, but it looks so.',
    shows: ['same-person-twice'],
    change: (_, today) => twin('Nils', today),
    lasting: true,
  },
  {
    who: 405,
    story: 'Came back after some years and was given a second number: 99 is the same person.',
    shows: ['same-person-twice'],
    change: (_, today) => {
      const { first, last, own, birth } = aUser(99, today);
      return { first, last, own, birth };
    },
  },
  {
    who: 96,
    story: 'Human Resources keeps the social security number in a note.',
    shows: ['ssn-present'],
    change: () => ({ notes: [{ type: 'OTHER', text: '987-65-4321' }] }),
  },
];

/** The twins share the name of the family, the day, the address and the e-mail. */
function twin(first: string, today: CalendarDate): Partial<SampleUser> {
  const { birth, addresses } = aUser(350, today);
  const emails = [{ preferred: 'true', value: 'the.twins@example.com', type: 'personal' }] as const;
  return { first, last: 'Lindqvist', own: null, birth, addresses, emails };
}
