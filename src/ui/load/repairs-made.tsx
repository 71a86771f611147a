import type { Load, RepairCount } from '../../core/load.ts';
import { type RepairId, repairFactOf, repairFacts } from '../../core/repairs/repair-facts.ts';
import { countWords } from '../words.ts';

/** What stands otherwise in the zip than in the export, and why. */
export function RepairsMade({ load: { repairs, members } }: { readonly load: Load }) {
  const made = repairs.flatMap(({ repair, count }) =>
    isOnFromStart(repair) ? [{ repair, count, fact: repairFactOf(repair) }] : [],
  );
  if (made.length === 0) return null;
  // A table's dates and groups are written as Alma takes them, so nobody can say that they are as they were.
  const isFormAlone = members.every(({ form }) => form === 'xml') && made.every(({ fact }) => !fact.ofPeople);
  return (
    <section class="sheet" aria-labelledby="repairs">
      <h3 id="repairs">Put right for Alma</h3>
      <p class="soft">
        {isFormAlone
          ? 'No name, number or date was changed by this, and your export stays as it is.'
          : 'Your export stays as it is.'}
      </p>
      <ul class="repairs">
        {made.map(({ repair, count, fact: { done, why, ofPeople } }) => (
          <li key={repair}>
            <strong>{done}</strong>
            {(count > 1 || ofPeople) && ` In ${countWords(count, 'place')}.`} <span class="soft">{why}</span>
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
