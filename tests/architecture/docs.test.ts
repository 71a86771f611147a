import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDependencies, checkPaths, checkRegistry, pathsIn } from './check-docs.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const exists = (path: string) => existsSync(join(root, path));

/** Folders that git does not keep, and those of programs. */
const notOurs = new Set(['node_modules', 'dist', '.git']);

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

test.each([['README.md'], ['ARCHITECTURE.md'], ['CONTRIBUTING.md']])('every path that %s names exists', (name) => {
  const document = read(name);
  expect(pathsIn(document).length).toBeGreaterThan(5);
  expect(checkPaths(name, document, exists)).toEqual([]);
});

test('every folder of src stands in the map', () => {
  const folders = new Set(filesUnder('src').map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  const map = read('ARCHITECTURE.md');
  expect([...folders].filter((folder) => folder !== 'src/' && !map.includes(`\`${folder}`))).toEqual([]);
});

test('every dependency has a line that says why, and every line a dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  expect(packages).toContain('preact');
  expect(checkDependencies(read('docs/dependencies.md'), packages)).toEqual([]);
});

test('no file names a package registry', () => {
  const files = filesUnder('').filter((path) => /(?:\.(?:md|json|ts|tsx|mjs|html|css|xsd)|\/run|rc)$/.test(path));
  expect(files).toContain('package-lock.json');
  expect(files).toContain('.npmrc');
  expect(files.map((path) => checkRegistry(path, read(path))).filter((breach) => breach !== null)).toEqual([]);
});

test('every decision says its status, context, choice, cost and when to revisit it', () => {
  const decisions = filesUnder('docs/decisions');
  expect(decisions.length).toBeGreaterThan(5);
  for (const path of decisions) {
    expect(path).toMatch(/\/\d{4}-[a-z0-9-]+\.md$/);
    const heads = [...read(path).matchAll(/^\*\*(.+?)\*\*/gm)].map((match) => match[1]);
    expect(heads, path).toEqual(['Status.', 'Context.', 'Choice.', 'Cost.', 'When to revisit.']);
  }
});

test('a path that leads nowhere is told, in backticks and in links, but not in examples', () => {
  const document = [
    'See `src/core/gone.ts`, `src/core/`, `GONE.md` and ![picture](docs/gone.png).',
    'Not ours: `npm test`, `fall.xml`, `a/b`, `docs/decisions/NNNN-….md`, [site](https://example.org/src/x.ts).',
    '```\n`src/example.ts`\n```',
  ].join('\n');
  expect(checkPaths('X.md', document, (path) => path === 'src/core/')).toEqual([
    'X.md names src/core/gone.ts, which does not exist.',
    'X.md names GONE.md, which does not exist.',
    'X.md names docs/gone.png, which does not exist.',
  ]);
});

test('a dependency without a line, and a line without a dependency, are told', () => {
  const document = '| shipped | why |\n| --- | --- |\n| kept, gone | both at once |\n';
  expect(checkDependencies(document, ['kept', 'new'])).toEqual([
    'docs/dependencies.md has no line for new, which package.json asks for.',
    'docs/dependencies.md has a line for gone, which package.json does not ask for.',
  ]);
});

test('an address of a registry is told', () => {
  const host = ['registry', 'example', 'org'].join('.');
  expect(checkRegistry('package-lock.json', '"resolved": "https://example.org/x.tgz"')).toContain('"resolved"');
  expect(checkRegistry('.npmrc', `${'registry'}=https://example.org/`)).toContain('names a package registry');
  expect(checkRegistry('notes.md', `see https://${host}/x`)).toContain(host);
  expect(checkRegistry('notes.md', 'A registrar keeps the registry of students.')).toBeNull();
});
