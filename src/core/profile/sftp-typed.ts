import { trimBlank } from '../blank.ts';

/** Where a zip goes, as somebody types or pastes it: each part in a field of its own. */
export interface SftpTyped {
  readonly host: string;
  readonly port: string;
  readonly folder: string;
  readonly user: string;
}

export interface TakenApart {
  readonly typed: SftpTyped;
  /** There was a password in it, which is not here any more. */
  readonly hadPassword: boolean;
}

/** `sftp://user@host:22/folder`; all but the host may be missing. */
const whole =
  /^(?:[a-z]+:\/\/)?(?:(?<user>[^\s:/]*)@)?(?<host>[\w.-]+|\[[\da-f:]+\])(?::(?<port>\d{1,5}))?(?:\/(?<folder>\S*))?$/i;

/**
 * Puts what was pasted as one address into the fields where it belongs, and leaves a password out, in whichever field it
 * stands: a profile is shared, and holds none.
 */
export function takeApart(typed: SftpTyped): TakenApart {
  const host = withoutSecret(trimBlank(typed.host));
  const folder = withoutSecret(trimBlank(typed.folder));
  const found = /[@:/]/.test(host) ? whole.exec(host)?.groups : undefined;
  // A user name has no colon in it; what stands behind one is a password.
  const [user = '', ...rest] = trimBlank(typed.user).split(':');
  return {
    typed: {
      host: found?.host ?? host,
      port: found?.port ?? trimBlank(typed.port),
      folder: found?.folder || folder,
      user: found?.user || user,
    },
    hadPassword: rest.length > 0 || host !== trimBlank(typed.host) || folder !== trimBlank(typed.folder),
  };
}

/** Whatever stands between the first colon and the last `@`: a password may hold anything. */
function withoutSecret(text: string): string {
  return text.replace(/^((?:[a-z]+:\/\/)?[^:@\s/]*):(?!\/\/).*@/i, '$1@');
}

/** The same for an address of a page, which needs no user name either. */
export function withoutPassword(address: string): { readonly address: string; readonly hadPassword: boolean } {
  const typed = trimBlank(address);
  const bare = typed.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
  return { address: bare, hadPassword: bare !== typed };
}
