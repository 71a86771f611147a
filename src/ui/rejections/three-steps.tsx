import type { Decision, Rejection } from '../../core/report/rejection.ts';
import { type ToggleStep, threeSteps } from '../../core/report/three-steps.ts';
import type { OpenTriage } from '../../state/triage.ts';
import { decide } from '../../state/triage-verbs.ts';
import { useSentUser } from './use-sent-user.ts';

const steps = Object.keys(threeSteps) as ToggleStep[];

/** Alma’s own fields for dates take no time zone. */
const day = (sent = ''): string => sent.slice(0, 10);

interface ThreeStepsProps {
  readonly triage: OpenTriage;
  readonly rejection: Rejection;
  readonly decision: Decision;
}

/** An account kept by hand becomes one of the student system's, step by step, with what was sent filled in. */
export function ThreeSteps({ triage, rejection, decision }: ThreeStepsProps) {
  const user = useSentUser(triage.load.id, rejection.sent === null ? null : (rejection.users[0] ?? null));
  const sent = { group: rejection.sent?.group ?? '', expiry: day(user?.expiry), purge: day(user?.purge) };
  const tick = (step: ToggleStep) => () =>
    void decide([rejection], (before) => ({
      ...before,
      done: before.done.includes(step) ? before.done.filter((done) => done !== step) : [...before.done, step],
    }));
  return (
    <fieldset class="three-steps">
      <legend>If the account is to follow the student system</legend>
      {steps.map((step) => (
        <label key={step}>
          <input type="checkbox" checked={decision.done.includes(step)} onChange={tick(step)} />{' '}
          {threeSteps[step](sent)}
        </label>
      ))}
    </fieldset>
  );
}
