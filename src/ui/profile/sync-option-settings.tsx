import { fieldWords } from '../../core/field-words.ts';
import { protectedFields } from '../../core/preview/edit-marks.ts';
import type { ProfileSync } from '../../core/profile/profile.ts';
import { optionNote } from '../preview/sync-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { TextSetting } from './text-setting.tsx';

export type ChangeSync = (before: ProfileSync) => Partial<ProfileSync>;

interface SyncOptionSettingsProps {
  readonly sync: ProfileSync;
  /** Keeps a change; gives a sentence where it cannot be kept. */
  readonly take: (change: ChangeSync) => Promise<string | null>;
}

/** The settings of a sync but for its mode, each with what it does in that mode. */
export function SyncOptionSettings({ sync, take }: SyncOptionSettingsProps) {
  const { mode, addUnmatched, openForUpdate, defaultLanguage } = sync;
  return (
    <>
      <ChoiceSetting
        legend="Users who are not in Alma yet"
        hint={optionNote('addUnmatched', mode)}
        choices={[
          { id: 'add', name: 'Are added' },
          { id: 'leave', name: 'Are left out' },
        ]}
        value={addUnmatched ? 'add' : 'leave'}
        take={(id) => void take(() => ({ addUnmatched: id === 'add' }))}
      />
      <OverrideSetting sync={sync} take={take} />
      <ChoiceSetting
        legend="“Open for Update”, which Alma asks staff who edit a field"
        hint={optionNote('openForUpdate', mode)}
        choices={[
          { id: 'yes', name: 'Yes' },
          { id: 'no', name: 'No' },
        ]}
        value={openForUpdate ? 'yes' : 'no'}
        take={(id) => void take(() => ({ openForUpdate: id === 'yes' }))}
      />
      <TextSetting
        label="Default language"
        hint={optionNote('defaultLanguage', mode)}
        value={defaultLanguage}
        most={255}
        take={(text) => take(() => ({ defaultLanguage: text.trim() }))}
      />
    </>
  );
}

/** Which protected fields are replaced though staff edited them. */
function OverrideSetting({ sync: { mode, override }, take }: SyncOptionSettingsProps) {
  const change = (field: string, on: boolean) =>
    void take((before) => {
      const named = new Set(before.override);
      if (on) named.add(field);
      else named.delete(field);
      // In one order, however they were chosen; what a later version knows stays.
      return { override: [...protectedFields.filter((one) => named.delete(one)), ...named] };
    });
  return (
    <fieldset class="setting field-list" aria-describedby="override-note">
      <legend>Override list</legend>
      <small id="override-note">{optionNote('override', mode)}</small>
      {protectedFields.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={override.includes(field)}
            onChange={({ currentTarget }) => change(field, currentTarget.checked)}
          />{' '}
          {fieldWords(field)}
        </label>
      ))}
    </fieldset>
  );
}
