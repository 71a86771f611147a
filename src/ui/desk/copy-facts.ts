import type { CalendarDate } from '../../core/calendar-date.ts';
import { dateFormatOf } from '../../core/profile/term-settings.ts';
import type { CopyFacts } from '../../core/terms/copy-parts.ts';
import { profile } from '../../state/profile.ts';
import type { TermDesk } from '../../state/terms.ts';

/** What the steps of a term offer to copy. */
export function copyFacts({ term, loads }: Pick<TermDesk, 'term' | 'loads'>): CopyFacts {
  const { sftp, almaAddress, integrationProfile } = profile.value;
  const [newest] = loads;
  return {
    term: term.name,
    code: term.code,
    // What was stored as a day is one.
    dates: { expiry: term.expiry as CalendarDate, purge: term.purge as CalendarDate },
    dateFormat: dateFormatOf(profile.value),
    sftp: {
      host: sftp?.host ?? null,
      port: sftp?.port ?? 22,
      folder: sftp === null || sftp.folder === '' ? null : sftp.folder,
      user: sftp === null || sftp.user === '' ? null : sftp.user,
    },
    almaAddress,
    integrationProfile,
    zip: newest === undefined ? null : newest.zip,
  };
}
