import { type Signal, signal } from '@preact/signals';
import type { ChosenRepairs } from '../core/repairs/chosen-repairs.ts';
import type { TurnedAway } from '../core/repairs/hold-back.ts';
import type { KeepOneChoice } from '../core/repairs/keep-one-choice.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import type { SharedIdsFound } from '../workers/people-desk-api.ts';

/**
 * What is being decided about the users of one file. It outlives the checks that are done with it: once a choice is made its
 * findings are gone, and whoever changes it later begins with the same people. Null while nobody has asked.
 */
export interface PeopleChoices {
  readonly keepOne: Signal<(KeepOneChoice & Pick<SharedIdsFound, 'omitted'>) | null>;
  readonly holdBack: Signal<HoldBackChoice | null>;
}

export interface HoldBackChoice extends TurnedAway {
  /** The rules whose users are to be held back. */
  readonly chosen: ReadonlySet<RuleId>;
}

/** For the next check with these repairs: what is not chosen in it begins anew. */
export function lastingPeople(before: PeopleChoices | undefined, chosen: ChosenRepairs): PeopleChoices {
  const keeps = chosen['keep-one-of-duplicates'] !== undefined;
  const holds = chosen['hold-back-rejects'] !== undefined;
  return {
    keepOne: signal(keeps ? (before?.keepOne.value ?? null) : null),
    holdBack: signal(holds ? (before?.holdBack.value ?? null) : null),
  };
}
