import type { CalendarDate } from '../calendar-date.ts';
import type { SampleCase } from './sample-case.ts';
import { aUser, sent } from './sample-college.ts';
import { oddPeople } from './sample-odd.ts';
import { spoiledPeople } from './sample-spoiled.ts';
import { turnedAway } from './sample-turned-away.ts';
import { unforeseen } from './sample-unforeseen.ts';
import type { SampleUser } from './sample-user.ts';
import { exportOf } from './sample-xml.ts';

/** Every case of this term, by its person. */
export const sampleCases: ReadonlyMap<number, SampleCase> = new Map(
  [...turnedAway, ...spoiledPeople, ...oddPeople, ...unforeseen].map((told) => [told.who, told]),
);

/** A person of the college as this term's export has it. */
export function sampleUser(number: number, today: CalendarDate): SampleUser {
  const user = aUser(number, today);
  return { ...user, ...sampleCases.get(number)?.change?.(user, today) };
}

/** The export of this term, made on that day: 400 people. The same for the same day, byte for byte. */
export function sampleExport(today: CalendarDate): Uint8Array<ArrayBuffer> {
  const { from, to } = sent.current;
  return exportOf(Array.from({ length: to - from }, (_, index) => sampleUser(from + index, today)));
}
