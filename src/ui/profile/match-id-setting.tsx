import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { TextSetting } from './text-setting.tsx';

const primary = 'primary_id';

/** By what Alma finds the users of a load. */
export function MatchIdSetting() {
  const { matchId } = profile.value;
  const isOther = useSignal(matchId !== primary);
  // Not after the next picture: what somebody quick has chosen by then would be taken back.
  useLayoutEffect(() => {
    isOther.value = matchId !== primary;
  }, [matchId]);
  const take = (chosen: string) => editProfile('how Alma finds users', (before) => ({ ...before, matchId: chosen }));
  const choose = (id: 'primary' | 'other') => {
    isOther.value = id === 'other';
    if (id === 'primary') void take(primary);
  };
  return (
    <>
      <ChoiceSetting
        legend="Alma finds the users of a load by"
        choices={[
          { id: 'primary', name: 'Their primary identifier' },
          {
            id: 'other',
            name: 'Another identifier',
            words: '“Match ID Type” in the integration profile. Everybody in the file must then have one of it.',
          },
        ]}
        value={isOther.value ? 'other' : 'primary'}
        take={choose}
      />
      {isOther.value && (
        <TextSetting
          label="Code of its type in Alma"
          hint="For instance BARCODE or 02."
          value={matchId === primary ? '' : matchId}
          most={255}
          take={(text) => take(text.trim())}
        />
      )}
    </>
  );
}
