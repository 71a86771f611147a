import { useSignal } from '@preact/signals';
import { isProtected } from '../../core/preview/edit-marks.ts';
import type { PreviewListId } from '../../core/preview/preview-tally.ts';
import type { OpenPreview } from '../../state/preview.ts';
import { AfterSync } from './after-sync.tsx';
import { AlarmList } from './alarm-list.tsx';
import { EditMarksForm } from './edit-marks-form.tsx';
import { FieldTable } from './field-table.tsx';
import { PeopleList } from './people-list.tsx';
import { PreviewSummary } from './preview-summary.tsx';
import { SyncSettings } from './sync-settings.tsx';
import { TurnedAway } from './turned-away.tsx';

/** A whole load: totals, the alarming changes, then field by field, and the people behind each number. */
export function OpenPreviewView({ state }: { readonly state: OpenPreview }) {
  const list = useSignal<PreviewListId | null>(null);
  const show = (chosen: PreviewListId) => {
    list.value = chosen;
  };
  const { facts } = state;
  return (
    <>
      <PreviewSummary state={state} show={show} />
      <SyncSettings wishes={state.wishes} />
      <AlarmList alarms={facts.alarms} whole={state.current.source !== 'table'} show={show} />
      <TurnedAway obstacles={facts.obstacles} show={show} />
      <FieldTable facts={facts} show={show} />
      <EditMarksForm
        fields={facts.unlessEdited.flatMap(({ field, users }) => (isProtected(field) ? [{ field, users }] : []))}
        groups={facts.groups.map(({ group }) => group)}
      />
      {list.value !== null && <PeopleList key={list.value} list={list.value} state={state} />}
      <AfterSync />
    </>
  );
}
