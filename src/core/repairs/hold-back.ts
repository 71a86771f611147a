import type { RuleId } from '../rules/rule-facts.ts';
import type { Certainty } from '../severity.ts';

/** Whom Alma will turn away, rule by rule. Users are named by the index that choices name them by. */
export interface TurnedAway {
  readonly rules: readonly {
    readonly rule: RuleId;
    readonly certainty: Certainty;
    readonly users: readonly number[];
  }[];
  /** Of all users of the export: the indexes go up to here. */
  readonly users: number;
  /** How many would be sent if nobody were held back. */
  readonly sendable: number;
}

/** The rules whose users are held back unless somebody says otherwise: Alma is known to turn them away. */
export function heldFromTheStart({ rules }: TurnedAway): ReadonlySet<RuleId> {
  return new Set(rules.filter(({ certainty }) => certainty === 'documented').map(({ rule }) => rule));
}

/** The users whom the chosen rules turn away, each once, in the order of the export. */
export function heldBy({ rules }: TurnedAway, chosen: ReadonlySet<RuleId>): number[] {
  const held = new Set(rules.flatMap(({ rule, users }) => (chosen.has(rule) ? users : [])));
  return [...held].sort((one, other) => one - other);
}

/** Everybody else: they are left out where those who are held back get a zip of their own. */
export function allBut(held: readonly number[], users: number): number[] {
  const those = new Set(held);
  return Array.from({ length: users }, (_, index) => index).filter((index) => !those.has(index));
}
