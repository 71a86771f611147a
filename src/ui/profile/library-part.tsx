import type { PresetId } from '../../core/rules/preset.ts';
import { profile, withPreset } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { presetChoices } from '../preset-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { MatchIdSetting } from './match-id-setting.tsx';
import { TextSetting } from './text-setting.tsx';

/** Whose settings these are. */
export function LibraryPart() {
  const { library, preset, caseCounts } = profile.value;
  const choosePreset = (chosen: PresetId) =>
    void editProfile('what it is measured by', (before) => withPreset(before, chosen));
  return (
    <>
      <TextSetting
        label="Name of the library"
        hint="Stands in the name of the file, when you save these settings."
        value={library}
        most={200}
        take={(text) => editProfile('name of the library', (before) => ({ ...before, library: text.trim() }))}
      />
      <ChoiceSetting legend="Measured by" choices={presetChoices} value={preset} take={choosePreset} />
      <MatchIdSetting />
      <ChoiceSetting
        legend="Identifiers that differ by capital letters alone, such as AB12 and ab12"
        choices={[
          {
            id: 'same',
            name: 'Are the same',
            words: 'So it is where the first test load into Alma was after June 2018.',
          },
          {
            id: 'two',
            name: 'Are two',
            words:
              'So it is for additional identifiers at libraries whose first test load was earlier. Primary identifiers are the same everywhere.',
          },
        ]}
        value={caseCounts ? 'two' : 'same'}
        take={(id) => void editProfile('capital letters', (before) => ({ ...before, caseCounts: id === 'two' }))}
      />
    </>
  );
}
