import { useRef } from 'preact/hooks';
import { differingSettings } from '../../core/profile/differing-settings.ts';
import { profile } from '../../state/profile.ts';
import {
  leaveOpenedProfile,
  openedProfile,
  openProfileFile,
  saveProfile,
  takeProfile,
} from '../../state/profile-file.ts';
import { focusSoon } from './focus-soon.ts';
import { OpenedFile } from './opened-file.tsx';

/** The settings as a file: to save, to pass on, and to open one that somebody else saved. */
export function ProfileFileView() {
  const input = useRef<HTMLInputElement>(null);
  const choose = async (event: Event) => {
    const chosen = event.currentTarget;
    if (!(chosen instanceof HTMLInputElement)) return;
    const [file] = chosen.files ?? [];
    if (file !== undefined) await openProfileFile(file);
    // Else the same file, mended and chosen again, would be no change.
    chosen.value = '';
  };
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
      <label class="visually-hidden" for="profile-file">
        Profile file
      </label>
      <input
        ref={input}
        class="visually-hidden"
        id="profile-file"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
      <div class="actions">
        <button type="button" onClick={() => void saveProfile()}>
          Save profile
        </button>
        <button type="button" id="open-profile" onClick={() => input.current?.click()}>
          Open profile
        </button>
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
