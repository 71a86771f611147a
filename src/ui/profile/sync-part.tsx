import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { modeChoices } from '../preview/sync-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { type ChangeSync, SyncOptionSettings } from './sync-option-settings.tsx';

/** How the library's sync is set up. */
export function SyncPart() {
  const { sync } = profile.value;
  const take = (change: ChangeSync) =>
    editProfile('how the sync is set up', (before) => ({
      ...before,
      sync: { ...before.sync, ...change(before.sync) },
    }));
  return (
    <>
      <ChoiceSetting
        legend="How the users are sent"
        choices={modeChoices}
        value={sync.mode}
        take={(mode) => void take(() => ({ mode }))}
      />
      <SyncOptionSettings sync={sync} take={take} />
    </>
  );
}
