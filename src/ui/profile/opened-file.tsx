import type { ReadProfile } from '../../core/profile/read-profile.ts';
import { profile } from '../../state/profile.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { listWords } from '../words.ts';
import { isSettingId, settingFacts } from './setting-facts.ts';

interface OpenedFileProps {
  readonly name: string;
  readonly read: ReadProfile;
  /** Names of settings. */
  readonly differing: readonly string[];
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a profile would change, before it does. */
export function OpenedFile({ name, read, differing, onTake, onLeave }: OpenedFileProps) {
  const { unknown, cut, leftOut } = read;
  const known = differing.filter(isSettingId);
  return (
    <div class="opened-file">
      <FocusHeading level={2}>
        <bdi>{name}</bdi>: what it would change
      </FocusHeading>
      {differing.length === 0 && <p>Nothing: it says what is said here already.</p>}
      {known.length > 0 && (
        <table class="setting-table">
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Now</th>
              <th scope="col">In the file</th>
            </tr>
          </thead>
          <tbody>
            {known.map((setting) => (
              <tr key={setting}>
                <th scope="row">{settingFacts[setting].name}</th>
                <td>
                  <span class="cell-label">Now</span>
                  {fewWords(settingFacts[setting].words(profile.value))}
                </td>
                <td>
                  <span class="cell-label">In the file</span>
                  {fewWords(settingFacts[setting].words(read.profile))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul class="file-notes">
        {unknown.length > 0 && <li>Not known to this Termload, and kept for the one that knows it: {few(unknown)}.</li>}
        {leftOut.length > 0 && (
          <li>
            <strong>Left out, because a profile holds no passwords:</strong> {few(leftOut)}. Tell whoever sent the file:
            the password should be changed.
          </li>
        )}
        {cut.length > 0 && <li>Longer than there is room for, and cut: {few(cut)}.</li>}
      </ul>
      <div class="actions">
        <button type="button" class="main" onClick={onTake}>
          Use this profile
        </button>
        <button type="button" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </div>
  );
}

const few = (places: readonly string[]): string =>
  listWords([...places.slice(0, 8).map((place) => `“${place}”`), ...rest(places.length - 8)]);

const fewWords = (lines: readonly string[]): string => [...lines.slice(0, 3), ...rest(lines.length - 3)].join('; ');

const rest = (more: number): string[] => (more > 0 ? [`${more} more`] : []);
