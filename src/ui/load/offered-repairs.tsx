import './offered-repairs.css';
import { useSignal } from '@preact/signals';
import type { FindingGroup } from '../../core/finding.ts';
import type { ChosenRepairs, WiredRepairId } from '../../core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../core/repairs/offered-repairs.ts';
import { repairPreview } from '../../core/repairs/repair-preview.ts';
import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { chooseRepairs, chosenRepairs } from '../../state/load-verbs.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords } from '../words.ts';
import { datesToSet } from './dates-to-set.ts';
import { groupId } from './group-id.ts';
import { notePlace } from './kept-place.ts';
import { unreadLetters } from './letters-to-type.tsx';
import { type OfferHere, placesIn, settledBy, tickOf } from './repair-choices.ts';
import { repairForms } from './repair-forms.ts';

/** So many show what a repair would do. */
const mostExamples = 3;

interface OfferedRepairsProps {
  readonly group: FindingGroup;
  readonly offers: readonly OfferHere[];
  /** All of the load. */
  readonly groups: readonly FindingGroup[];
}

/** What can be mended right here, under the finding that it settles. A tick checks the file again with it. */
export function OfferedRepairs({ group, offers: all, groups }: OfferedRepairsProps) {
  // In some encodings nobody can say which bytes they are that no letter is known for.
  const offers = all.filter(({ id }) => id !== 'replace-character' || unreadLetters().letters.length > 0);
  const here = offers.filter(({ under }) => under.rule === group.rule);
  return (
    <>
      {here.length > 0 && (
        <fieldset class="offered">
          <legend>Mend it here</legend>
          {here.map(({ id }) => (
            <Offer key={id} group={group} settled={settledBy(id, groups)} id={id} />
          ))}
        </fieldset>
      )}
      {offers.map((offer) => !here.includes(offer) && <OfferElsewhere key={offer.id} {...offer} />)}
    </>
  );
}

/** One repair is offered once, so that nobody ticks it twice. */
function OfferElsewhere({ id, under: { rule } }: OfferHere) {
  return (
    <p class="offer-elsewhere soft">
      May be mended under{' '}
      <button type="button" class="quiet" onClick={() => document.getElementById(groupId(rule))?.focus()}>
        {ruleFacts[rule].title}
      </button>
      : {offeredRepairs[id].sentence}
    </p>
  );
}

interface OfferProps {
  readonly group: FindingGroup;
  /** All that it settles. */
  readonly settled: readonly FindingGroup[];
  readonly id: WiredRepairId;
}

function Offer({ group, settled, id }: OfferProps) {
  const { sentence, risk } = offeredRepairs[id];
  const changed = useSignal<ChosenRepairs | null>(null);
  const choice = changed.value ?? tickOf(id, datesToSet());
  const tick = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    notePlace(currentTarget);
    void chooseRepairs((before) => ({ ...before, ...choice }));
  };
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
        {risk} It concerns {countWords(placesIn(settled), 'place')} found so far; the file is checked again with it.
      </p>
      {Form !== undefined && <Form group={group} choice={choice} onChoice={change} />}
      <Examples settled={settled} id={id} choice={choice} />
    </div>
  );
}

interface ExamplesProps extends Pick<OfferProps, 'settled' | 'id'> {
  readonly choice: ChosenRepairs;
}

/** Different ones: three times the same shows nothing. */
function Examples({ settled, id, choice }: ExamplesProps) {
  const all = settled.flatMap(({ first }) => first.flatMap((finding) => repairPreview(id, finding, choice) ?? []));
  const different = new Map(all.map((preview) => [`${preview.before}\n${preview.after}`, preview]));
  const previews = [...different.values()].slice(0, mostExamples);
  if (previews.length === 0) return null;
  return (
    <ul class="offer-examples">
      {previews.map(({ before, after }) => (
        <li key={`${before} ${after}`}>
          <del>
            <VisibleValue value={before} />
          </del>{' '}
          → <ins>{after === '' ? <span class="soft">left out</span> : <VisibleValue value={after} />}</ins>
        </li>
      ))}
    </ul>
  );
}
