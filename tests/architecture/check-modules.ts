import { posix } from 'node:path';
import { findCycles } from './find-cycles.ts';
import { layers, packageHomes } from './layer-table.ts';
import { moduleFacts } from './module-facts.ts';

export interface Module {
  /** From the project folder, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
// Their tools accept a configuration as default export only.
const configurationFile = /\.config\.ts$/;

const layerOf = (path: string) => layers.find((layer) => path.startsWith(layer.path));

/** One sentence for each breach of the house rules: the culprit file, what it imports, and the rule in words. */
export function checkModules(modules: readonly Module[]): string[] {
  const known = new Set(modules.map(({ path }) => path));
  const graph = new Map<string, string[]>();
  const breaches: string[] = [];

  for (const { path, source } of modules) {
    const facts = moduleFacts(source);
    breaches.push(...checkName(path));
    if (facts.defaultExport && !configurationFile.test(path)) {
      breaches.push(`${path} has a default export: exports are named, so that everybody calls a thing the same.`);
    }
    if (facts.onlyReExports) {
      breaches.push(`${path} only re-exports what other files export: no barrels, import from the file itself.`);
    }
    if (facts.opaqueImport) {
      breaches.push(`${path} imports something that is worked out while running: import() takes a plain string.`);
    }
    const targets: string[] = [];
    for (const specifier of facts.specifiers) {
      const target = specifier.startsWith('.') ? resolve(path, specifier) : null;
      if (target !== null && known.has(target)) targets.push(target);
      if (path.startsWith('src/')) {
        breaches.push(...(target === null ? checkPackage(path, specifier) : checkLayer(path, specifier, target)));
      }
    }
    graph.set(path, targets);
  }

  for (const cycle of findCycles(graph)) {
    breaches.push(`${cycle.join(' → ')}: files import each other in a circle, and type-only imports count too.`);
  }
  return breaches;
}

/** Vite's endings like `?worker&url` say how a file is imported, not which. */
function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

function checkName(path: string): string[] {
  const breaches: string[] = [];
  const wrong = path.split('/').find((part) => !kebabCase.test(part));
  if (wrong !== undefined) breaches.push(`${path}: "${wrong}" is not kebab-case, as files and folders here are.`);
  if (/(?:^|\/)index\.tsx?$/.test(path)) {
    breaches.push(`${path}: no file is called index; name it for its main export.`);
  }
  return breaches;
}

function checkLayer(path: string, specifier: string, target: string): string[] {
  const from = layerOf(path);
  const to = layerOf(target);
  if (!from) return [`${path} is in no layer: put it into one of ${layers.map(({ name }) => name).join(', ')}.`];
  if (to === from || (to && from.mayImport.includes(to.name))) return [];
  const allowed = from.mayImport.length > 0 ? `only ${from.mayImport.join(', ')}` : 'no other layer';
  return [`${path} imports ${specifier} (${to?.name ?? 'outside the layers'}): ${from.name} may import ${allowed}.`];
}

function checkPackage(path: string, specifier: string): string[] {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const homes = packageHomes[name];
  if (homes?.some((home) => path.startsWith(home))) return [];
  if (!homes) return [`${path} imports ${specifier}: the package ${name} has no home in the table of package homes.`];
  const allowed = homes.length > 0 ? `only in ${homes.join(' and ')}` : 'only in tests';
  return [`${path} imports ${specifier}: the package ${name} is at home ${allowed}.`];
}
