import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sftpLines } from '../../../../src/core/handoff/transfer-commands.ts';
import { noPassword } from '../../../../src/core/handoff/transfer-piece.ts';
import { checkTransfer, type Transfer, type TransferTyped } from '../../../../src/core/handoff/transfer-place.ts';
import { type TransferWay, type TransferWayId, transferWays } from '../../../../src/core/handoff/transfer-ways.ts';
import { anyName, nastyNames, transferOf, typedTransfer } from './transfer-examples.ts';
import { readByCommandPrompt, readByPowerShell, readByWinscp } from './transfer-readers.ts';

const ways: readonly (readonly [string, TransferWay])[] = Object.entries(transferWays);
const sending = ways.filter(([id]) => !id.startsWith('check-'));

const wordsOf = (id: string, transfer: Transfer): string =>
  (ways.find(([other]) => other === id)?.[1].make(transfer) ?? [])
    .flatMap((piece) => (piece.kind === 'say' ? [piece.words] : []))
    .join('\n');
const fieldsOf = (id: TransferWayId, transfer: Transfer) =>
  transferWays[id].make(transfer).flatMap((piece) => (piece.kind === 'field' ? [[piece.label, piece.value]] : []));
const commandsOf = (id: TransferWayId, transfer: Transfer): string[] =>
  transferWays[id]
    .make(transfer)
    .flatMap((piece) => (piece.kind === 'command' || piece.kind === 'file' ? [piece.text] : []));

/** Transfers made of names that are dangerous everywhere. */
const anyTransfer = fc
  .record({
    folder: anyName,
    user: anyName,
    name: anyName,
    host: fc.constantFrom('files.example.edu', '192.0.2.7', '2001:db8::1'),
  })
  .map(
    ({ folder, user, name, host }): TransferTyped => ({
      host,
      port: '2222',
      folder,
      user,
      zip: { ...typedTransfer.zip, name },
    }),
  )
  .map(checkTransfer)
  .filter((outcome) => outcome.kind === 'transfer')
  .map(({ transfer }) => transfer);

describe('every way', () => {
  test.each(sending)(
    '%s says that no password is kept, what the folder should hold, and whom to ask about a key',
    (id) => {
      const words = wordsOf(id, transferOf());
      expect(words).toContain(noPassword);
      expect(words).toContain('only this zip');
      expect(words).toContain('.handled');
      expect(words).toContain('has changed, do not send');
    },
  );

  test('has no password in anything to copy, and no batch mode', () => {
    for (const [, way] of ways) {
      for (const piece of way.make(transferOf())) {
        if (piece.kind === 'say') continue;
        const text = JSON.stringify(piece);
        expect(text).not.toMatch(/pass(?!ive)/i);
        expect(text).not.toMatch(/ -b\b|batchmode/i);
      }
    }
  });

  test('is one line for each command, whatever the names are', () => {
    fc.assert(
      fc.property(anyTransfer, (transfer) => {
        for (const id of ['terminal', 'powershell', 'check-mac', 'check-linux', 'check-powershell'] as const) {
          for (const text of commandsOf(id, transfer)) expect(text).not.toMatch(/[\r\n]/);
        }
        expect(commandsOf('sftp-prompt', transfer).at(-1)?.split('\n')).toHaveLength(5);
      }),
      { numRuns: 300 },
    );
  });
});

describe('with the mouse', () => {
  const transfer = transferOf({ host: '2001:db8::1', port: '2222', folder: '/A & B/"C"', user: 'the library' });

  test('FileZilla gets what its fields want', () => {
    expect(fieldsOf('filezilla', transfer)).toEqual([
      ['Host', 'sftp://[2001:db8::1]'],
      ['Username', 'the library'],
      ['Port', '2222'],
      ['Remote site', '/A & B/"C"'],
    ]);
    expect(wordsOf('filezilla', transfer)).toContain('“Unknown host key”');
  });

  test('WinSCP gets what its fields want', () => {
    expect(fieldsOf('winscp', transfer)).toEqual([
      ['Host name', '2001:db8::1'],
      ['Port number', '2222'],
      ['User name', 'the library'],
      ['Open directory', '/A & B/"C"'],
    ]);
    expect(wordsOf('winscp', transfer)).toContain('host key');
  });

  test('nobody is sent to a folder when there is none', () => {
    expect(fieldsOf('winscp', transferOf({ folder: '' })).map(([label]) => label)).not.toContain('Open directory');
    expect(fieldsOf('filezilla', transferOf({ folder: '' })).map(([label]) => label)).not.toContain('Remote site');
  });
});

describe('for a shell', () => {
  test('the commands of a plain transfer are these', () => {
    const put = 'put "./alma-20213L-2026-08-15-run1.zip" "./ALMA/SIS/alma-20213L-2026-08-15-run1.zip"';
    expect(commandsOf('terminal', transferOf())).toEqual([
      `printf '%s\\n' 'pwd' '${put}' 'cd "./ALMA/SIS"' 'ls -l' | sftp 'sftp://library@files.example.edu:22'`,
    ]);
    expect(commandsOf('powershell', transferOf())).toEqual([
      `& { $OutputEncoding = New-Object System.Text.UTF8Encoding $false; 'pwd', '${put}', 'cd "./ALMA/SIS"', 'ls -l' | sftp 'sftp://library@files.example.edu:22' }`,
    ]);
    expect(commandsOf('sftp-prompt', transferOf())).toEqual([
      "sftp 'sftp://library@files.example.edu:22'",
      `pwd\n${put}\ncd "./ALMA/SIS"\nls -l\nexit`,
    ]);
  });

  /** Cut at what PowerShell takes for quotes: what stands between two even ones is a text. */
  test('PowerShell runs nothing that stands in a name', () => {
    fc.assert(
      fc.property(anyTransfer, (transfer) => {
        const [text = ''] = commandsOf('powershell', transfer);
        const quoted = text.match(/['‘-‛](?:[^'‘-‛]|['‘-‛]{2})*['‘-‛]/gu) ?? [];
        const outside = quoted.reduce((rest, piece) => rest.replace(piece, () => '§'), text);
        expect(outside).toMatch(
          /^& \{ \$OutputEncoding = New-Object System\.Text\.UTF8Encoding \$false; §, §, §, § \| sftp (?:-P 2222 )?§ \}$/,
        );
        expect(quoted.slice(0, 4).map(readByPowerShell)).toEqual(sftpLines(transfer));
      }),
      { numRuns: 1000 },
    );
  });

  test('the link leads to a folder only when it is known where that begins', () => {
    const linkOf = (folder: string) =>
      transferWays.link.make(transferOf({ folder, user: 'a b' })).find((piece) => piece.kind === 'link');
    expect(linkOf('ALMA/SIS')).toMatchObject({ address: 'sftp://a%20b@files.example.edu:22/' });
    expect(linkOf('/ALMA/S I&S')).toMatchObject({ address: 'sftp://a%20b@files.example.edu:22/ALMA/S%20I%26S/' });
    expect(linkOf('/')).toMatchObject({ address: 'sftp://a%20b@files.example.edu:22/' });
  });
});

test('the script for WinSCP asks for the password and puts the zip where it belongs, whatever the names are', () => {
  fc.assert(
    fc.property(anyTransfer, (transfer) => {
      const [text = ''] = commandsOf('winscp-script', transfer);
      const lines = text.split('\r\n').map(readByWinscp);
      const folder = `${transfer.folder.startsWith('/') ? '' : './'}${transfer.folder}/`.replace(/\/+$/, '/');
      const address = lines[1]?.[1] ?? '';
      expect(decodeURIComponent(/^sftp:\/\/([^@]*)@/.exec(address)?.[1] ?? '')).toBe(transfer.user);
      expect(lines).toEqual([
        ['option', 'batch', 'off'],
        ['open', address],
        ['option', 'batch', 'abort'],
        ['put', '-nopreservetime', '-nopermissions', `.\\${transfer.zip.name}`, folder],
        ['ls', folder],
        ['exit'],
        [],
      ]);
    }),
    { numRuns: 1000 },
  );
});

describe('size and checksum', () => {
  const bytes = Buffer.from('What was checked.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const checkOf = (id: TransferWayId, name: string) =>
    commandsOf(id, transferOf({ zip: { name, bytes: bytes.length, sha256 } })).join('\n');

  test.for([
    ['check-linux', 'sha256sum', ''],
    ['check-mac', 'shasum', ''],
    ['check-linux', 'sha256sum', 'set -o history\nset -o histexpand\n'],
  ] as const)('%s tells the same file from another (%s)', { timeout: 30_000 }, ([id, program, typing], { skip }) => {
    const shell = typing === '' ? 'sh' : 'bash';
    if (spawnSync(shell, ['-c', `command -v ${program}`]).status !== 0)
      skip(`No ${shell} or no ${program} on this computer.`);
    const folder = mkdtempSync(join(tmpdir(), 'termload-checks-'));
    const input = `${typing}${nastyNames.map((name) => checkOf(id, name)).join('\n')}\n`;
    const answers = (contents: Buffer | null) => {
      for (const name of nastyNames) {
        if (contents === null) rmSync(join(folder, name));
        else writeFileSync(join(folder, name), contents);
      }
      return [...new Set(spawnSync(shell, ['-s'], { cwd: folder, input, encoding: 'utf8' }).stdout.split('\n'))];
    };
    expect(answers(bytes)).toEqual(['The same file', '']);
    expect(answers(Buffer.from('What was chEcked.'))).toEqual(['NOT the same file', '']);
    expect(answers(null)).toEqual(['NOT the same file', '']);
    rmSync(folder, { recursive: true });
  });

  test('certutil and PowerShell are given the file by its whole name', () => {
    expect(checkOf('check-command-prompt', '100% & more.zip').split('\n')).toEqual([
      'certutil -hashfile ".\\100"^%" & more.zip" SHA256',
      'dir ".\\100"^%" & more.zip"',
    ]);
    const [first = ''] = checkOf('check-command-prompt', '100% & more.zip').split('\n');
    expect(readByCommandPrompt(first)).toEqual(['certutil', '-hashfile', '.\\100% & more.zip', 'SHA256']);
    expect(checkOf('check-powershell', "it's.zip")).toBe(
      `if ((Get-Item -LiteralPath '.\\it''s.zip').Length -eq 17 -and (Get-FileHash -Algorithm SHA256 -LiteralPath '.\\it''s.zip').Hash -eq '${sha256}') { 'The same file' } else { 'NOT the same file' }`,
    );
  });

  test('a name that Windows cannot have is told, not quoted', () => {
    const transfer = transferOf({ zip: { ...typedTransfer.zip, name: 'a"b.zip' } });
    expect(commandsOf('check-command-prompt', transfer)).toEqual([]);
    expect(wordsOf('check-command-prompt', transfer)).toContain('Rename');
  });
});
