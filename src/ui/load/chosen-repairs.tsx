import './offered-repairs.css';
import { useSignal } from '@preact/signals';
import type { Load } from '../../core/load.ts';
import type { OfferedRepairId } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { saveRepairLog } from '../../state/load-saving.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { changeProfile, profile } from '../../state/profile.ts';
import { countWords } from '../words.ts';
import { HeldBackZipPart } from './held-back-zip.tsx';
import { HoldBackForm } from './hold-back-form.tsx';
import { KeepOneForm } from './keep-one-form.tsx';
import { without } from './repair-choices.ts';

const ids = Object.keys(offeredRepairs).filter((id): id is OfferedRepairId => Object.hasOwn(offeredRepairs, id));

/** What a person has chosen to be mended: how often it was, to be taken back with one click, or done every time. */
export function ChosenRepairsView({ load }: { readonly load: Load }) {
  const chosen = chosenRepairs();
  const shown = ids.filter((id) => chosen[id] !== undefined);
  if (shown.length === 0) return null;
  const changed = load.repairs.some(({ repair }) => ids.some((id) => id === repair));
  return (
    <section class="sheet chosen-repairs" aria-labelledby="chosen-repairs">
      <h3 id="chosen-repairs">Mended because you chose it</h3>
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
  const untick = () => void chooseRepairs((before) => without(id, before));
  return (
    <li class="offer">
      <label>
        <input type="checkbox" value={id} checked onChange={untick} /> {offeredRepairs[id].sentence}
      </label>
      <p class="soft">{changedWords(id, count)}</p>
      {id === 'keep-one-of-duplicates' && <KeepOneForm applied={chosenRepairs()[id] ?? []} hasMore={isShared(load)} />}
      {id === 'hold-back-rejects' && (
        <>
          <HeldBackZipPart load={load} />
          <HoldBackForm applied={chosenRepairs()[id] ?? []} />
        </>
      )}
      {!toldEachTime.has(id) && <EveryTime id={id} />}
    </li>
  );
}

/** They need to be told more each time, about dates or about people. */
const toldEachTime: ReadonlySet<OfferedRepairId> = new Set([
  'set-dates',
  'keep-one-of-duplicates',
  'hold-back-rejects',
]);

const isShared = ({ groups }: Load): boolean => groups.some(({ rule }) => rule === 'identifier-taken-in-file');

function changedWords(id: OfferedRepairId, count: number): string {
  if (count === 0) return 'It changed nothing that is sent.';
  if (id === 'keep-one-of-duplicates') return `It left out ${countWords(count, 'user')}.`;
  if (id === 'hold-back-rejects') return `${countWords(count, 'user')} ${count === 1 ? 'is' : 'are'} held back.`;
  return `It changed ${countWords(count, 'value')}.`;
}

/** Whether it is chosen from the start; what needs to be told more each time is not. */
function EveryTime({ id }: { readonly id: OfferedRepairId }) {
  const isKept = useSignal(profile.value.repairs.includes(id));
  const said = useSignal('');
  const keep = async () => {
    const isWanted = !isKept.value;
    isKept.value = isWanted;
    const trouble = await changeProfile((before) => {
      const others = before.repairs.filter((other) => other !== id);
      return { ...before, repairs: isWanted ? [...others, id] : others };
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
