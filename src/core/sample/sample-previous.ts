import type { CalendarDate } from '../calendar-date.ts';
import { withFirst } from './sample-case.ts';
import { aUser, sent } from './sample-college.ts';
import { sampleCases } from './sample-export.ts';
import { anyDay, reportOf, rowsOf } from './sample-report.ts';
import type { SampleUser } from './sample-user.ts';
import { exportOf } from './sample-xml.ts';

/** What was otherwise one term ago with some of those who stayed. The first that fits counts. */
const changes: readonly {
  readonly story: string;
  readonly has: (number: number, user: SampleUser) => boolean;
  readonly before: (user: SampleUser) => Partial<SampleUser>;
}[] = [
  {
    story: 'Took the name of a partner.',
    has: (number) => [66, 189, 333].includes(number),
    before: (user) => ({ last: `${user.last}-Vance`, own: null }),
  },
  {
    story: 'Has taken the first degree and gone on.',
    has: (number, { group }) => group === 'GRAD' && number % 4 === 1,
    before: () => ({ group: 'STUDENT', advisor: null }),
  },
  {
    story: 'Was at high school, and is a student here now.',
    has: (number) => number === 101 || number === 221,
    before: () => ({ group: 'DUAL' }),
  },
  {
    story: 'Has moved.',
    has: (number) => number % 17 === 3,
    before: ({ addresses }) => ({ addresses: withFirst(addresses, { line1: '12 Depot Street' }) }),
  },
  {
    story: 'Has another phone.',
    has: (number) => number % 37 === 5,
    before: ({ phones }) => ({ phones: withFirst(phones, { value: '217-555-0199' }) }),
  },
];

/** What Alma said of people who have left since. */
const saidOfGone: ReadonlyMap<number, readonly string[]> = new Map([
  [35, ['User is not external']],
  [38, ['Identifier of type INST_ID and value {INST_ID} is already taken AcrossInstitution.']],
]);

/** The export of the term before: 385 people. `today` is that of this term’s export, so that no date differs. */
export function samplePreviousExport(today: CalendarDate): Uint8Array<ArrayBuffer> {
  return exportOf(numbers().map((number) => previousUser(number, today)));
}

/** Alma’s report on it, as an Excel file. */
export function samplePreviousReport(): Promise<Uint8Array<ArrayBuffer>> {
  const rows = numbers().flatMap((number) => rowsOf(previousUser(number, anyDay), messagesOn(number)));
  return reportOf(rows);
}

function messagesOn(number: number): readonly string[] {
  const told = sampleCases.get(number);
  return (told?.lasting === true ? told.alma : saidOfGone.get(number)) ?? [];
}

function numbers(): number[] {
  const { from, to } = sent.previous;
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** A person of the college as the export of the term before has it. */
export function previousUser(number: number, today: CalendarDate): SampleUser {
  const user = aUser(number, today);
  const told = sampleCases.get(number);
  if (told?.lasting === true) return { ...user, ...told.change?.(user, today) };
  return { ...user, ...changes.find(({ has }) => has(number, user))?.before(user) };
}
