/** From the header of a column to the fields that it may name. */

import { headerNames } from './header-names.ts';
import { type TargetId, type TargetList, targetFact } from './table-targets.ts';

export interface HeaderTarget {
  readonly target: TargetId;
  /** From 0 to 1; 2 for what must not be taken over. */
  readonly sure: number;
  /** Columns of one address, e-mail or phone have the same; empty where nothing tells them apart. */
  readonly entry: string;
  /** The type that the header says: `home`, `school`; null for the usual one. */
  readonly type: string | null;
}

/** Small letters and digits alone: `SPRIDEN_LAST_NAME`, `LastName` and “last name(s)” differ in nothing else. */
const compact = (text: string): string =>
  text
    .replace(/\(e?s\)/gi, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

type Named = { readonly target: TargetId; readonly sure: number };

const named = new Map<string, Named[]>();
for (const { target, sure, names } of headerNames) {
  for (const name of names.split('|').map(compact)) named.set(name, [...(named.get(name) ?? []), { target, sure }]);
}

/** What may stand before a name without telling more than it, longest first. */
const noise = [
  'patron student employee borrower person member customer library user alma stu emp legal current contact primary',
  'spriden spbpers spraddr sprtele goremal gobtpac sgbstdn spremrg szrpers',
]
  .join(' ')
  .split(' ')
  .toSorted((a, b) => b.length - a.length);

/** Words that say which address, e-mail or phone it is, and the code of its type, by list (D 1.3). */
const qualifiers: Partial<Record<TargetList, Readonly<Record<string, string>>>> = {
  email: {
    personal: 'personal',
    home: 'personal',
    private: 'personal',
    other: 'personal',
    alternate: 'personal',
    alt: 'personal',
    school: 'school',
    campus: 'school',
    university: 'school',
    univ: 'school',
    college: 'school',
    institutional: 'school',
    edu: 'school',
    work: 'work',
    office: 'work',
    business: 'work',
    employee: 'work',
    staff: 'work',
  },
  phone: {
    home: 'home',
    permanent: 'home',
    perm: 'home',
    personal: 'home',
    mobile: 'mobile',
    cell: 'mobile',
    cellular: 'mobile',
    work: 'office',
    office: 'office',
    business: 'office',
    campus: 'office',
  },
  address: {
    home: 'home',
    permanent: 'home',
    perm: 'home',
    legal: 'home',
    mailing: 'home',
    mail: 'home',
    parent: 'home',
    school: 'school',
    campus: 'school',
    local: 'school',
    dorm: 'school',
    work: 'work',
    office: 'work',
    business: 'work',
    alternate: 'alternative',
    alternative: 'alternative',
    other: 'alternative',
    temporary: 'alternative',
    temp: 'alternative',
  },
};

/** The surest first; none where the header says nothing that is known. */
export function headerTargets(header: string): readonly HeaderTarget[] {
  const text = compact(header);
  const found = direct(text) ?? qualified(text) ?? numbered(text);
  if (found !== null) return found;
  for (const prefix of noise) {
    if (!text.startsWith(prefix) || text.length <= prefix.length + 1) continue;
    const rest = text.slice(prefix.length);
    const less = direct(rest) ?? qualified(rest) ?? numbered(rest);
    if (less !== null) return less.map((one) => ({ ...one, sure: one.sure * 0.95 }));
  }
  return [];
}

function direct(text: string): HeaderTarget[] | null {
  const found = named.get(text);
  if (found === undefined) return null;
  const type = /^(?:cell|mobile)/.test(text) ? 'mobile' : null;
  const entries = found.map((one) => ({ ...one, entry: type ?? '', type }));
  return entries.toSorted((a, b) => b.sure - a.sure);
}

/** “Email 2”, “Barcode 3”: another of the same; the number of a line is a name of its own. */
function numbered(text: string): HeaderTarget[] | null {
  const [, name = '', number = ''] = /^(.*\D)(\d)$/.exec(text) ?? [];
  const found = name === '' ? null : (direct(name) ?? qualified(name));
  const several = found?.filter(({ target }) => manyLists.has(targetFact(target).list)) ?? [];
  if (several.length === 0) return null;
  return several.map((one) => ({ ...one, entry: number === '1' ? one.entry : `${one.entry} ${number}` }));
}

const manyLists: ReadonlySet<TargetList> = new Set(['email', 'phone', 'address', 'identifier', 'note', 'statistic']);

/** “Home City”, “Email (personal)”, CELLPHONE. */
function qualified(text: string): HeaderTarget[] | null {
  for (const [list, words] of Object.entries(qualifiers)) {
    for (const [word, type] of Object.entries(words)) {
      const rest = text.startsWith(word)
        ? text.slice(word.length)
        : text.endsWith(word)
          ? text.slice(0, -word.length)
          : '';
      if (rest === '') continue;
      const found = (named.get(rest) ?? numbered(rest) ?? []).filter(({ target }) => targetFact(target).list === list);
      if (found.length > 0) return found.map(({ target, sure }) => ({ target, sure, entry: word, type }));
    }
  }
  return null;
}
