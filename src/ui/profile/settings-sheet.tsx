import { profile } from '../../state/profile.ts';
import { addressOf } from '../route.ts';
import { profileParts } from './profile-parts.ts';
import { type SettingId, settingFacts } from './setting-facts.ts';

/** Longer lists are cut on the screen, and whole on paper. */
const mostLines = 6;

/** All settings as they stand: to look up, to print, and to get from here to where they are changed. */
export function SettingsSheet() {
  return (
    <div class="settings-sheet">
      {profileParts.map(({ id, title, settings }) => (
        <section key={id} class="sheet" aria-label={title}>
          <div class="settings-head">
            <h2>{title}</h2>
            <a href={addressOf('profile', { part: id })}>
              Change<span class="visually-hidden"> {title}</span>
            </a>
          </div>
          <dl>
            {settings.map((setting) => (
              <div key={setting}>
                <dt>{settingFacts[setting].name}</dt>
                <SettingLines setting={setting} />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function SettingLines({ setting }: { readonly setting: SettingId }) {
  const lines = settingFacts[setting].words(profile.value);
  const hidden = lines.length > mostLines + 1 ? lines.length - mostLines : 0;
  const isShown = (index: number): boolean => hidden === 0 || index < mostLines;
  return (
    <>
      {lines.map((line, index) => (
        <dd key={index} class={isShown(index) ? '' : 'on-paper'}>
          {line}
        </dd>
      ))}
      {hidden > 0 && <dd class="on-screen soft">and {hidden} more</dd>}
    </>
  );
}
