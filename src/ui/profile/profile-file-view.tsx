import { differingSettings } from '../../core/profile/differing-settings.ts';
import { profile } from '../../state/profile.ts';
import {
  leaveOpenedProfile,
  openedProfile,
  openProfileFile,
  saveProfile,
  takeProfile,
} from '../../state/profile-file.ts';
import { FileButton } from '../parts/file-button.tsx';
import { focusSoon } from './focus-soon.ts';
import { OpenedFile } from './opened-file.tsx';

/** The settings as a file: to save, to pass on, and to open one that somebody else saved. */
export function ProfileFileView() {
  const leave = () => {
    leaveOpenedProfile();
    focusSoon('open-profile');
  };
  const take = async () => {
    await takeProfile();
    focusSoon('profile-taken');
  };
  const opened = openedProfile.value;
  return (
    <section class="sheet profile-file" aria-labelledby="profile-file-head">
      <h2 id="profile-file-head">As a file</h2>
      <p>
        Save these settings for a colleague or another computer, or open a file that was saved so. You can also drop the
        file on this page. Nothing is changed before you have seen what.
      </p>
      <div class="actions">
        <button type="button" onClick={() => void saveProfile()}>
          Save profile
        </button>
        <FileButton
          input="Profile file"
          label="Open profile"
          accept=".json,application/json"
          id="open-profile"
          take={(file) => void openProfileFile(file)}
        />
      </div>
      {opened.kind === 'refused' && (
        <div class="profile-refused" role="alert">
          <p>
            <strong>
              <bdi>{opened.name}</bdi> was not opened.
            </strong>{' '}
            {opened.refusal.looksLike}
          </p>
          <p>{opened.refusal.expected}</p>
          <p>{opened.refusal.whatToDo} Your settings are as they were.</p>
        </div>
      )}
      {opened.kind === 'read' && (
        <OpenedFile
          name={opened.name}
          read={opened.read}
          differing={differingSettings(profile.value, opened.read.profile)}
          onTake={() => void take()}
          onLeave={leave}
        />
      )}
      {opened.kind === 'taken' && (
        <p role="status" id="profile-taken" tabIndex={-1} class="profile-taken">
          The settings of <bdi>{opened.name}</bdi> hold now. Undo brings the ones before it back.
        </p>
      )}
    </section>
  );
}
