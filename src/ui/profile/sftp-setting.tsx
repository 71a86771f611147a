import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { checkHost } from '../../core/handoff/transfer-host.ts';
import type { SftpPlace } from '../../core/profile/profile.ts';
import { type SftpTyped, takeApart } from '../../core/profile/sftp-typed.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { numberIn } from './number-in.ts';
import { TextSetting } from './text-setting.tsx';

const shown = (sftp: SftpPlace | null): SftpTyped => ({
  host: sftp?.host ?? '',
  port: String(sftp?.port ?? 22),
  folder: sftp?.folder ?? '',
  user: sftp?.user ?? '',
});

const nothing = shown(null);

/** Host, port, folder and user name; they are one setting, which is kept once it has a host. Never a password. */
export function SftpSetting() {
  const { sftp } = profile.value;
  const typed = useSignal(shown(sftp));
  const hadPassword = useSignal(false);
  useEffect(() => {
    typed.value = shown(sftp);
  }, [sftp]);
  const take = (field: keyof SftpTyped) => async (text: string) => {
    const apart = takeApart({ ...typed.value, [field]: text });
    typed.value = apart.typed;
    hadPassword.value ||= apart.hadPassword;
    return keep(apart.typed, field);
  };
  const field = (name: keyof SftpTyped) => ({
    value: shown(sftp)[name],
    draft: typed.value[name],
    clean: (text: string) => takeApart({ ...nothing, [name]: text }).typed[name],
    take: take(name),
  });
  return (
    <section class="part-section" aria-labelledby="upload-folder">
      <h2 id="upload-folder">Upload folder (SFTP)</h2>
      <p>
        <strong>Never a password:</strong> Termload has no place for one, and does not connect. You type it in your SFTP
        program only.
      </p>
      <div role="status">
        {hadPassword.value && (
          <p class="profile-refused">
            What you pasted had a password in it. It was left out, and the rest put into its fields. If other people
            could see it there, have it changed.
          </p>
        )}
      </div>
      <TextSetting
        label="Host"
        hint="The name of the server, for instance files.example.edu. A whole address can be pasted: it is taken apart."
        most={500}
        {...field('host')}
      />
      <TextSetting label="Port" hint="22 nearly everywhere." most={5} short {...field('port')} />
      <TextSetting
        label="Folder"
        hint="Where Alma looks for the zip, for instance ALMA/SIS. Empty: the folder where one arrives."
        most={500}
        {...field('folder')}
      />
      <TextSetting
        label="User name"
        hint="Can be left empty, where everybody has their own."
        most={200}
        {...field('user')}
      />
    </section>
  );
}

/** Keeps the four as one; tells of a missing host only where it is the host that was typed. */
async function keep({ host, port, folder, user }: SftpTyped, field: keyof SftpTyped): Promise<string | null> {
  if (host === '' && folder === '' && user === '') {
    return editProfile('upload folder', (before) => ({ ...before, sftp: null }));
  }
  const checked = checkHost(host);
  if (checked.kind === 'refused') return field === 'host' ? checked.words : 'Not saved yet: the host comes first.';
  const number = numberIn(port);
  if (!(number >= 1 && number <= 65_535)) return 'The port is a number from 1 to 65535; it is 22 nearly everywhere.';
  return editProfile('upload folder', (before) => ({
    ...before,
    sftp: { ...before.sftp, host: checked.host, port: number, folder, user },
  }));
}
