import type { CalendarDate } from '../calendar-date.ts';
import { yearsLater } from '../terms/later-day.ts';
import type { SampleUser } from './sample-user.ts';

/** A user of the made-up college as Alma has it: what came by the last load, and what staff did since. */
export interface SampleAccount extends SampleUser {
  readonly jobCategory?: string;
  readonly isInternal?: true;
  /** Entries that staff added by hand. */
  readonly byHand?: Partial<Pick<SampleUser, 'addresses' | 'emails' | 'identifiers' | 'notes'>>;
}

/** Somebody whose account is not what the last load made of it. */
export interface AccountCase {
  readonly who: number;
  readonly story: string;
  readonly change: (user: SampleUser, today: CalendarDate) => Partial<SampleAccount>;
}

/** Without what another account holds, or nobody yet. */
const without =
  (type: string): AccountCase['change'] =>
  ({ identifiers }) => ({ identifiers: identifiers.filter((identifier) => identifier.type !== type) });

/** Each for something that a preview can tell, besides what follows from the export of the two terms alone. */
export const accountCases: readonly AccountCase[] = [
  ...[140, 177, 278, 426].map(
    (who): AccountCase => ({
      who,
      story: 'Has an account that the library keeps by hand: the load never changes it.',
      change: () => ({ isInternal: true }),
    }),
  ),
  {
    who: 402,
    story: 'Came back after a year elsewhere: the old card is in Alma, and the new one has not been made.',
    change: () => ({}),
  },
  {
    who: 396,
    story: 'Was a student here some years ago, with an e-mail address from then.',
    change: (user) => ({ group: 'STUDENT', job: '', phones: user.phones }),
  },
  {
    who: 83,
    story: 'Had a phone when the load was last run, and has none now.',
    change: () => ({ phones: [{ preferred: 'true', value: '309-555-0142', type: 'mobile' }] }),
  },
  {
    who: 115,
    story: 'Has no INST_ID in Alma yet; the export gives the same to the student 390, who comes behind.',
    change: without('INST_ID'),
  },
  {
    who: 285,
    story: 'Has another INST_ID since the course of mass communication, which holds it already.',
    change: without('INST_ID'),
  },
  ...[135, 228].map(
    (who): AccountCase => ({
      who,
      story: 'Has a new card, and Alma knows its barcode from another account.',
      change: without('BARCODE'),
    }),
  ),
  {
    who: 112,
    story: 'Staff gave the group of employees to somebody whom the student system calls a student.',
    change: () => ({ group: 'STAFF' }),
  },
  ...[155, 175, 195].map(
    (who): AccountCase => ({
      who,
      story: 'Staff chose a category of job, which the student system always sends blank.',
      change: () => ({ jobCategory: 'ADJUNCT' }),
    }),
  ),
  {
    who: 120,
    story: 'Asked for notices at another address, which staff made the preferred one.',
    change: () => ({
      byHand: { emails: [{ preferred: 'true', value: 'write.to.me.here@example.org', type: 'personal' }] },
    }),
  },
  ...[128, 202].map(
    (who): AccountCase => ({
      who,
      story: 'Staff wrote a note, and added an address for the summer.',
      change: () => ({
        byHand: {
          notes: [{ type: 'CIRCULATION', text: 'Borrows for the reading group as well.' }],
          addresses: [
            {
              preferred: 'false',
              line1: '3 Summer Lane',
              city: 'Harbor Point',
              postalCode: '62100',
              type: 'alternative',
            },
          ],
        },
      }),
    }),
  ),
  {
    who: 130,
    story: 'Goes by another name, which staff wrote into Alma and the student system does not know.',
    change: () => ({ own: { first: 'Sam', last: '' } }),
  },
  ...[160, 181].map(
    (who): AccountCase => ({
      who,
      story: 'Staff let the account last longer than the student system does.',
      change: (_, today) => ({ expiry: yearsLater(today, 8), purge: yearsLater(today, 9) }),
    }),
  ),
];
