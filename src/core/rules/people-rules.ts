import { isBlank, trimBlank } from '../blank.ts';
import type { UserRef } from '../finding.ts';
import { TextKey } from '../text-key.ts';
import type { UserRecord } from '../user-record.ts';
import type { FileRule } from './file-rule.ts';
import { identifierCase, identifierKey } from './identifier-case.ts';
import { KeyIndex } from './key-index.ts';
import { at, isFilled, type Occurrence } from './record-rule.ts';
import type { RuleSettings } from './rule-settings.ts';
import { isSsnType } from './ssn.ts';

/** Banner's and others' way of saying that no birth date is known. */
const noBirthDate = '1900-01-01';

/** An e-mail address that a second user has too. */
interface Shared {
  readonly first: number;
  readonly second: number;
  readonly occurrence: Occurrence;
  count: number;
}

/**
 * Two users who look like one person: the same name and birth date, or an e-mail that exactly they share. Remembers a
 * name with its birth date, and the e-mails, of each user, and its primary id.
 */
export function samePersonTwice({ caseCounts }: RuleSettings): FileRule {
  const { sameText } = identifierCase(caseCounts);
  const byName = new KeyIndex();
  const byEmail = new KeyIndex();
  const shared = new Map<string, Shared>();
  const name = new TextKey();
  const primaryIds: string[] = [];
  /** Pairs, as `later earlier`. */
  const told = new Set<string>();
  const refer = (index: number): UserRef => ({ index, primaryId: primaryIds[index] ?? '' });
  const sameId = (one: number, other: number): boolean => sameText(primaryIds[one] ?? '', primaryIds[other] ?? '');

  function noteEmails(user: UserRecord): void {
    for (const email of user.segments('email')) {
      const address = email.child('email_address');
      if (!isFilled(address)) continue;
      const first = byEmail.claim(address.key, user.index);
      if (first < 0 || first === user.index || sameId(first, user.index)) continue;
      const key = trimBlank(address.text).toLowerCase();
      const known = shared.get(key);
      if (known === undefined) {
        const occurrence = { ...at(address), user: refer(user.index) };
        shared.set(key, { first, second: user.index, occurrence, count: 2 });
      } else if (known.second !== user.index) known.count++;
    }
  }

  return {
    look(user, report) {
      primaryIds[user.index] = user.primaryId;
      const earlier = fillNameKey(name, user) ? byName.claim(name, user.index) : -1;
      if (earlier >= 0 && !sameId(earlier, user.index)) {
        told.add(`${user.index} ${earlier}`);
        report({ ...atName(user), other: refer(earlier), detail: 'Name and birth date are the same.' });
      }
      noteEmails(user);
    },
    end(report) {
      for (const { first, second, occurrence, count } of shared.values()) {
        const pair = `${second} ${first}`;
        if (count !== 2 || told.has(pair)) continue;
        told.add(pair);
        report({ ...occurrence, other: refer(first), detail: 'Only these two have this e-mail address.' });
      }
    },
  };
}

/** Puts birth date and name into a key; false when one of them is missing. */
function fillNameKey(key: TextKey, user: UserRecord): boolean {
  const first = user.field('first_name');
  const last = user.field('last_name');
  if (!isFilled(first) || !isFilled(last)) return false;
  const birth = user.field('birth_date')?.date ?? null;
  if (birth === null || birth === noBirthDate) return false;
  key.clear();
  key.add(birth);
  key.addKey(first.key);
  key.add('\n');
  key.addKey(last.key);
  return true;
}

function atName(user: UserRecord): Occurrence {
  const name = user.field('last_name');
  return name === null ? { place: user.place, field: null, value: null } : at(name);
}

/** RULES: over 95 % of at least so many values have one length. */
const leastValues = 100;
const share = 0.95;
/** Values of one length kept until the usual length is known. */
const mostCandidates = 10_000;

/** Kept by the ten thousand until the usual length is known, so it holds numbers and strings that are there anyway. */
interface Candidate {
  readonly length: number;
  readonly index: number;
  readonly primaryId: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
  /** Which identifier of the user, from 1; 0 when it is the only one. */
  readonly position: number;
}

interface Lengths {
  readonly counts: Map<number, number>;
  total: number;
  /** All-digit values, so many of each length; judged at the end. */
  readonly candidates: Candidate[];
}

const noLengths = (): Lengths => ({ counts: new Map(), total: 0, candidates: [] });

/** Identifiers that may have lost their leading zeros. Remembers lengths, and the first values of each length. */
export function identifierLengthUnusual(): FileRule {
  const byType = new Map<string, Lengths>();
  return {
    look(user) {
      const entries = user.segments('user_identifier');
      for (const [at, identifier] of entries.entries()) {
        const value = identifier.child('value');
        const text = trimBlank(value?.text ?? '');
        if (value === null || text === '') continue;
        // Its values must not be kept, not even until the end of the file.
        if (isSsnType(identifier)) continue;
        const type = trimBlank(identifier.child('id_type')?.text ?? '');
        const lengths = byType.get(type) ?? noLengths();
        if (lengths.total === 0) byType.set(type, lengths);
        const before = lengths.counts.get(text.length) ?? 0;
        lengths.counts.set(text.length, before + 1);
        lengths.total++;
        if (before >= mostCandidates || !/^\d+$/.test(text)) continue;
        const { line, column } = value.place;
        const { index, primaryId } = user;
        const position = entries.length > 1 ? at + 1 : 0;
        lengths.candidates.push({ length: text.length, index, primaryId, value: value.text, line, column, position });
      }
    },
    end(report) {
      for (const { counts, total, candidates } of byType.values()) {
        const usual = [...counts].find(([, count]) => total >= leastValues && count > total * share)?.[0];
        if (usual === undefined) continue;
        const detail = `Nearly all values of this type have ${usual} characters. Leading zeros may have been lost.`;
        for (const candidate of candidates) {
          if (candidate.length < usual) report({ ...occurrenceOf(candidate), detail });
        }
      }
    },
  };
}

function occurrenceOf({ index, primaryId, value, line, column, position }: Candidate): Occurrence {
  const field = `user_identifiers/user_identifier${position === 0 ? '' : `[${position}]`}/value`;
  return { user: { index, primaryId }, place: { line, column }, field, value };
}

/** Accounts that the library keeps by hand and that Alma therefore turns away every term. */
export function knownInternal({ internals }: RuleSettings): FileRule | null {
  if (internals.size === 0) return null;
  return {
    look(user, report) {
      const known = user.identifiers.find((identifier) => internals.has(identifierKey(identifier.text)));
      if (known === undefined) return;
      const group = user.field('user_group')?.text ?? '';
      if (!isBlank(group) && internals.get(identifierKey(known.text)) === trimBlank(group)) report(at(known));
    },
    end() {},
  };
}
