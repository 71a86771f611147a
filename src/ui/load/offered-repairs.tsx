import './offered-repairs.css';
import type { FindingGroup } from '../../core/finding.ts';
import type { WiredRepairId } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { repairPreview } from '../../core/repairs/repair-preview.ts';
import { keepOne } from '../../state/keep-one.ts';
import { chooseRepairs } from '../../state/load-verbs.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords } from '../words.ts';
import { datesToSet } from './dates-to-set.ts';
import { DatesToSetForm } from './dates-to-set-form.tsx';
import { KeepOneForm } from './keep-one-form.tsx';
import { tickOf } from './repair-choices.ts';

/** So many show what a repair would do. */
const mostExamples = 3;

interface OfferedRepairsProps {
  readonly group: FindingGroup;
  readonly ids: readonly WiredRepairId[];
}

/** What can be mended right here, under the finding that it settles. A tick checks the file again with it. */
export function OfferedRepairs({ group, ids }: OfferedRepairsProps) {
  if (ids.length === 0) return null;
  return (
    <fieldset class="offered">
      <legend>Mend it here</legend>
      {ids.map((id) => (
        <Offer key={id} group={group} id={id} />
      ))}
    </fieldset>
  );
}

function Offer({ group, id }: { readonly group: FindingGroup; readonly id: WiredRepairId }) {
  const { sentence, risk } = offeredRepairs[id];
  const tick = () => void choose(id);
  return (
    <div class="offer">
      <label>
        <input type="checkbox" value={id} checked={false} onChange={tick} /> {sentence}
      </label>
      <p class="soft">
        {risk} It is about {countWords(group.count, 'place')}; the file is checked again with it.
      </p>
      {id === 'set-dates' && <DatesToSetForm />}
      {id === 'keep-one-of-duplicates' && <KeepOneForm applied={null} hasMore={false} />}
      <Examples group={group} id={id} />
    </div>
  );
}

function choose(id: WiredRepairId): Promise<void> {
  if (id === 'keep-one-of-duplicates') return keepOne();
  return chooseRepairs((before) => ({ ...before, ...tickOf(id, datesToSet()) }));
}

function Examples({ group, id }: { readonly group: FindingGroup; readonly id: WiredRepairId }) {
  const previews = group.first
    .flatMap((finding) => repairPreview(id, finding, tickOf(id, datesToSet())) ?? [])
    .slice(0, mostExamples);
  if (previews.length === 0) return null;
  return (
    <ul class="offer-examples">
      {previews.map(({ before, after }, index) => (
        <li key={`${index} ${before}`}>
          <del>
            <VisibleValue value={before} />
          </del>{' '}
          → <ins>{after === '' ? <span class="soft">left out</span> : <VisibleValue value={after} />}</ins>
        </li>
      ))}
    </ul>
  );
}
