import { type FileTrouble, fileTroubles } from '../../core/report/file-trouble.ts';
import type { GroupKind } from '../../core/report/group-kind.ts';
import {
  type Owner,
  type ReasonFact,
  type ReasonId,
  reasonFactOf,
  reasonFacts,
  type Steps,
} from '../../core/report/reason-facts.ts';
import { type RuleId, ruleFacts } from '../../core/rules/rule-facts.ts';
import { ownerWords } from '../rejections/owner-words.ts';
import { hasWords } from './find-words.ts';
import { documentsIn } from './source-words.ts';

export const reasonIds: readonly ReasonId[] = Object.keys(reasonFacts).filter(isReason);

export function isReason(id: string): id is ReasonId {
  return Object.hasOwn(reasonFacts, id);
}

/** Reasons that are told apart by who can do something about them. */
export interface ReasonGroup {
  /** Its name in the page. */
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly ReasonId[];
}

const titles: readonly (readonly [owner: Owner | null, title: string])[] = [
  ['library', 'What the library can settle'],
  ['registrar', 'What the registrar can settle'],
  ['IT', 'What those who make the export or set up Alma can settle'],
  [null, 'What Termload does not know'],
];

/** All reasons, each once; within a group in the order of the screen. */
export const reasonGroups: readonly ReasonGroup[] = titles.map(([owner, title]) => ({
  id: owner ?? 'nobody',
  title,
  reasons: reasonIds.filter((reason) => reasonFactOf(reason).owner === owner),
}));

const kindWords: readonly (readonly [kind: GroupKind, label: string])[] = [
  ['student', 'What to do if a group of students was sent'],
  ['staff', 'What to do if a group of employees was sent'],
  ['unsure', 'What to do if the group does not tell'],
];

/** What to do about a reason, each list with what it is headed by: one, or one for each kind of group. */
export function reasonSteps(reason: ReasonId): readonly (readonly [label: string, steps: Steps])[] {
  const { steps } = reasonFactOf(reason);
  return isForAll(steps) ? [['What to do', steps]] : kindWords.map(([kind, label]) => [label, steps[kind]]);
}

function isForAll(steps: ReasonFact['steps']): steps is Steps {
  return Array.isArray(steps);
}

/** What else is to be said of a reason, each line a label and a sentence. */
export function reasonLines(reason: ReasonId): readonly (readonly [label: string, sentence: string])[] {
  const { owner, source } = reasonFactOf(reason);
  return [
    ...(owner === null ? [] : [['Who can settle it', ownerWords[owner]] as const]),
    ['Where it says so', `Termload has this from ${documentsIn(source)}.`],
  ];
}

/** What a message about a whole file may mean. */
export const fileMessages: readonly FileTrouble[] = Object.values(fileTroubles);

/** The titles of the rules that foresee something, with their addresses. */
export function foreseeing(rules: readonly RuleId[]): readonly { readonly rule: RuleId; readonly title: string }[] {
  return rules.map((rule) => ({ rule, title: ruleFacts[rule].title }));
}

/** The reasons in whose words, or whose name in the triage file, every word of a query stands. */
export function findReasons(reasons: readonly ReasonId[], query: string): readonly ReasonId[] {
  return reasons.filter((reason) => hasWords(textOf(reason), query));
}

function textOf(reason: ReasonId): string {
  const { title, means, foreseenBy } = reasonFactOf(reason);
  const messages = reason === 'file-not-read' ? fileMessages.map((message) => message.means) : [];
  return [
    reason,
    title,
    means,
    ...reasonSteps(reason).flat(2),
    ...reasonLines(reason).flat(),
    ...foreseeing(foreseenBy).map((rule) => rule.title),
    ...messages,
  ].join('\n');
}
