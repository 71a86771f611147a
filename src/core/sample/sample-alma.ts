import type { CalendarDate } from '../calendar-date.ts';
import { type AccountCase, accountCases, type SampleAccount } from './sample-accounts.ts';
import { almaExportOf } from './sample-alma-xml.ts';
import { aUser, sent } from './sample-college.ts';
import { sampleCases, sampleUser } from './sample-export.ts';
import { previousUser } from './sample-previous.ts';
import { identifierOf } from './sample-user.ts';

/** Has been turned away from the first load on, for that account. */
const neverLoaded = 163;

/** Accounts of which the student system knows nothing. Each holds an identifier of somebody in this term’s export. */
const otherAccounts: readonly { readonly of: number; readonly type: string; readonly story: string }[] = [
  { of: neverLoaded, type: 'INST_ID', story: 'The library made an account by hand before the load came.' },
  { of: 228, type: 'BARCODE', story: 'A course of mass communication has accounts of its own.' },
  { of: 285, type: 'INST_ID', story: 'The same course.' },
  { of: 135, type: 'BARCODE', story: 'An older account with the card that is used today.' },
];

/**
 * The users of the made-up college as Alma exports them on that day: those of the last load with what staff did since,
 * those who have left, and accounts that no load made.
 */
export function sampleAlma(today: CalendarDate): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(almaExportOf(accounts(today)));
}

function accounts(today: CalendarDate): SampleAccount[] {
  const cases = new Map(accountCases.map((told) => [told.who, told]));
  const numbers = Array.from({ length: sent.previous.to }, (_, number) => number).filter((who) => who !== neverLoaded);
  const back = accountCases.map(({ who }) => who).filter((who) => who >= sent.previous.to);
  const known = [...numbers, ...back].map((number) => accountOf(number, cases.get(number), today));
  return [...known, ...otherAccounts.map(({ of, type }, index) => otherAccount(of, type, index, today))];
}

function accountOf(number: number, told: AccountCase | undefined, today: CalendarDate): SampleAccount {
  // Whom Alma turned away in the term before as well has in it what was good before that.
  const isRefused = sampleCases.get(number)?.lasting === true && sampleCases.get(number)?.alma !== undefined;
  const user = isRefused || number >= sent.previous.to ? aUser(number, today) : previousUser(number, today);
  return { ...user, ...told?.change(user, today) };
}

/** Its other identifier is nobody’s. */
function otherAccount(of: number, type: string, index: number, today: CalendarDate): SampleAccount {
  const user = sampleUser(of, today);
  const own = { type: type === 'BARCODE' ? 'INST_ID' : 'BARCODE', value: `99${user.primaryId}` };
  return {
    ...user,
    primaryId: `lib-${index + 1}`,
    group: 'COMMUNITY',
    identifiers: [{ type, value: identifierOf(user, type) }, own],
    emails: [],
    notes: [],
  };
}
