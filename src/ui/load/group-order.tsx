import { useSignal } from '@preact/signals';
import { prefer } from '../../state/keep-one.ts';
import { focusSoon } from '../profile/focus-soon.ts';
import { numberWords } from '../words.ts';

const nameOf = (group: string): string => (group === '' ? 'Without a group' : group);

/** Groups in the order in which they are preferred, to be moved up and down. */
export function GroupOrder({ groups }: { readonly groups: readonly string[] }) {
  const moved = useSignal('');
  const move = (place: number, by: -1 | 1, button: 'up' | 'down') => {
    const to = place + by;
    const group = groups[place];
    if (group === undefined || to < 0 || to >= groups.length) return;
    const others = groups.filter((_, index) => index !== place);
    prefer({ groups: others.toSpliced(to, 0, group) });
    moved.value = `${nameOf(group)} is now ${numberWords(to + 1)} of ${numberWords(groups.length)}.`;
    // What moves in a list loses the focus.
    focusSoon(`group-${button}-${to}`);
  };
  return (
    <div class="group-order">
      <p id="group-order">Whoever is in the upper group is kept:</p>
      <ol aria-labelledby="group-order">
        {groups.map((group, place) => (
          <li key={group}>
            <span class="group-order-name">{nameOf(group)}</span>
            {/* Not disabled: the focus would be lost at the end of the list. */}
            <button
              type="button"
              class="quiet"
              id={`group-up-${place}`}
              aria-disabled={place === 0}
              onClick={() => move(place, -1, 'up')}
            >
              Up<span class="visually-hidden"> {nameOf(group)}</span>
            </button>
            <button
              type="button"
              class="quiet"
              id={`group-down-${place}`}
              aria-disabled={place === groups.length - 1}
              onClick={() => move(place, 1, 'down')}
            >
              Down<span class="visually-hidden"> {nameOf(group)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p role="status" class="visually-hidden">
        {moved.value}
      </p>
    </div>
  );
}
