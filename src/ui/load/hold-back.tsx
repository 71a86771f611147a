import './offered-repairs.css';
import { isExpectedHere } from '../../core/expected-here.ts';
import type { Load } from '../../core/load.ts';
import { heldBy } from '../../core/repairs/hold-back.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { holdBack, holdBackChoice } from '../../state/hold-back.ts';
import { chosenRepairs } from '../../state/load-verbs.ts';
import { HoldBackForm } from './hold-back-form.tsx';
import { notePlace } from './kept-place.ts';

const id = 'hold-back-rejects';

/**
 * The offer to send the others now: it is about people of many findings, so it stands above them. Not where something stops the
 * load: that is mended first, for whoever is in it cannot be sent later either.
 */
export function HoldBack({ load }: { readonly load: Load }) {
  const turnsAway = load.groups.some(({ severity, rule }) => severity === 'reject' && !isExpectedHere(load, rule));
  if (!turnsAway || load.verdict === 'blocked' || chosenRepairs()[id] !== undefined) return null;
  const choice = holdBackChoice();
  const held = choice === null ? 0 : heldBy(choice, choice.chosen).length;
  const { sentence, risk } = offeredRepairs[id];
  return (
    <section class="sheet chosen-repairs on-screen" aria-labelledby="hold-back">
      <h3 id="hold-back" tabIndex={-1}>
        Send the others now
      </h3>
      <div class="offered">
        <div class="offer">
          <label>
            <input
              type="checkbox"
              value={id}
              checked={false}
              disabled={held === 0 || held === choice?.sendable}
              onChange={({ currentTarget }) => {
                notePlace(currentTarget);
                void holdBack();
              }}
            />{' '}
            {sentence}
          </label>
          <p class="soft">{risk} The file is checked again without them.</p>
          <HoldBackForm applied={null} />
        </div>
      </div>
    </section>
  );
}
