import type { Member } from '../containers/opened-export.ts';
import { sifLayoutOf } from '../reading/sif/tell-sif.ts';
import type { SifMeans } from './conversion-means.ts';
import { SifConversion } from './sif-conversion.ts';

/** A file as a document of patrons of fixed width, told by its content; null where it is something else. `encoding`: chosen. */
export function sifMember(
  file: Pick<Member, 'name' | 'head' | 'bytes' | 'chunks'>,
  { layouts, chosen, groups, types }: SifMeans,
  encoding: string | null,
): Member | null {
  const best = sifLayoutOf(file.head, layouts);
  if (best === null) return null;
  const fitting = layouts.filter((one) => sifLayoutOf(file.head, [one]) !== null);
  const layout = fitting.find(({ name }) => name === chosen) ?? best;
  const source = {
    chunks: () => file.chunks(0),
    mapping: { layout, groups, types },
    fitting: fitting.map(({ name }) => name),
    encoding: encoding ?? 'windows-1252',
  };
  const convert = () => new SifConversion(source);
  return { ...file, form: 'sif', sizeKnown: false, convert, chunks: () => convert().chunks() };
}
