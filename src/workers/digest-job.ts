import { createSHA256 } from 'hash-wasm';
import type { DigestApi } from './digest-api.ts';
import { inflateJob } from './inflate-job.ts';
import { readChunks } from './read-chunks.ts';

export function digestJob(): DigestApi {
  return {
    async sha256(blob) {
      const hash = await createSHA256();
      for await (const chunk of readChunks(blob)) {
        if (chunk === 'unreadable') return null;
        hash.update(chunk);
      }
      return hash.digest('hex');
    },
    ...inflateJob(),
  };
}
