import { isProtected } from '../../core/preview/edit-marks.ts';
import type { PreviewListId } from '../../core/preview/preview-tally.ts';
import type { OpenPreview } from '../../state/preview.ts';
import { showPreviewList } from '../../state/preview-view.ts';
import { AfterSync } from './after-sync.tsx';
import { AlarmList } from './alarm-list.tsx';
import { EditMarksForm } from './edit-marks-form.tsx';
import { FieldTable } from './field-table.tsx';
import { PeopleList, peopleHeading } from './people-list.tsx';
import { PreviewSummary } from './preview-summary.tsx';
import { SyncSettings } from './sync-settings.tsx';
import { TurnedAway } from './turned-away.tsx';

/** A whole load: totals, the alarming changes, then field by field, and the people behind each number. */
export function OpenPreviewView({ state }: { readonly state: OpenPreview }) {
  const { facts } = state;
  return (
    <>
      <PreviewSummary state={state} show={show} />
      <SyncSettings wishes={state.wishes} />
      <AlarmList alarms={facts.alarms} whole={state.current.source !== 'table'} show={show} />
      <TurnedAway obstacles={facts.obstacles} show={show} />
      <FieldTable facts={facts} show={show} />
      <PeopleList facts={facts} />
      <EditMarksForm
        fields={facts.unlessEdited.flatMap(({ field, users }) => (isProtected(field) ? [{ field, users }] : []))}
        groups={facts.groups.map(({ group }) => group)}
      />
      <AfterSync matchIdType={state.wishes.matchIdType} />
    </>
  );
}

/** Whoever wants to see them is led to them. */
function show(list: PreviewListId): void {
  showPreviewList(list);
  document.getElementById(peopleHeading)?.focus();
}
