import type { DeskFileApi } from './desk-file-api.ts';
import { readDeskFile } from './read-desk-file.ts';
import { writeDeskFile } from './write-desk-file.ts';

export function deskFileJob(): DeskFileApi {
  return { write: writeDeskFile, read: readDeskFile };
}
