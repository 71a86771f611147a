/** Nothing opens a workbook before its real size is known: a bomb of 197 kB takes SheetJS a gigabyte. */

import { entryFault } from '../core/containers/entry-names.ts';
import { type RefusedReport, refusal } from '../core/report/sheet-refusal.ts';
import { asGzip } from '../core/zip/gzip-frame.ts';
import type { ZipMember } from '../core/zip/zip-directory.ts';
import { Inflater } from './inflater.ts';

const mostBytes = 200 * 1024 ** 2;
const mostTimes = 100;
const mostEntries = 1000;
const endBytes = 22;

/** Null when the workbook may be opened. Counts bytes that really come out; sizes in a zip may be lies. */
export async function inflationFault(
  zip: Blob,
  members: readonly ZipMember[],
  progress: (done: number, total: number) => void,
): Promise<RefusedReport | null> {
  if (members.length > mostEntries) return refusal('broken', `a zip of ${members.length} files and no plain workbook`);
  if (!(await endsPlainly(zip))) return refusal('broken', 'an Excel file with something behind its end');
  const most = Math.min(mostBytes, zip.size * mostTimes);
  const total = members.reduce((sum, { bytes }) => sum + bytes, 0);
  let spent = 0;
  for (const member of members) {
    if (member.name.endsWith('/')) continue;
    if (member.encrypted) return refusal('protected', 'an Excel file that is protected by a password');
    const gzip = entryFault(member) === null ? await asGzip(zip, member) : null;
    if (gzip === null || 'fault' in gzip) return damaged;
    const inflater = new Inflater(gzip);
    for (let reuse: ArrayBuffer | null = null; ; ) {
      const block = await inflater.next(reuse);
      if (block === null) return damaged;
      spent += block.bytes.length;
      if (spent > most) {
        inflater.cancel();
        return refusal('too-large', 'an Excel file that is far larger inside than any report');
      }
      progress(Math.min(spent, most), Math.min(total, most));
      if (block.last) break;
      reuse = block.bytes.buffer;
    }
  }
  return null;
}

const damaged = refusal('broken', 'an Excel file that is damaged or cut off');

/**
 * Without a comment behind it there is one end of the zip, and SheetJS, which looks for the end in its own way, opens
 * what was counted.
 */
async function endsPlainly(zip: Blob): Promise<boolean> {
  const view = new DataView(await zip.slice(zip.size - endBytes).arrayBuffer());
  return view.byteLength === endBytes && view.getUint32(0, true) === 0x06054b50;
}
