import './offered-repairs.css';
import { useSignal } from '@preact/signals';
import type { Load } from '../../core/load.ts';
import { type OfferedRepairId, rememberedAs, repairRemembered } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { saveRepairLog } from '../../state/load-saving.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { changeProfile, profile } from '../../state/profile.ts';
import { countWords } from '../words.ts';
import { notePlace } from './kept-place.ts';
import { without } from './repair-choices.ts';
import { chosenForms } from './repair-forms.ts';

const ids = Object.keys(offeredRepairs).filter((id): id is OfferedRepairId => Object.hasOwn(offeredRepairs, id));

/** What a person has chosen to be mended: how often it was, to be taken back with one click, or done every time. */
export function ChosenRepairsView({ load }: { readonly load: Load }) {
  const chosen = chosenRepairs();
  const shown = ids.filter((id) => chosen[id] !== undefined);
  if (shown.length === 0) return null;
  const changed = load.repairs.some(({ repair }) => repair !== 'split-files' && ids.some((id) => id === repair));
  return (
    <section class="sheet chosen-repairs" aria-labelledby="chosen-repairs">
      <h3 id="chosen-repairs" tabIndex={-1}>
        Mended because you chose it
      </h3>
      <p class="soft">Your export stays as it is; verdict, findings and zip are those of the mended text.</p>
      {load.refusedRepairs.map((id) => (
        <p key={id} role="alert">
          Over a tenth of the users would be left out by “{offeredRepairs[id].sentence}”, so it was not done.
        </p>
      ))}
      <ul class="offered">
        {shown.map((id) => (
          <ChosenRepair key={id} id={id} load={load} />
        ))}
      </ul>
      {changed && (
        <div class="actions">
          <button type="button" onClick={() => void saveRepairLog()}>
            Save repair log
          </button>
          <span class="soft">Every value before and after. It holds people’s data.</span>
        </div>
      )}
    </section>
  );
}

function ChosenRepair({ id, load }: { readonly id: OfferedRepairId; readonly load: Load }) {
  const count = load.repairs.find(({ repair }) => repair === id)?.count ?? 0;
  const untick = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    notePlace(currentTarget);
    void chooseRepairs((before) => without(id, before));
  };
  const Form = chosenForms[id];
  const remembered = rememberedAs(id, chosenRepairs());
  return (
    <li class="offer">
      <label>
        <input type="checkbox" value={id} checked onChange={untick} /> {offeredRepairs[id].sentence}
      </label>
      {id !== 'split-files' && <p class="soft">{changedWords(id, count, load)}</p>}
      {Form !== undefined && <Form />}
      {remembered !== null && <EveryTime id={id} remembered={remembered} />}
    </li>
  );
}

/** What a repair does, and to what, where that is not to change values. */
const changes: Readonly<Partial<Record<OfferedRepairId, readonly [string, string]>>> = {
  'replace-character': ['replaced', 'letter'],
  'drop-control-characters': ['left out', 'sign'],
  'escape-ampersands': ['changed', 'place'],
  'leave-out-broken-users': ['left out', 'user'],
  'set-dates': ['set', 'date'],
  'drop-blank-elements': ['left out', 'blank part'],
  'keep-one-of-duplicates': ['left out', 'user'],
  'hold-back-rejects': ['held back', 'user'],
};

function changedWords(id: OfferedRepairId, count: number, { zip }: Load): string {
  const [did, what] = changes[id] ?? ['changed', 'value'];
  if (count > 0) return `It ${did} ${countWords(count, what)}.`;
  return zip === null ? 'It counts once nothing stops the load any more.' : 'It changed nothing that is sent.';
}

/** Whether it is chosen from the start; what needs to be told more each time is not. */
function EveryTime({ id, remembered }: { readonly id: OfferedRepairId; readonly remembered: string }) {
  const isKept = useSignal(profile.value.repairs.includes(remembered));
  const said = useSignal('');
  const keep = async () => {
    const isWanted = !isKept.value;
    isKept.value = isWanted;
    const trouble = await changeProfile((before) => {
      const others = before.repairs.filter((other) => repairRemembered(other) !== id);
      return { ...before, repairs: isWanted ? [...others, remembered] : others };
    });
    if (trouble === null) said.value = isWanted ? 'Remembered.' : 'Not any more.';
  };
  return (
    <p class="every-time">
      <label>
        <input type="checkbox" checked={isKept.value} onChange={keep} /> Do this every time
      </label>{' '}
      <span role="status" class="soft">
        {said.value}
      </span>
    </p>
  );
}
