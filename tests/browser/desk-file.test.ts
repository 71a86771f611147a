import { expect, test } from 'vitest';
import { deskFileJob } from '../../src/workers/desk-file-job.ts';
import { digestJob } from '../../src/workers/digest-job.ts';

const job = deskFileJob();
const { sha256 } = digestJob();

/** A zip as the app keeps it: a file in the browser's own file system. */
async function keptZip(bytes: number): Promise<File> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle('desk-file-test.zip', { create: true });
  const writable = await handle.createWritable();
  const block = new Uint8Array(1 << 20);
  for (let at = 0; at < block.length; at += 65_536) crypto.getRandomValues(block.subarray(at, at + 65_536));
  for (let left = bytes; left > 0; left -= block.length)
    await writable.write(block.subarray(0, Math.min(left, block.length)));
  await writable.close();
  return handle.getFile();
}

test.each([[null], ['Größe 12 – Dachs']])(
  'a desk with a kept zip comes back in a browser, passphrase %s',
  async (passphrase) => {
    const zip = await keptZip(9_000_000);
    const records = Array.from({ length: 2000 }, (_, id) => ({
      id,
      seen: new Map([['p1', new Date(id)]]),
      note: undefined,
    }));
    const stores = [['loads', [{ id: 'l1', zip, prints: Uint8Array.of(1, 2) }]] as const, ['rows', records] as const];
    const written = await job.write({ made: '2026-08-20T09:00:00.000Z', shapes: 1, stores, passphrase });
    if (written.kind !== 'done') throw new Error(written.kind);

    const read = await job.read({ file: written.file, passphrase, newestShapes: 1 });
    if (read.kind !== 'done') throw new Error(JSON.stringify(read));
    expect(read.sha256).toBe(written.sha256);
    expect(read.desk.stores.get('rows')).toEqual(records);
    const [load] = (read.desk.stores.get('loads') ?? []) as { zip: Blob; prints: Uint8Array }[];
    expect(load?.prints).toEqual(Uint8Array.of(1, 2));
    expect(await sha256(load?.zip ?? new Blob())).toBe(await sha256(zip));
  },
);

test('a wrong passphrase and a changed byte are told apart in a browser too', async () => {
  const written = await job.write({ made: '2026-08-20T09:00:00.000Z', shapes: 1, stores: [], passphrase: 'badger' });
  if (written.kind !== 'done') throw new Error(written.kind);
  const whyNot = async (file: Blob): Promise<string> => {
    const read = await job.read({ file, passphrase: 'Badger', newestShapes: 1 });
    return read.kind === 'refused' ? read.refusal.why : read.kind;
  };
  expect(await whyNot(written.file)).toBe('wrong-passphrase');
  const bytes = new Uint8Array(await written.file.arrayBuffer());
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  expect(await whyNot(new Blob([bytes]))).toBe('damaged');
});
