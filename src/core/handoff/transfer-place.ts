import { checkHost } from './transfer-host.ts';
import { urlPart } from './transfer-quoting.ts';

/** Where a zip goes, as typed by the library, and the zip. There is no field for a password, on purpose. */
export interface TransferTyped {
  readonly host: string;
  readonly port: string;
  /** On the server, with `/` between folders; empty for the folder in which one arrives. */
  readonly folder: string;
  readonly user: string;
  readonly zip: TransferZip;
}

export interface TransferZip {
  /** As it was saved, without a path. */
  readonly name: string;
  readonly bytes: number;
  /** 64 digits 0–9 and a–f. */
  readonly sha256: string;
}

declare const checked: unique symbol;

/** The same, fit to be put into commands. Only `checkTransfer` makes one. */
export interface Transfer {
  readonly [checked]: true;
  /** In a–z; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  readonly user: string;
  readonly zip: TransferZip;
}

export type TransferField = 'host' | 'port' | 'folder' | 'user' | 'zip';

export interface TransferRefusal {
  readonly field: TransferField;
  /** To be shown at the field. */
  readonly words: string;
}

export type CheckedTransfer =
  | { readonly kind: 'transfer'; readonly transfer: Transfer }
  | { readonly kind: 'refused'; readonly refusals: readonly TransferRefusal[] };

/** Line breaks would begin a new command. Unseen characters that turn the direction of writing make one look like another. */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;
const unsafeWords = 'has a line break or an unseen character in it, which no command can carry safely.';
/** Of UTF-8. OpenSSH’s `sftp` reads at most 2,047 on a line, on which the zip stands twice and the folder once, with escapes. */
const longestName = 255;
const longestFolder = 400;

/** White space around what was typed is forgiven; that of the zip’s name is its own. Throws where the zip’s facts are none. */
export function checkTransfer(typed: TransferTyped): CheckedTransfer {
  const { zip } = typed;
  if (!Number.isSafeInteger(zip.bytes) || zip.bytes < 0 || !/^[\da-f]{64}$/.test(zip.sha256)) {
    throw new Error('These are no size and no SHA-256 of a zip.');
  }
  const host = checkHost(typed.host);
  const port = typed.port.trim();
  const user = typed.user.trim();
  const folder = typed.folder.trim().replace(/(?<=.)\/+$/, '');
  const wrong = {
    port: portWords(port),
    folder: folderWords(folder),
    user: userWords(user, host.kind === 'host' && host.host.includes(':')),
    zip: zipWords(zip.name),
  };
  const refusals: TransferRefusal[] = host.kind === 'refused' ? [{ field: 'host', words: host.words }] : [];
  for (const field of ['port', 'folder', 'user', 'zip'] as const) {
    const words = wrong[field];
    if (words !== null) refusals.push({ field, words });
  }
  if (host.kind === 'refused' || refusals.length > 0) return { kind: 'refused', refusals };
  const transfer = { host: host.host, port: Number(port), folder, user, zip } as Transfer;
  return { kind: 'transfer', transfer };
}

function portWords(port: string): string | null {
  if (port === '') return 'Type the port: it is 22 nearly everywhere.';
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  return number >= 1 && number <= 65_535 ? null : 'The port is a number from 1 to 65535; it is 22 nearly everywhere.';
}

function folderWords(folder: string): string | null {
  if (unsafe.test(folder)) return `The folder ${unsafeWords}`;
  if (folder.includes('\\'))
    return 'On the server, folders are separated by “/” and not by “\\”: for instance ALMA/SIS.';
  return utf8Bytes(folder) > longestFolder ? 'The folder is too long for the programs that send files.' : null;
}

function userWords(user: string, forIPv6: boolean): string | null {
  if (user === '') return 'Type the user name that came with the server.';
  if (unsafe.test(user)) return `The user name ${unsafeWords}`;
  if (user.startsWith('-')) return 'A user name cannot begin with a hyphen: programs would take it for something else.';
  // OpenSSH reads such addresses only where the user name cannot be encoded.
  if (forIPv6 && /["'\u2018-\u201B:/]/.test(user)) {
    return 'A user name with quotes, a colon or a slash needs the server’s name: an address with colons does not go with it.';
  }
  return utf8Bytes(user) > longestName ? 'The user name is too long for the programs that send files.' : null;
}

function zipWords(name: string): string | null {
  if (unsafe.test(name)) return `The name of the zip ${unsafeWords} Rename it.`;
  if (name.startsWith('.')) return 'The name of the zip begins with a dot, so that lists leave it out. Rename it.';
  if (/[/\\]|^$/.test(name)) return 'The zip needs a name of its own, without “/” and “\\”. Rename it.';
  return utf8Bytes(name) > longestName
    ? 'The name of the zip is too long for the programs that send files. Rename it.'
    : null;
}

const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What is typed where a folder is asked for; never empty, and never taken for an option or for somebody’s home. */
export function remoteFolder({ folder }: Transfer): string {
  if (folder === '') return '.';
  return folder.startsWith('/') ? folder : `./${folder}`;
}

/** Where the zip lies afterwards. */
export function remoteZip(transfer: Transfer): string {
  return `${remoteFolder(transfer).replace(/\/$/, '')}/${transfer.zip.name}`;
}

/** `sftp://user@host:22`, every part encoded: nothing in it that a shell would read in its own way but `[` `]` and `%`. */
export function serverAddress({ host, port, user }: Transfer): string {
  return `sftp://${urlPart(user)}@${hostInAddress(host)}:${port}`;
}

/** An IPv6 address in brackets. */
export function hostInAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
