import { useSignal } from '@preact/signals';
import { withoutPassword } from '../../core/profile/sftp-typed.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { SftpSetting } from './sftp-setting.tsx';
import { TextSetting } from './text-setting.tsx';

/** Where the zip goes, and where Alma is. */
export function SendingPart() {
  const { almaAddress, integrationProfile } = profile.value;
  const hadPassword = useSignal(false);
  const takeAddress = (text: string) => {
    const { address, hadPassword: had } = withoutPassword(text);
    hadPassword.value ||= had;
    return editProfile('address of Alma', (before) => ({ ...before, almaAddress: address === '' ? null : address }));
  };
  return (
    <>
      <SftpSetting />
      <section class="part-section" aria-labelledby="about-alma">
        <h2 id="about-alma">Alma</h2>
        <TextSetting
          label="Address of Alma"
          hint="As the browser shows it when you are signed in, beginning with https://. It becomes a link in the steps."
          value={almaAddress ?? ''}
          most={1000}
          clean={(text) => withoutPassword(text).address}
          take={takeAddress}
        />
        <p role="status">
          {hadPassword.value && 'There was a password in that address. It was left out: Termload keeps none.'}
        </p>
        <TextSetting
          label="Name of the integration profile"
          hint="In Alma: Configuration, General, External Systems, Integration Profiles. For instance User records update."
          value={integrationProfile ?? ''}
          most={200}
          take={(text) =>
            editProfile('integration profile', (before) => ({ ...before, integrationProfile: text.trim() || null }))
          }
        />
      </section>
    </>
  );
}
