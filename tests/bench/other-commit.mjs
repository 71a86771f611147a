/** The app as another commit has it, built in a folder of its own beside this checkout. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/places.mjs';

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * Checks the commit out, builds it with the packages of this checkout and serves it as it serves itself. `remove` leaves
 * nothing behind; it runs when the process ends, too. Throws when there is no such commit or it does not build.
 * @param {string} commit whatever git takes for one
 */
export async function serveCommit(commit) {
  const name = git('rev-parse', '--short', '--verify', `${commit}^{commit}`).trim();
  const folder = mkdtempSync(join(tmpdir(), 'termload-commit-'));
  const tree = join(folder, 'app');
  const remove = () => {
    if (existsSync(tree)) git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(1));
  git('worktree', 'add', '--detach', '--quiet', tree, name);
  // Its own packages would have to be fetched; those of today are as near as makes no difference.
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: tree, stdio: 'inherit' });
  /** @type {typeof import('../../scripts/serve.mjs')} */
  const { serve } = await import(pathToFileURL(join(tree, 'scripts/serve.mjs')).href);
  return { name, url: await serve(0), remove };
}
