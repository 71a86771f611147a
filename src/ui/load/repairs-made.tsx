import type { RepairCount } from '../../core/load.ts';
import { type RepairId, repairFacts } from '../../core/repairs/repair-facts.ts';
import { countWords } from '../words.ts';

/** What stands otherwise in the zip than in the export, and why. */
export function RepairsMade({ repairs }: { readonly repairs: readonly RepairCount[] }) {
  const made = repairs.flatMap(({ repair, count }) => (isOnFromStart(repair) ? [{ repair, count }] : []));
  if (made.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="repairs">
      <h3 id="repairs">Put right for Alma</h3>
      <p class="soft">No name, number or date was changed, and your export stays as it is.</p>
      <ul class="repairs">
        {made.map(({ repair, count }) => (
          <li key={repair}>
            <strong>{repairFacts[repair].done}</strong>
            {count > 1 && ` In ${countWords(count, 'place')}.`} <span class="soft">{repairFacts[repair].why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those that a person chose are shown elsewhere, to be taken back. */
function isOnFromStart(repair: RepairCount['repair']): repair is RepairId {
  return Object.hasOwn(repairFacts, repair);
}
