import { isBlank, trimBlank } from '../blank.ts';
import type { UserRef } from '../finding.ts';
import type { UserRecord } from '../user-record.ts';
import { dateOf } from './date-of.ts';
import type { FileRule } from './file-rule.ts';
import { identifierKey, identifiersOf } from './identifier-rules.ts';
import { at, type Occurrence } from './record-rule.ts';

/** Banner's and others' way of saying that no birth date is known. */
const noBirthDate = '1900-01-01';

interface Seen {
  readonly user: UserRef;
  readonly id: string;
}

interface Shared {
  readonly first: Seen;
  /** What to report should no third user share it; null until a second has come. */
  second: { readonly index: number; readonly occurrence: Occurrence } | null;
  count: number;
}

/**
 * Two users who look like one person: the same name and birth date, or an e-mail that exactly they share. Remembers a
 * name with its birth date, and an e-mail, per user.
 */
export function samePersonTwice(): FileRule {
  const byName = new Map<string, Seen>();
  const byEmail = new Map<string, Shared>();
  const told = new Set<number>();
  return {
    look(user, report) {
      const seen = { user: { index: user.index, primaryId: user.primaryId }, id: identifierKey(user.primaryId) };
      const name = nameKey(user);
      const earlier = name === null ? undefined : byName.get(name);
      if (name !== null && earlier === undefined) byName.set(name, seen);
      if (earlier !== undefined && earlier.id !== seen.id) {
        told.add(user.index);
        report({ ...atName(user), other: earlier.user, detail: 'Name and birth date are the same.' });
      }
      noteEmails(user, seen, byEmail);
    },
    end(report) {
      for (const { first, second, count } of byEmail.values()) {
        if (second === null || count !== 2 || told.has(second.index)) continue;
        report({ ...second.occurrence, other: first.user, detail: 'Only these two have this e-mail address.' });
      }
    },
  };
}

function nameKey(user: UserRecord): string | null {
  const birth = dateOf(user.field('birth_date'));
  if (birth === null || birth === noBirthDate) return null;
  const first = trimBlank(user.field('first_name')?.text ?? '').toLowerCase();
  const last = trimBlank(user.field('last_name')?.text ?? '').toLowerCase();
  return first === '' || last === '' ? null : `${birth} ${first}\n${last}`;
}

function atName(user: UserRecord): Occurrence {
  const name = user.field('last_name');
  return name === null ? { place: user.place, field: null, value: null } : at(name);
}

function noteEmails(user: UserRecord, seen: Seen, byEmail: Map<string, Shared>): void {
  for (const email of user.segments('email')) {
    const address = email.child('email_address');
    const key = trimBlank(address?.text ?? '').toLowerCase();
    if (address === null || key === '') continue;
    const shared = byEmail.get(key);
    if (shared === undefined) byEmail.set(key, { first: seen, second: null, count: 1 });
    else if (shared.first.id !== seen.id && shared.second?.index !== user.index) {
      shared.count++;
      shared.second ??= { index: user.index, occurrence: { ...at(address), user: seen.user } };
    }
  }
}

/** RULES: over 95 % of at least so many values have one length. */
const leastValues = 100;
const share = 0.95;
/** Short values kept until the usual length is known; more would be no exception. */
const mostCandidates = 10_000;

interface Candidate {
  readonly length: number;
  readonly occurrence: Occurrence;
}

interface Lengths {
  readonly counts: Map<number, number>;
  total: number;
  /** All-digit values that are shorter than another seen before or after; judged at the end. */
  readonly candidates: Candidate[];
}

const noLengths = (): Lengths => ({ counts: new Map(), total: 0, candidates: [] });

/** Identifiers that may have lost their leading zeros. Remembers lengths, and all-digit values of a rare length. */
export function identifierLengthUnusual(): FileRule {
  const byType = new Map<string, Lengths>();
  return {
    look(user) {
      for (const identifier of user.segments('user_identifier')) {
        const value = identifier.child('value');
        const text = trimBlank(value?.text ?? '');
        if (value === null || text === '') continue;
        const type = trimBlank(identifier.child('id_type')?.text ?? '');
        const lengths = byType.get(type) ?? noLengths();
        byType.set(type, lengths);
        const before = lengths.counts.get(text.length) ?? 0;
        lengths.counts.set(text.length, before + 1);
        lengths.total++;
        // What makes up over a twentieth of all cannot be the exception, so it need not be kept.
        const rare = before < 20 || before < lengths.total * (1 - share);
        if (rare && /^\d+$/.test(text) && lengths.candidates.length < mostCandidates) {
          const who = { index: user.index, primaryId: user.primaryId };
          lengths.candidates.push({ length: text.length, occurrence: { ...at(value), user: who } });
        }
      }
    },
    end(report) {
      for (const { counts, total, candidates } of byType.values()) {
        const usual = [...counts].find(([, count]) => total >= leastValues && count > total * share)?.[0];
        if (usual === undefined) continue;
        const detail = `Nearly all values of this type have ${usual} characters. Leading zeros may have been lost.`;
        for (const { length, occurrence } of candidates) if (length < usual) report({ ...occurrence, detail });
      }
    },
  };
}

/** Accounts that the library keeps by hand and that Alma therefore turns away every term. */
export function knownInternal(): FileRule {
  return {
    look(user, report, { internals }) {
      if (internals.size === 0) return;
      const known = identifiersOf(user).find((identifier) => internals.has(identifierKey(identifier.text)));
      if (known === undefined) return;
      const group = user.field('user_group')?.text ?? '';
      if (!isBlank(group) && internals.get(identifierKey(known.text)) === trimBlank(group)) report(at(known));
    },
    end() {},
  };
}
