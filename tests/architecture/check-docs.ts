/* What can be wrong with a document of the project, as sentences that name the culprit. */

const topFolders = ['src', 'tests', 'scripts', 'docs', 'public', '.ci'];
const fencedCode = /^```[\s\S]*?^```/gm;
const inlineCode = /`([^`\n]+)`/g;
const linkTarget = /\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g;
const topFile = /^[\w-]+(?:\.[\w-]+)*\.(?:md|json|ts|tsx|mjs|html|css)$/;

function looksLikePath(text: string): boolean {
  if (/[\s…*<>]/.test(text)) return false;
  const [first = '', ...rest] = text.split('/');
  return rest.length === 0 ? topFile.test(text) : topFolders.includes(first);
}

/** The paths of this project that a document names, in backticks or as the target of a link. */
export function pathsIn(document: string): string[] {
  const text = document.replace(fencedCode, '');
  const named = [...text.matchAll(inlineCode)].map((match) => match[1] ?? '').filter(looksLikePath);
  const linked = [...text.matchAll(linkTarget)].map((match) => match[1] ?? '');
  return [...new Set([...named, ...linked])];
}

/** One sentence for each path that leads nowhere; `exists` is asked for paths from the project folder. */
export function checkPaths(name: string, document: string, exists: (path: string) => boolean): string[] {
  return pathsIn(document)
    .filter((path) => !exists(path))
    .map((path) => `${name} names ${path}, which does not exist.`);
}

/** The packages that the first column of the tables of docs/dependencies.md gives reasons for. */
export function explainedPackages(document: string): string[] {
  const rows = [...document.matchAll(/^\|([^|]+)\|([^|]+)\|\s*$/gm)];
  return rows
    .filter((row) => /[a-z]/.test(row[2] ?? ''))
    .flatMap((row) => (row[1] ?? '').split(',').map((name) => name.trim()))
    .filter((name) => /^(?:@[\w-]+\/)?[\w.-]+$/.test(name));
}

/** One sentence for each package without a reason, and for each reason without a package. */
export function checkDependencies(document: string, packages: readonly string[]): string[] {
  const explained = explainedPackages(document);
  const headings = new Set(['shipped', 'development']);
  return [
    ...packages
      .filter((name) => !explained.includes(name))
      .map((name) => `docs/dependencies.md has no line for ${name}, which package.json asks for.`),
    ...explained
      .filter((name) => !packages.includes(name) && !headings.has(name))
      .map((name) => `docs/dependencies.md has a line for ${name}, which package.json does not ask for.`),
  ];
}

/** Hosts that packages are fetched from; where they come from is a matter of each computer's own settings. */
const registryHost =
  /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b|\bnpmmirror\b|\bnpm\.pkg\.|\/artifactory\/|^\s*registry\s*=/im;

/** A sentence when a file names a package registry, or null. */
export function checkRegistry(name: string, content: string): string | null {
  if (name.endsWith('package-lock.json') && /"resolved"\s*:\s*"https?:/.test(content)) {
    return `${name} has addresses that packages were fetched from ("resolved").`;
  }
  const found = registryHost.exec(content);
  return found === null ? null : `${name} names a package registry: ${found[0].trim()}.`;
}
