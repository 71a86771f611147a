import type { CalendarDate } from '../calendar-date.ts';
import { yearsLater } from '../terms/later-day.ts';
import { nameOf } from './sample-names.ts';
import type { Preferred, SampleAddress, SampleEntry, SampleUser } from './sample-user.ts';

/*
 * Juniper Falls College, which is nowhere. All its people in two terms have numbers, in the order in which they came: the
 * first have left before this term, the last were not there yet in the term before.
 */
export const roster = { gone: 43, stayed: 342, came: 58 } as const;

/** The numbers of those who are sent in each term. */
export const sent = {
  previous: { from: 0, to: roster.gone + roster.stayed },
  current: { from: roster.gone, to: roster.gone + roster.stayed + roster.came },
} as const;

const streets = ['Elm Street', 'Mill Race Road', 'Heron Lane', 'Quarry Hill', 'Old Ferry Road', 'Orchard Way'];
const cities = ['Juniper Falls', 'Millbrook Bend', 'Harbor Point', 'Stony Ford'];
const areas = ['217', '309', '618', '815'];
const departments = ['BIOLOGY', 'HISTORY', 'MUSIC', 'NURSING', 'ENGLISH', 'WELDING', 'MATH'];

/** A whole number below a limit, always the same for the same person and question: what makes people differ. */
function chance(person: number, question: string, below: number): number {
  let mixed = Math.imul(person + 1, 0x9e3779b1);
  for (const letter of question) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x85ebca6b) ^ (mixed >>> 13);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

/** A person with nothing wrong, by number. Dates follow `today`, so that the sample is the same in ten years. */
export function aUser(number: number, today: CalendarDate): SampleUser {
  const name = nameOf(number);
  const of = (list: readonly string[], question: string): string => list[chance(number, question, list.length)] ?? '';
  const group = groupOf(number);
  const works = group === 'FACULTY' || group === 'STAFF';
  const day = (question: string, below: number): string => String(1 + chance(number, question, below)).padStart(2, '0');
  const idNumber = 104_017 + number * 37;
  return {
    primaryId: String(idNumber).padStart(7, '0'),
    ...name,
    group,
    job: works ? (group === 'STAFF' ? 'Staff' : 'Faculty') : '',
    campus: of(['MAIN', 'MAIN', 'HARBOR'], 'campus'),
    birth: `${(works ? 1961 : 1998) + chance(number, 'born', works ? 34 : 10)}-${day('month', 12)}-${day('day', 28)}`,
    expiry: yearsLater(today, 6),
    purge: yearsLater(today, 7),
    advisor: group === 'GRAD' ? of(departments, 'advisor') : null,
    addresses: [anAddress(number, of(streets, 'street'), of(cities, 'city'))],
    emails: emailsOf(number, name),
    phones: [
      entry('true', `${areas[number % 4] ?? ''}-555-${String(100 + ((number >> 2) % 100)).padStart(4, '0')}`, 'mobile'),
    ],
    identifiers: [
      { type: 'BARCODE', value: `2100400${String(idNumber).padStart(7, '0')}` },
      { type: 'INST_ID', value: String(3_000_000 + number * 1013).padStart(10, '0') },
    ],
    notes: [],
    blocks: [],
    statistics: [of(departments, 'department')],
  };
}

/** High-school students come for one term: most of them have left. */
function groupOf(number: number): string {
  if (number < 30 || (number >= 200 && number < 206)) return 'DUAL';
  const share = number % 20;
  if (share === 13 || share === 14) return 'GRAD';
  if (share === 15 || share === 16) return 'FACULTY';
  return share === 17 || share === 18 ? 'STAFF' : 'STUDENT';
}

function anAddress(number: number, street: string, city: string): SampleAddress {
  const house = 1 + chance(number, 'house', 180);
  return { preferred: 'true', line1: `${house} ${street}`, city, postalCode: '62100', type: 'home' };
}

function emailsOf(number: number, { first, last }: { readonly first: string; readonly last: string }): SampleEntry[] {
  const login = `${plain(first).charAt(0)}${plain(last)}${number}`;
  const school = entry('true', `${login}@example.edu`, 'school');
  return chance(number, 'second', 4) === 0 ? [school, entry('false', `${login}@example.com`, 'personal')] : [school];
}

function entry(preferred: Preferred, value: string, type: string): SampleEntry {
  return { preferred, value, type };
}

/** A name as a login has it. */
function plain(name: string): string {
  const letters: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ß: 'ss' };
  const latin = name.toLowerCase().replace(/[đłøß]/g, (letter) => letters[letter] ?? '');
  return latin.normalize('NFD').replace(/[^a-z]/g, '');
}
