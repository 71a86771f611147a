import { heldBy, heldFromTheStart } from '../core/repairs/hold-back.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import { currentLoad } from './current-load.ts';
import { chooseRepairs } from './load-verbs.ts';
import type { HoldBackChoice } from './people-choices.ts';

const id = 'hold-back-rejects';

/** Whom Alma will turn away of the file on screen, and by which rules they are held back; null until `readTurnedAway` has come back. */
export function holdBackChoice(): HoldBackChoice | null {
  return currentLoad()?.people.holdBack.value ?? null;
}

/** Asks whom Alma will turn away, unless that is known. */
export async function readTurnedAway(): Promise<void> {
  const shown = currentLoad();
  if (shown?.preparation == null || shown.people.holdBack.value !== null) return;
  const found = await shown.preparation.people.turnedAway();
  shown.people.holdBack.value ??= { ...found, chosen: heldFromTheStart(found) };
}

/** Holds back those whom a rule turns away, or does not; nothing is checked again before `holdBack`. */
export function holdBackBy(rule: RuleId, isHeld: boolean): void {
  const choice = currentLoad()?.people.holdBack;
  if (choice?.value == null) return;
  const others = [...choice.value.chosen].filter((other) => other !== rule);
  choice.value = { ...choice.value, chosen: new Set(isHeld ? [...others, rule] : others) };
}

/** Checks the file again without those who are held back. */
export async function holdBack(): Promise<void> {
  await readTurnedAway();
  const choice = holdBackChoice();
  if (choice !== null) await chooseRepairs((before) => ({ ...before, [id]: heldBy(choice, choice.chosen) }));
}
