import { proxy, wrap } from 'comlink';
import tablesUrl from './tables.worker.ts?worker&url';
import type { PackedTables, TablesApi, TablesProgress } from './tables-api.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/** Reads the tables of a file in a worker of its own. When that dies, it rejects. */
export async function readTablesApart(
  file: Blob,
  encoding: string | null,
  onProgress: TablesProgress,
): Promise<PackedTables> {
  const worker = new Worker(trustedScriptUrl(tablesUrl), { type: 'module' });
  try {
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('The worker that reads tables has died.')));
    });
    return await Promise.race([wrap<TablesApi>(worker).read(file, encoding, proxy(onProgress)), death]);
  } finally {
    worker.terminate();
  }
}
