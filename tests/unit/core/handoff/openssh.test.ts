import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { posixUpload, sftpLines } from '../../../../src/core/handoff/transfer-commands.ts';
import { checkTransfer, type TransferTyped } from '../../../../src/core/handoff/transfer-place.ts';
import { type OpensshServer, startOpenssh } from './openssh-server.ts';
import { anyName, nastyNames, transferOf, typedTransfer } from './transfer-examples.ts';

const started = await startOpenssh();
if (typeof started === 'string') {
  console.warn(`Not run: sending to a real OpenSSH server. ${started}`);
  test.skip(`a real OpenSSH server: ${started}`, () => {});
} else {
  describe('a real OpenSSH server', { timeout: 60_000 }, () => getsZips(started));
}

function getsZips(server: OpensshServer): void {
  const here = { host: server.host, port: server.port, user: server.user };
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * at + 7) % 251));
  const zipCalled = (name: string): Partial<TransferTyped> => ({
    zip: { ...typedTransfer.zip, name, bytes: bytes.length },
  });
  const inFolder = (...names: string[]) => join(server.remote, ...names);

  beforeEach(() => {
    for (const folder of [server.remote, server.local]) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
  });
  afterAll(() => server.close());

  async function sent(folder: string, name: string, shell = 'sh'): Promise<void> {
    writeFileSync(join(server.local, name), bytes);
    mkdirSync(inFolder(folder), { recursive: true });
    const { output, log, sftpArguments } = await server.run(
      posixUpload(transferOf({ ...here, folder, ...zipCalled(name) })),
      { shell },
    );
    expect(readdirSync(inFolder(folder)), `${output}${log}`).toEqual([name]);
    expect(readFileSync(inFolder(folder, name)).equals(bytes)).toBe(true);
    expect(output).toContain(` ${bytes.length} `);
    expect(sftpArguments).not.toContain('-b');
  }

  test.each(nastyNames)('gets a zip called “%s” into a folder of that name', async (name) => {
    await sent(name.trim(), name);
    expect(readdirSync(server.remote)).toEqual([name.trim()]);
    expect(readdirSync(server.local)).toEqual([name]);
  });

  test('gets zips of any name into folders of any name', async () => {
    const folders = anyName.filter((name) => name === name.trim() && !/^\.+$/.test(name));
    const pairs = fc.sample(fc.tuple(folders, anyName), 8);
    for (const [number, [folder, name]] of pairs.entries()) {
      rmSync(server.local, { recursive: true });
      mkdirSync(server.local);
      await sent(join('each', String(number), folder), name);
    }
  });

  test('gets a zip whose name and folder are as long as they may be', async () => {
    // Every character takes an escape, and no folder on the way has more than 255 bytes.
    await sent(`${'"'.repeat(199)}/${'*'.repeat(200)}`, '"'.repeat(255));
    await sent(`${'?'.repeat(199)}/${'['.repeat(200)}`, '*'.repeat(255));
  });

  test.skipIf(spawnSync('bash', ['-c', 'exit 0']).status !== 0)('gets it from bash', () =>
    sent("it's", 'a!b "c".zip', 'bash'),
  );

  test('gets the zip where one arrives, in a folder within a folder, and by a full path', async () => {
    writeFileSync(join(server.local, 'z.zip'), bytes);
    mkdirSync(inFolder('ALMA', 'SIS'), { recursive: true });
    mkdirSync(inFolder('full'));
    for (const folder of ['', 'ALMA/SIS/', inFolder('full')]) {
      await server.run(posixUpload(transferOf({ ...here, folder, ...zipCalled('z.zip') })));
    }
    expect(readdirSync(server.remote, { recursive: true }).sort()).toEqual(
      ['ALMA', 'ALMA/SIS', 'ALMA/SIS/z.zip', 'full', 'full/z.zip', 'z.zip'].sort(),
    );
  });

  test('gets nothing anywhere when the folder is missing', async () => {
    writeFileSync(join(server.local, 'z.zip'), bytes);
    const { output } = await server.run(
      posixUpload(transferOf({ ...here, folder: 'ALMA/SIS', ...zipCalled('z.zip') })),
    );
    expect(readdirSync(server.remote)).toEqual([]);
    expect(output).toContain('No such file');
  });

  /** A passphrase is asked for as a password is: by ssh at the terminal, and never in batch mode. */
  test('lets in somebody who is asked for something, which `-b` would not', async () => {
    writeFileSync(join(server.local, 'z.zip'), bytes);
    const transfer = transferOf({ ...here, folder: '', ...zipCalled('z.zip') });
    const upload = posixUpload(transfer);
    const refused = await server.run(upload.replace('| sftp ', '| sftp -b - '), { passphrase: true });
    expect(refused.output).toContain('Permission denied');
    expect(readdirSync(server.remote)).toEqual([]);
    const { sftpArguments } = await server.run(upload, { passphrase: true });
    expect(readdirSync(server.remote)).toEqual(['z.zip']);
    expect(sftpArguments).toEqual([`sftp://${server.user}@127.0.0.1:${server.port}`]);
  });

  test('takes the commands as PowerShell sends them: a mark first, lines ended as on Windows', async () => {
    writeFileSync(join(server.local, 'ü.zip'), bytes);
    const lines = sftpLines(transferOf({ ...here, folder: '', ...zipCalled('ü.zip') }));
    writeFileSync(join(server.local, '.typed'), `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`);
    await server.run(`sftp 'sftp://${server.user}@127.0.0.1:${server.port}' < .typed`);
    expect(readdirSync(server.remote)).toEqual(['ü.zip']);
  });

  test('is asked for with the user name and server as they were typed', async () => {
    const asked = join(server.local, 'asked');
    writeFileSync(asked, '#!/bin/sh\nprintf "%s\\0" "$@" > asked-for\nexit 1\n', { mode: 0o700 });
    const users = [...nastyNames, 'a:b', 'a/b', 'a@b', 'dom\\user'].map((user) => user.trim());
    for (const host of ['files.example.edu', '2001:db8::1']) {
      for (const user of users) {
        const outcome = checkTransfer({ ...typedTransfer, host, port: '2222', user });
        if (outcome.kind === 'refused') {
          expect(user.startsWith('-') || host.includes(':'), user).toBe(true);
          continue;
        }
        const { output } = await server.run(posixUpload(outcome.transfer).replace('| sftp ', `| sftp -S ${asked} `));
        expect(readdirSync(server.local), output).toContain('asked-for');
        const words = readFileSync(join(server.local, 'asked-for'), 'utf8').split('\0');
        expect(words).toContain('-oPort 2222');
        expect(words[words.indexOf('-l') + 1]).toBe(user);
        expect(words[words.indexOf('--') + 1]).toBe(host);
        rmSync(join(server.local, 'asked-for'));
      }
    }
  });
}
