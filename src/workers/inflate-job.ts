import { transfer } from 'comlink';
import type { InflateApi } from './inflate-api.ts';
import { Inflater } from './inflater.ts';

export function inflateJob(): InflateApi {
  let inflater: Inflater | null = null;
  return {
    async beginInflating(gzip) {
      inflater = new Inflater(gzip);
    },
    async inflate(reuse) {
      const block = (await inflater?.next(reuse)) ?? null;
      return block === null ? null : transfer(block, [block.bytes.buffer]);
    },
  };
}
