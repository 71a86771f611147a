import { remoteFolder, remoteZip, serverAddress, type Transfer } from './transfer-place.ts';
import { posixQuote, powerShellQuote, sftpQuote, winscpQuote } from './transfer-quoting.ts';

/*
 * Commands go to OpenSSH’s `sftp` by its standard input. Its `-b` for files of commands is never used: it refuses to ask for
 * anything, and so every login with a password, and every key with a passphrase. Passwords are asked for by `ssh` at the
 * terminal itself, whatever standard input is.
 */

/**
 * `sftp` and the server. It is given as an `sftp://` address, which every OpenSSH since 7.7 (2018) reads: user names with `:`
 * or `"` have no other safe form. Only that it reads no IPv6 there (9.2 and before, tried 2026-11).
 */
export function sftpCall(transfer: Transfer, quote: (text: string) => string): string {
  const { host, port, user } = transfer;
  return host.includes(':')
    ? `sftp -P ${port} ${quote(`${user}@[${host}]`)}`
    : `sftp ${quote(serverAddress(transfer))}`;
}

/**
 * The lines at the prompt of `sftp`, without the one that ends it. Without `-b` it goes on after an error: so the zip is put
 * by its full name, in one line, and can land nowhere else when the folder is missing. The first line changes nothing; it
 * takes the mark that some PowerShells put before a text.
 */
export function sftpLines(transfer: Transfer): string[] {
  return [
    'pwd',
    `put ${sftpQuote(`./${transfer.zip.name}`)} ${sftpQuote(remoteZip(transfer))}`,
    `cd ${sftpQuote(remoteFolder(transfer))}`,
    'ls -l',
  ];
}

/** For the prompt of sh, bash or zsh. */
export function posixUpload(transfer: Transfer): string {
  const lines = sftpLines(transfer).map(posixQuote).join(' ');
  return `printf '%s\\n' ${lines} | ${sftpCall(transfer, posixQuote)}`;
}

/** For PowerShell, which otherwise sends `?` for letters outside of a–z. */
export function powerShellUpload(transfer: Transfer): string {
  const lines = sftpLines(transfer).map(powerShellQuote).join(', ');
  return `& { $OutputEncoding = New-Object System.Text.UTF8Encoding $false; ${lines} | ${sftpCall(transfer, powerShellQuote)} }`;
}

/**
 * A script for `winscp.com /script=…`, lines ended as on Windows. `option batch off` lets it ask for the password and about
 * the key of the server, which scripts otherwise refuse; from then on an error ends it.
 */
export function winscpScript(transfer: Transfer): string {
  const folder = remoteFolder(transfer).replace(/\/$/, '');
  const lines = [
    'option batch off',
    `open ${winscpQuote(`${serverAddress(transfer)}/`)}`,
    'option batch abort',
    `put -nopreservetime -nopermissions ${winscpQuote(`.\\${transfer.zip.name}`)} ${winscpQuote(`${folder}/`)}`,
    `ls ${winscpQuote(`${folder}/`)}`,
    'exit',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
