import { reasonFacts } from '../../core/report/reason-facts.ts';
import type { RejectionGroup } from '../../core/report/triage-counts.ts';
import { cleared, decisionIn, triageState } from '../../state/triage.ts';
import { rejectionGroups, triageView } from '../../state/triage-view.ts';
import { countWords, numberWords } from '../words.ts';

/** The heaps of work, each with how much of it is done; pressing one shows it alone. */
export function ReasonGroups() {
  const groups = rejectionGroups.value;
  const total = groups.reduce((sum, { rejections }) => sum + rejections.length, 0);
  return (
    <section class="sheet reasons" aria-labelledby="reasons">
      <h2 id="reasons">Why Alma turned them away</h2>
      <ul>
        {groups.length > 1 && (
          <li>
            <GroupButton id={null} label="All of them" decided={null} count={total} />
          </li>
        )}
        {groups.map((group) => (
          <li key={group.id}>
            <GroupButton
              id={group.id}
              label={groupLabel(group)}
              decided={decidedIn(group)}
              count={group.rejections.length}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function groupLabel({ reason, about }: RejectionGroup): string {
  const { title } = reasonFacts[reason];
  if (reason === 'user-not-external') return about === '' ? `${title}, group not known` : `${title}, sent as ${about}`;
  return reason === 'other' ? `${title}: “${about}”` : title;
}

function decidedIn({ rejections }: RejectionGroup): number {
  const state = triageState.value;
  if (state.kind !== 'open') return 0;
  const settled = cleared.value;
  return rejections.filter((row) => settled.has(row) || decisionIn(state, row).status !== 'open').length;
}

interface GroupButtonProps {
  readonly id: string | null;
  readonly label: string;
  readonly decided: number | null;
  readonly count: number;
}

function GroupButton({ id, label, decided, count }: GroupButtonProps) {
  const isShown = triageView.value.group === id;
  const show = () => {
    triageView.value = { ...triageView.value, group: id };
  };
  return (
    <button type="button" class="reason" aria-pressed={isShown} onClick={show}>
      <span class="reason-count">{numberWords(count)}</span>
      <span class="reason-label">{label}</span>
      {decided !== null && (
        <span class="reason-bar">
          <meter class="visually-hidden" min={0} max={count} value={decided}>
            {decided} of {count} decided
          </meter>
          <span class="bar" aria-hidden="true">
            <span style={{ inlineSize: `${(decided / count) * 100}%` }} />
          </span>
          <small>
            {decided === count ? 'all decided' : `${numberWords(decided)} of ${countWords(count, 'row')} decided`}
          </small>
        </span>
      )}
    </button>
  );
}
