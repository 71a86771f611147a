import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { checkModules, type Module } from './check-modules.ts';

const root = join(import.meta.dirname, '../..');

function modulesUnder(folder: string): Module[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx)$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));
}

test('imports go down only, packages stay at home, no cycles, no barrels, no default exports, kebab-case names', () => {
  const modules = [...modulesUnder('src'), ...modulesUnder('tests')];
  expect(modules.length).toBeGreaterThan(20);
  expect(checkModules(modules)).toEqual([]);
});
