import { ExportRepairs } from '../core/repairs/export-repairs.ts';
import { type GarbledWord, GarbledWords } from '../core/repairs/garbled-words.ts';
import type { Prepared } from './prepared.ts';

/**
 * Repairs an export again as it was, with every garbled word mended, and lists those. Nothing is written. `unreadable`: the
 * file is not there any more, or not the same.
 */
export async function findGarbledWords({
  load,
  reread,
  chosen,
}: Pick<Prepared, 'load' | 'reread' | 'chosen'>): Promise<readonly GarbledWord[] | 'unreadable'> {
  const found = new GarbledWords();
  const repairs = new ExportRepairs({ ...chosen, 'undo-mojibake': { except: [] } }, found);
  for (const { name } of load.members) {
    const file = name === '' ? null : name;
    const source = reread(file);
    if (source === null) continue;
    const decoder = repairs.begin(file, source.decoder());
    for await (const chunk of source.chunks(source.markBytes)) {
      if (chunk === 'unreadable' || decoder.decode(chunk, false) === null) return 'unreadable';
    }
    if (decoder.decode(new Uint8Array(), true) === null) return 'unreadable';
  }
  return found.words();
}
