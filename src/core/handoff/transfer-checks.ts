import {
  command,
  field,
  openCommandPrompt,
  openPowerShell,
  openTerminal,
  say,
  type TransferPiece,
} from './transfer-piece.ts';
import type { Transfer, TransferZip } from './transfer-place.ts';
import { cmdQuote, posixQuote, powerShellQuote } from './transfer-quoting.ts';

const same = 'The same file';
const other = 'NOT the same file';

/** The file’s name stands outside of double quotes, within which shells that people type into would read its `!`. */
function posixCheck(program: string, { name, bytes, sha256 }: TransferZip): string {
  const is = `"$(wc -c < "$f" | tr -d ' ') $(${program} < "$f" | cut -c 1-64)"`;
  return `f=${posixQuote(`./${name}`)}; if [ ${is} = '${bytes} ${sha256}' ]; then echo '${same}'; else echo '${other}'; fi`;
}

function powerShellCheck({ name, bytes, sha256 }: TransferZip): string {
  const file = powerShellQuote(`.\\${name}`);
  const is = `(Get-Item -LiteralPath ${file}).Length -eq ${bytes} -and (Get-FileHash -Algorithm SHA256 -LiteralPath ${file}).Hash -eq '${sha256}'`;
  return `if (${is}) { '${same}' } else { '${other}' }`;
}

const facts = ({ bytes, sha256 }: TransferZip): TransferPiece[] => [
  field('Size in bytes', String(bytes)),
  field('SHA-256', sha256),
];

function checkPieces(zip: TransferZip, open: string, text: string): TransferPiece[] {
  return [
    ...facts(zip),
    say(open),
    command('Compare size and checksum', text),
    say(`It answers “${same}”, or “${other}”: then save the zip again, and send that one.`),
  ];
}

function commandPromptPieces({ zip }: Transfer): TransferPiece[] {
  const file = cmdQuote(`.\\${zip.name}`);
  if (file === null) return [say('Windows can have no file of this name. Rename the zip.')];
  return [
    ...facts(zip),
    say(openCommandPrompt),
    command('Show the checksum', `certutil -hashfile ${file} SHA256`),
    command('Show the size', `dir ${file}`),
    say('Compare both with what stands above. Capital or small letters, spaces and commas make no difference.'),
  ];
}

/** Ways to see that the zip on the computer, or one brought back from the server, is the one that was checked. */
export const transferChecks = {
  'check-powershell': {
    forWhom: 'Windows, PowerShell',
    what: 'Says whether the saved zip is the one that was checked here.',
    make: ({ zip }: Transfer) => checkPieces(zip, openPowerShell, powerShellCheck(zip)),
  },
  'check-command-prompt': {
    forWhom: 'Windows, Command Prompt',
    what: 'Shows the checksum and the size of the saved zip, for you to compare.',
    make: commandPromptPieces,
  },
  'check-mac': {
    forWhom: 'macOS, Terminal',
    what: 'Says whether the saved zip is the one that was checked here.',
    make: ({ zip }: Transfer) => checkPieces(zip, openTerminal, posixCheck('shasum -a 256', zip)),
  },
  'check-linux': {
    forWhom: 'Linux, a terminal',
    what: 'Says whether the saved zip is the one that was checked here.',
    make: ({ zip }: Transfer) => checkPieces(zip, openTerminal, posixCheck('sha256sum', zip)),
  },
} as const;
