import { createSHA256 } from 'hash-wasm';
import { outputDeclaration } from '../core/repairs/output-declaration.ts';
import { copyRanges } from '../core/zip/copy-ranges.ts';
import { asGzip } from '../core/zip/gzip-frame.ts';
import { checkZip } from '../core/zip/zip-check.ts';
import { readZipDirectory } from '../core/zip/zip-directory.ts';
import { zipNames } from '../core/zip/zip-name.ts';
import { ZipWriter } from '../core/zip/zip-writer.ts';
import { readSomeUsers } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { StoredUser } from '../storage/stored-shapes.ts';
import { inflateChunks } from './inflater.ts';
import type { KeptLoadApi, MendedOutcome, MendedTask } from './kept-load-api.ts';
import { keptZip } from './kept-zips.ts';
import { readChunks } from './read-chunks.ts';
import { scratchWriter } from './scratch-writer.ts';

const encoder = new TextEncoder();

export const keptLoadJob: KeptLoadApi = {
  async userText(loadId, index) {
    const [zip, [user]] = await Promise.all([keptZip(loadId), usersOf(loadId, [index])]);
    if (zip === null || user === undefined) return null;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const sink = { write: (bytes: Uint8Array) => void pieces.push(bytes.slice()), ended() {} };
    await copyUsers(zip, [user], sink);
    return new Blob(pieces).text();
  },

  async mendedZip(task) {
    const zip = (await keptZip(task.loadId)) ?? task.spare;
    const users = await usersOf(task.loadId, task.users);
    if (zip === null || users.length < task.users.length) return { kind: 'gone' };
    try {
      return await writeMended(zip, users, task);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'storage-full' };
      throw error;
    }
  },
};

async function usersOf(loadId: string, indexes: readonly number[]): Promise<StoredUser[]> {
  const database = await openDatabase();
  return typeof database === 'string' ? [] : readSomeUsers(database, loadId, indexes);
}

async function writeMended(zip: Blob, users: readonly StoredUser[], task: MendedTask): Promise<MendedOutcome> {
  const scratch = await scratchWriter(task.scratch);
  const writer = new ZipWriter((bytes) => scratch.write(bytes));
  writer.open(zipNames(task.name).member(1));
  const text = new TextBlocks();
  text.add(encoder.encode(`${outputDeclaration}\n<users>\n`));
  await copyUsers(zip, users, { write: (bytes) => text.add(bytes), ended: () => text.add(encoder.encode('\n')) });
  text.add(encoder.encode('</users>\n'));
  for (const block of text.blocks) await writer.add(block);
  await writer.close();
  writer.finish();
  const made = await scratch.finish();
  return { kind: 'done', zip: made, facts: await proved(made, users.length, task.name) };
}

/** The mended are few beside the load, so their text is held until it is compressed. */
class TextBlocks {
  readonly blocks: Uint8Array<ArrayBuffer>[] = [];

  add(bytes: Uint8Array): void {
    this.blocks.push(bytes.slice());
  }
}

/** Takes the text of users out of a zip, member by member; they are in the order of the load. */
async function copyUsers(
  zip: Blob,
  users: readonly StoredUser[],
  sink: Parameters<typeof copyRanges>[2],
): Promise<void> {
  const members = await readZipDirectory(zip);
  if ('fault' in members) throw new Error(members.fault);
  for (const [number, member] of members.entries()) {
    const wanted = users.filter((user) => user.member === number);
    if (wanted.length === 0) continue;
    const gzip = await asGzip(zip, member);
    if ('fault' in gzip) throw new Error(gzip.fault);
    if (!(await copyRanges(whole(gzip), wanted, sink))) throw new Error('The kept zip is not the one that was kept.');
  }
}

async function* whole(gzip: Blob): AsyncGenerator<Uint8Array> {
  for await (const chunk of inflateChunks(gzip)) {
    if (chunk === null) throw new Error('The kept zip is broken.');
    yield chunk;
  }
}

/** The same proofs as of every zip, from its final bytes. */
async function proved(zip: Blob, users: number, name: string) {
  const entries = await checkZip(zip, inflateChunks, () => {});
  if ('fault' in entries) throw new Error(`The zip of the mended failed its check. ${entries.fault}`);
  if (entries.reduce((sum, entry) => sum + entry.users, 0) !== users) {
    throw new Error('The zip of the mended holds another number of users than were chosen.');
  }
  const hash = await createSHA256();
  for await (const chunk of readChunks(zip)) {
    if (chunk === 'unreadable') throw new Error('The zip of the mended cannot be read again.');
    hash.update(chunk);
  }
  return { name, bytes: zip.size, sha256: hash.digest('hex'), entries };
}
