import { fieldWords } from './field-words.ts';
import type { Finding, FindingGroup, UserRef } from './finding.ts';
import type { FindingLog } from './rules/finding-log.ts';
import type { RuleId } from './rules/rule-facts.ts';

/** Whether a finding holds a text: in an id, a value, the words for a field, or what is special about it. */
export type FindingTest = (finding: Finding) => boolean;

/** Some findings of one rule out of all that fit. */
export interface FindingPage {
  readonly total: number;
  readonly findings: readonly Finding[];
}

/** White space around the text, and upper or lower case, do not matter. An empty text fits every finding. */
export function findingTest(text: string): FindingTest {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return () => true;
  const fields = new Map<string, boolean>();
  const holds = (told: string | null): boolean => told?.toLowerCase().includes(wanted) ?? false;
  const names = (user: UserRef | null): boolean => user !== null && holds(user.primaryId);
  // The same few fields come again and again.
  const isField = (field: string): boolean => {
    const known = fields.get(field);
    if (known !== undefined) return known;
    const fits = holds(fieldWords(field));
    fields.set(field, fits);
    return fits;
  };
  return ({ user, other, value, detail, field }) =>
    names(user) || holds(value) || (field !== null && isField(field)) || holds(detail) || names(other);
}

/** The groups that have findings that fit, as if there were no others, each with its first `most`. */
export function selectFindings(log: FindingLog, text: string, most: number): FindingGroup[] {
  const fits = findingTest(text);
  return log.groups(0).flatMap((group) => {
    const found = log.of(group.rule).filter(fits);
    if (found.length === 0) return [];
    return [{ ...group, count: found.length, users: usersOf(found), first: found.slice(0, most) }];
  });
}

/** The kept findings of a rule that fit, in the order of the file. */
export function findingsWith(log: FindingLog, rule: RuleId, text: string): readonly Finding[] {
  const all = log.of(rule);
  return text.trim() === '' ? all : all.filter(findingTest(text));
}

function usersOf(findings: readonly Finding[]): number {
  return new Set(findings.flatMap(({ user }) => (user === null ? [] : [user.index]))).size;
}
