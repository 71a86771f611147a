import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** A real OpenSSH server on loopback, with keys of its own, in a folder of its own; whoever runs the tests may sign in. */
export interface OpensshServer {
  readonly host: string;
  readonly port: string;
  readonly user: string;
  /** Where the server puts one who signs in. */
  readonly remote: string;
  /** Where the person’s zip lies: commands run here. */
  readonly local: string;
  /** Runs a command as if typed in `local`. `tries`: what of the person’s own is different. */
  run(command: string, tries?: Tries): Promise<Ran>;
  close(): Promise<void>;
}

export interface Tries {
  /** Sign in with a key that has a passphrase, which is asked for outside of standard input. */
  readonly passphrase?: boolean;
  /** A shell other than sh. */
  readonly shell?: string;
}

export interface Ran {
  readonly status: number | null;
  readonly output: string;
  /** What the server said, from the first connection on. */
  readonly log: string;
  /** What the program `sftp` was called with. */
  readonly sftpArguments: readonly string[];
}

const passphrase = 'not the key of anything';
const programOf = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/libexec']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Starts it; a sentence why not where it cannot run. */
export async function startOpenssh(): Promise<OpensshServer | string> {
  const [sshd, sftp, keygen] = ['sshd', 'sftp', 'ssh-keygen'].map(programOf);
  if (!sshd || !sftp || !keygen) return 'No OpenSSH server on this computer (Debian: openssh-server).';
  const lacking = separationFolder();
  if (lacking !== null) return lacking;
  const home = mkdtempSync(join(tmpdir(), 'termload-openssh-'));
  const inHome: InHome = (name) => join(home, name);
  const forget = () => rmSync(home, { recursive: true });
  prepareServer(inHome, keygen);
  const fit = spawnSync(sshd, ['-t', '-f', inHome('sshd.conf')], { encoding: 'utf8' });
  if (fit.status !== 0) {
    forget();
    return `The OpenSSH server does not run here: ${fit.stderr}`;
  }
  const { port, log, close } = await listen(sshd, inHome('sshd.conf'));
  preparePerson(inHome, sftp, port);
  const running: OpensshServer = {
    host: '127.0.0.1',
    port,
    user: userInfo().username,
    remote: inHome('remote'),
    local: inHome('local'),
    run: async (command, tries = {}) => ({ ...(await runAsPerson(inHome, command, tries)), log: log() }),
    close: async () => {
      await close();
      forget();
    },
  };
  // An account without any login, as build servers may have. Whatever else goes wrong, the tests shall tell.
  const tried = await running.run(`echo pwd | sftp 'sftp://${running.user}@127.0.0.1:${port}'`);
  if (!/not allowed because/.test(tried.log)) return running;
  await running.close();
  return `The OpenSSH server lets nobody in here: ${tried.log}`;
}

type InHome = (name: string) => string;
const privately = { mode: 0o600 };
const runnable = { mode: 0o700 };

function prepareServer(inHome: InHome, keygen: string): void {
  for (const folder of ['remote', 'local', 'bin']) mkdirSync(inHome(folder));
  for (const name of ['host', 'key', 'locked']) {
    const secret = name === 'locked' ? passphrase : '';
    spawnSync(keygen, ['-q', '-t', 'ed25519', '-N', secret, '-C', '', '-f', inHome(name)]);
  }
  const keys = ['key.pub', 'locked.pub'].map((name) => readFileSync(inHome(name), 'utf8'));
  writeFileSync(inHome('authorized'), keys.join(''), privately);
  const settings = [
    `HostKey ${inHome('host')}`,
    `AuthorizedKeysFile ${inHome('authorized')}`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    'Subsystem sftp internal-sftp',
    `ForceCommand internal-sftp -d ${inHome('remote')}`,
  ];
  writeFileSync(inHome('sshd.conf'), `${settings.join('\n')}\n`, privately);
}

/** The port is the system’s choice and held all the time; each connection gets a server of its own, as from inetd. */
async function listen(sshd: string, settings: string) {
  let log = '';
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const child = spawn(sshd, ['-i', '-e', '-f', settings], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
    socket.pipe(child.stdin);
    child.stdout.pipe(socket);
    // A connection that breaks off is told by what the client says.
    for (const stream of [socket, child.stdin, child.stdout]) stream.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? String(address.port) : '',
    log: () => log,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a person has in the settings of their own ssh; and a note of how `sftp` was called. */
function preparePerson(inHome: InHome, sftp: string, port: string): void {
  writeFileSync(inHome('known'), `[127.0.0.1]:${port} ${readFileSync(inHome('host.pub'), 'utf8')}`, privately);
  for (const key of ['key', 'locked']) {
    const settings = [
      `IdentityFile ${inHome(key)}`,
      'IdentitiesOnly yes',
      'IdentityAgent none',
      `UserKnownHostsFile ${inHome('known')}`,
      'GlobalKnownHostsFile none',
      'StrictHostKeyChecking yes',
    ];
    writeFileSync(inHome(`settings-${key}`), `${settings.join('\n')}\n`, privately);
  }
  writeFileSync(inHome('bin/askpass'), `#!/bin/sh\necho '${passphrase}'\n`, runnable);
  const noted = `printf '%s\\0' "$@" > ${inHome('arguments')}`;
  writeFileSync(inHome('bin/sftp'), `#!/bin/sh\n${noted}\nexec ${sftp} -F "$SETTINGS" "$@"\n`, runnable);
}

async function runAsPerson(inHome: InHome, command: string, tries: Tries): Promise<Omit<Ran, 'log'>> {
  rmSync(inHome('arguments'), { force: true });
  const child = spawn(tries.shell ?? 'sh', ['-c', command], {
    cwd: inHome('local'),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
    env: {
      PATH: `${inHome('bin')}${delimiter}${process.env.PATH ?? ''}`,
      LC_ALL: 'C.UTF-8',
      SETTINGS: inHome(tries.passphrase ? 'settings-locked' : 'settings-key'),
      SSH_ASKPASS: inHome('bin/askpass'),
      SSH_ASKPASS_REQUIRE: 'force',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const [status] = await once(child, 'close');
  const called = existsSync(inHome('arguments')) ? readFileSync(inHome('arguments'), 'utf8') : '';
  return { status, output, sftpArguments: called.split('\0').slice(0, -1) };
}

/** Run by root, the server wants an empty folder that the system makes when it starts it. A sentence if it cannot be had. */
function separationFolder(): string | null {
  if (process.getuid?.() !== 0) return null;
  try {
    mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
    accessSync('/run/sshd');
    return null;
  } catch {
    return 'The OpenSSH server does not run here: it needs the folder /run/sshd.';
  }
}
