/* Installs the packages when they are not those of package-lock.json. Node built-ins only. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './places.mjs';
import { run } from './tools.mjs';

const stampFile = join(cache, 'installed');

function stampNow() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Throws an Error with one sentence when the installation fails. */
export async function install() {
  const stamp = stampNow();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing the packages.');
  // Not `npm ci`: it refuses a lock that was written where some platforms' optional binaries were missing.
  const options = ['install', '--no-save', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...options])
    : await run('npm', options, { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error('The packages could not be installed; npm says why above.');
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampFile, stamp);
}
