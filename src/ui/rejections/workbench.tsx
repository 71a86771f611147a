import { useEffect, useRef } from 'preact/hooks';
import type { OpenTriage } from '../../state/triage.ts';
import { activeRejection, rejectionGroups, shownRejections, triageView } from '../../state/triage-view.ts';
import { BulkBar } from './bulk-bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import { ReasonWords } from './reason-words.tsx';
import { RejectionFilter } from './rejection-filter.tsx';
import { RejectionPanel } from './rejection-panel.tsx';
import { RejectionTable } from './rejection-table.tsx';
import { pressKey } from './triage-keys.ts';

/** The rows of one heap, and the one that is open. Keys work while the focus is in here, and nowhere else. */
export function Workbench({ triage }: { readonly triage: OpenTriage }) {
  const bench = useRef<HTMLElement>(null);
  const { group } = triageView.value;
  const shown = rejectionGroups.value.find(({ id }) => id === group);
  useEffect(() => {
    const open = activeRejection.value;
    // The same row may be another object after the disk was read again.
    if (open !== null && !triage.rejections.includes(open)) {
      activeRejection.value =
        triage.rejections.find(
          ({ key, reportId, row }) => key === open.key && reportId === open.reportId && row === open.row,
        ) ?? null;
    }
  }, [triage]);
  return (
    <section class="sheet workbench" aria-labelledby="workbench" ref={bench} onKeyDown={pressKey}>
      <h2 id="workbench">The people</h2>
      {shown !== undefined && <ReasonWords group={shown} />}
      <RejectionFilter total={triage.rejections.length} />
      <BulkBar steps={triage.steps} />
      <div class="bench">
        <RejectionTable rows={shownRejections.value} />
        <RejectionPanel triage={triage} />
      </div>
      <p class="on-paper">The people are on the worklist: print that, under “What to do with them”.</p>
      <KeysHelp />
    </section>
  );
}
