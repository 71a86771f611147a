import { createSHA256 } from 'hash-wasm';
import { readChunks } from './read-chunks.ts';

/** How far the work on a desk file has come. Each stage may come several times. */
export interface DeskFileProgress {
  /** `records`: of one store, or of all; the others count bytes. */
  readonly stage: 'records' | 'proving' | 'sealing' | 'zips';
  readonly done: number;
  readonly of: number;
}

export type DeskFileTeller = (progress: DeskFileProgress) => void;

/** Nobody reads faster than this, and each message costs the page a little. */
const leastMillisecondsApart = 200;

/** Passes progress on, at most five times a second. */
export function seldom(tell: DeskFileTeller): DeskFileTeller {
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - told < leastMillisecondsApart) return;
    told = now;
    tell(progress);
  };
}

/** SHA-256 as hexadecimal digits; null when it cannot be read any more. */
export async function sumOf(blob: Blob, tell: DeskFileTeller): Promise<string | null> {
  const hash = await createSHA256();
  let done = 0;
  for await (const chunk of readChunks(blob)) {
    if (chunk === 'unreadable') return null;
    hash.update(chunk);
    done += chunk.length;
    tell({ stage: 'proving', done, of: blob.size });
  }
  return hash.digest('hex');
}
