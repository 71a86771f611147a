import type { GarbledWord } from '../core/repairs/garbled-words.ts';
import { currentLoad } from './current-load.ts';

/** Each word of the load on screen that undo-mojibake would change; `unreadable`: its file has been moved or changed. */
export async function garbledWords(): Promise<readonly GarbledWord[] | 'unreadable'> {
  return (await currentLoad()?.preparation?.garbledWords()) ?? [];
}
