import { transferChecks } from './transfer-checks.ts';
import { posixUpload, powerShellUpload, sftpCall, sftpLines, winscpScript } from './transfer-commands.ts';
import {
  command,
  compareKey,
  field,
  noPassword,
  onlyThisZip,
  openCommandPrompt,
  openPowerShell,
  openTerminal,
  otherKey,
  say,
  type TransferPiece,
} from './transfer-piece.ts';
import { hostInAddress, serverAddress, type Transfer } from './transfer-place.ts';
import { posixQuote, urlPart } from './transfer-quoting.ts';

/** One way of bringing the zip to the server, or of checking it. */
export interface TransferWay {
  /** The program, or who it is for. */
  readonly forWhom: string;
  /** One sentence. */
  readonly what: string;
  make(transfer: Transfer): readonly TransferPiece[];
}

const shownFolder = ({ folder }: Transfer): string =>
  folder === '' ? 'the folder in which you arrive' : `the folder ${folder}`;
const folderField = (label: string, { folder }: Transfer): TransferPiece[] =>
  folder === '' ? [] : [field(label, folder)];
const arrived = ({ zip }: Transfer): TransferPiece =>
  say(
    `It is done when the list at the end shows ${zip.name} with ${zip.bytes} bytes. If it says “No such file”, look whether the folder and the zip are called so.`,
  );
/** For programs in a terminal. */
const terminalKey = say(
  `The first time it says that “the authenticity of host … can’t be established”. ${compareKey} If they are the same, type yes. ${otherKey}`,
);
const keys = say(
  'If you sign in with a key, it is used by itself; a key kept elsewhere is named by -i and its path, right after the word sftp.',
);

function fileZilla(transfer: Transfer): TransferPiece[] {
  return [
    say('Open FileZilla. Copy these into the fields along the top, type the password, and press Quickconnect.'),
    field('Host', `sftp://${hostInAddress(transfer.host)}`),
    field('Username', transfer.user),
    field('Port', String(transfer.port)),
    noPasswordPiece,
    say(
      `The first time it asks about an “Unknown host key”. ${compareKey} If they are the same, tick “Always trust this host” and press OK. ${otherKey}`,
    ),
    ...(transfer.folder === '' ? [] : [say('On the right-hand side, copy this into “Remote site” and press Enter.')]),
    ...folderField('Remote site', transfer),
    say(onlyThisZip),
    say(`On the left-hand side, go to where you saved ${transfer.zip.name}, and drag it into the list on the right.`),
    say(
      `It is done when ${transfer.zip.name} stands on the right with ${transfer.zip.bytes} bytes, and under “Failed transfers” there is nothing.`,
    ),
  ];
}

function winscp(transfer: Transfer): TransferPiece[] {
  return [
    say('Open WinSCP. In the Login window choose the file protocol SFTP, copy these into its fields, and press Login.'),
    field('Host name', transfer.host),
    field('Port number', String(transfer.port)),
    field('User name', transfer.user),
    noPasswordPiece,
    say(
      `The first time it asks about an unknown server and its host key. ${compareKey} If they are the same, press Accept (older versions: Yes). ${otherKey}`,
    ),
    ...(transfer.folder === ''
      ? []
      : [say('Click on the right-hand side, press Ctrl+O, copy this into the field, and press OK.')]),
    ...folderField('Open directory', transfer),
    say(onlyThisZip),
    say(`On the left-hand side, go to where you saved ${transfer.zip.name}, drag it to the right, and press OK.`),
    say(
      `It is done when ${transfer.zip.name} stands on the right with the size of ${transfer.zip.bytes} bytes (WinSCP may show it in KB).`,
    ),
  ];
}

const noPasswordPiece = say(noPassword);

/** Everything that goes with a command in a terminal. */
function inTerminal(open: string, upload: string, transfer: Transfer): TransferPiece[] {
  return [
    say(open),
    command('Send the zip', upload),
    terminalKey,
    noPasswordPiece,
    keys,
    arrived(transfer),
    say(onlyThisZip),
  ];
}

function atPrompt(transfer: Transfer): TransferPiece[] {
  return [
    say(`On Windows: ${openPowerShell}`),
    say(`On macOS or Linux: ${openTerminal}`),
    // No quote is left in it, so that it is the same for PowerShell.
    command('Sign in', sftpCall(transfer, posixQuote)),
    terminalKey,
    noPasswordPiece,
    keys,
    say('When it shows “sftp>”, paste this:'),
    command('Send the zip and leave', [...sftpLines(transfer), 'exit'].join('\n')),
    arrived(transfer),
    say(onlyThisZip),
  ];
}

function script(transfer: Transfer): TransferPiece[] {
  const name = 'send-to-alma.txt';
  return [
    { kind: 'file', label: 'Save script for WinSCP', name, text: winscpScript(transfer) },
    say(`Save it beside the zip. ${openCommandPrompt}`),
    command('Run it', `"%ProgramFiles(x86)%\\WinSCP\\WinSCP.com" /script=${name}`),
    say('If WinSCP is installed in another folder, put that folder into the command.'),
    say(
      `The first time it asks whether to trust the server. ${compareKey} If they are the same, answer y. ${otherKey}`,
    ),
    noPasswordPiece,
    arrived(transfer),
    say(onlyThisZip),
  ];
}

/** Paths in such links begin at the top of the server; where one arrives is not known, so that only full ones are put in. */
function link(transfer: Transfer): TransferPiece[] {
  const path = transfer.folder.startsWith('/') ? transfer.folder : '';
  const address = `${serverAddress(transfer)}${path.split('/').map(urlPart).join('/')}`;
  return [
    { kind: 'link', label: 'Open the server', address: address.endsWith('/') ? address : `${address}/` },
    say(
      `It opens the program that this computer has for such links, if there is one. There, go to ${shownFolder(transfer)} and drag the zip into it.`,
    ),
    noPasswordPiece,
    say(otherKey),
    say(onlyThisZip),
  ];
}

/** Ways to bring the zip to the server, in the order in which they are shown. */
export const sendingWays = {
  filezilla: { forWhom: 'FileZilla', what: 'With the mouse, on Windows, macOS or Linux.', make: fileZilla },
  winscp: { forWhom: 'WinSCP', what: 'With the mouse, on Windows.', make: winscp },
  terminal: {
    forWhom: 'macOS or Linux, in a terminal',
    what: 'One command that sends the zip with the computer’s own sftp.',
    make: (transfer: Transfer) => inTerminal(openTerminal, posixUpload(transfer), transfer),
  },
  powershell: {
    forWhom: 'Windows, PowerShell',
    what: 'One command that sends the zip with the sftp of Windows 10 and 11.',
    make: (transfer: Transfer) => inTerminal(openPowerShell, powerShellUpload(transfer), transfer),
  },
  'sftp-prompt': {
    forWhom: 'Any computer, step by step',
    what: 'Sign in with sftp first, then paste the commands.',
    make: atPrompt,
  },
  'winscp-script': {
    forWhom: 'WinSCP, by a script',
    what: 'A file that WinSCP runs; it asks for the password.',
    make: script,
  },
  link: { forWhom: 'A link', what: 'For programs that open sftp:// links.', make: link },
} as const satisfies Record<string, TransferWay>;

/** All ways, with those of checking the zip. */
export const transferWays = { ...sendingWays, ...transferChecks } as const satisfies Record<string, TransferWay>;

export type TransferWayId = keyof typeof transferWays;
