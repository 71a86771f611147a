import './offered-repairs.css';
import { useSignal } from '@preact/signals';
import type { FindingGroup } from '../../core/finding.ts';
import type { ChosenRepairs, WiredRepairId } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { repairPreview } from '../../core/repairs/repair-preview.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords } from '../words.ts';
import { datesToSet } from './dates-to-set.ts';
import { unreadLetters } from './letters-to-type.tsx';
import { tickOf } from './repair-choices.ts';
import { repairForms } from './repair-forms.ts';

/** So many show what a repair would do. */
const mostExamples = 3;

interface OfferedRepairsProps {
  readonly group: FindingGroup;
  readonly ids: readonly WiredRepairId[];
}

/** What can be mended right here, under the finding that it settles. A tick checks the file again with it. */
export function OfferedRepairs({ group, ids: offered }: OfferedRepairsProps) {
  // In some encodings nobody can say which bytes they are that no letter is known for.
  const ids = offered.filter((id) => id !== 'replace-character' || unreadLetters().letters.length > 0);
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
  const changed = useSignal<ChosenRepairs | null>(null);
  const choice = changed.value ?? tickOf(id, datesToSet());
  const tick = () => void chooseRepairs((before) => ({ ...before, ...choice }));
  const change = (other: ChosenRepairs) => {
    changed.value = other;
  };
  const Form = repairForms[id];
  return (
    <div class="offer">
      {chosenRepairs()[id] !== undefined ? (
        <p class="offer-more">Letters that are still missing</p>
      ) : (
        <label>
          <input type="checkbox" value={id} checked={false} disabled={choice[id] === undefined} onChange={tick} />{' '}
          {sentence}
        </label>
      )}
      <p class="soft">
        {risk} It is about {countWords(group.count, 'place')}; the file is checked again with it.
      </p>
      {Form !== undefined && <Form group={group} choice={choice} onChoice={change} />}
      <Examples group={group} id={id} choice={choice} />
    </div>
  );
}

interface ExamplesProps {
  readonly group: FindingGroup;
  readonly id: WiredRepairId;
  readonly choice: ChosenRepairs;
}

function Examples({ group, id, choice }: ExamplesProps) {
  const previews = group.first.flatMap((finding) => repairPreview(id, finding, choice) ?? []).slice(0, mostExamples);
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
