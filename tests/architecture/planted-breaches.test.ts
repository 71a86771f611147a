import { expect, test } from 'vitest';
import { checkModules } from './check-modules.ts';

function breaches(files: Record<string, string>): string[] {
  return checkModules(Object.entries(files).map(([path, source]) => ({ path, source })));
}

test('an honest tree has no breaches', () => {
  const files = {
    'src/core/place.ts': 'export interface Place { readonly line: number }',
    'src/workers/prepare-client.ts': `import url from './prepare.worker.ts?worker&url';\nimport { wrap } from 'comlink';\nexport const a = [url, wrap];`,
    'src/workers/prepare.worker.ts': `import type { Place } from '../core/place.ts';\nexport type P = Place;\nlet p: P;`,
    'src/ui/app.tsx': `import { render } from 'preact/hooks';\nimport './app.css';\nexport const App = () => <p>Don't export default from "idb"</p>;`,
  };
  expect(breaches(files)).toEqual([]);
});

test('an upward import is told with file, import and rule', () => {
  const files = {
    'src/core/a.ts': `import { b } from '../state/b.ts';\nexport const a = b;`,
    'src/state/b.ts': 'export const b = 1;',
  };
  expect(breaches(files)).toEqual(['src/core/a.ts imports ../state/b.ts (state): core may import no other layer.']);
});

test.each([
  [`import type { B } from '../state/b.ts';`],
  [`export * from '../state/b.ts';\nexport const c = 1;`],
  [`export const later = () => import('../state/b.ts');`],
  [`import '../state/b.ts';`],
  [`import {\n  one,\n  two, // and '\n} from '../state/b.ts';`],
  [`const slashes = /\\/*['"]/; const text = \`it's \${one({ two: '}' })}\`;\nimport { b } from '../state/b.ts';`],
])('the upward import in %s is seen', (source) => {
  expect(breaches({ 'src/core/a.ts': `${source}\nexport const a = 1;` })[0]).toContain(
    'core may import no other layer',
  );
});

test('an import that stands in a comment or a text is none', () => {
  const source = `// import { b } from '../state/b.ts';\n/* import '../state/b.ts'; */\nexport const a = "import x from '../state/b.ts'";\nexport const t = \`\nimport '../state/b.ts';\n\`;`;
  expect(breaches({ 'src/core/a.ts': source })).toEqual([]);
});

test('a file outside the layers, and an import that leaves them, are told', () => {
  expect(breaches({ 'src/odd/a.ts': `import { b } from '../core/b.ts';\nexport const a = b;` })[0]).toContain(
    'is in no layer',
  );
  expect(breaches({ 'src/core/a.ts': `import p from '../../package.json';\nexport const a = p;` })[0]).toContain(
    'outside the layers',
  );
});

test('a package away from home is told', () => {
  expect(breaches({ 'src/ui/a.ts': `import { zip } from 'fflate';\nexport const a = zip;` })).toEqual([
    'src/ui/a.ts imports fflate: the package fflate is at home only in src/core/.',
  ]);
  expect(
    breaches({ 'src/ui/a.ts': `import { x } from '@tanstack/virtual-core/deep';\nexport const a = x;` })[0],
  ).toContain('only in src/ui/parts/');
});

test('a test package in the app, and a package nobody gave a home, are told', () => {
  expect(breaches({ 'src/core/a.ts': `import { S } from 'saxes';\nexport const a = S;` })[0]).toContain(
    'only in tests',
  );
  expect(breaches({ 'src/core/a.ts': `import { l } from 'lodash';\nexport const a = l;` })[0]).toContain('has no home');
  expect(breaches({ 'src/core/a.ts': `import { l } from 'node:fs';\nexport const a = l;` })[0]).toContain(
    'has no home',
  );
});

test('a cycle is told once, type-only imports included', () => {
  const files = {
    'src/core/a.ts': `import { b } from './b.ts';\nexport const a = b;`,
    'src/core/b.ts': `import { c } from './c.ts';\nexport const b = c;`,
    'src/core/c.ts': `import type { A } from './a.ts';\nexport const c: A = 1;`,
  };
  expect(breaches(files)).toEqual([
    'src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts: files import each other in a circle, and type-only imports count too.',
  ]);
});

test.each([
  [`export * from './b.ts';`],
  [`export { b } from './b.ts';\nexport type { C } from './c.ts';`],
  [`// all there is\nimport { b } from './b.ts';\nexport { b };`],
])('the barrel %s is told', (source) => {
  expect(breaches({ 'src/core/a.ts': source })).toEqual([expect.stringContaining('no barrels')]);
});

test.each([['export default function a() {}'], ['const a = 1;\nexport { a as default };']])(
  'the default export in %s is told',
  (source) => {
    expect(breaches({ 'src/core/a.ts': source })).toEqual([expect.stringContaining('default export')]);
  },
);

test('names that are not kebab-case, and index files, are told', () => {
  expect(breaches({ 'src/core/userRecord.ts': 'export const a = 1;' })[0]).toContain(
    '"userRecord.ts" is not kebab-case',
  );
  expect(breaches({ 'src/core/Zip/a.ts': 'export const a = 1;' })[0]).toContain('"Zip" is not kebab-case');
  expect(breaches({ 'src/core/index.ts': 'export const a = 1;' })[0]).toContain('no file is called index');
});

test('an import that is worked out while running is told', () => {
  expect(breaches({ 'src/core/a.ts': "export const a = (n: string) => import('./' + n);" })[0]).toContain(
    'plain string',
  );
});
