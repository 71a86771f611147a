import type { Member } from '../containers/opened-export.ts';
import { sifLayoutOf } from '../reading/sif/tell-sif.ts';
import type { SifMeans } from './conversion-means.ts';
import { SifConversion } from './sif-conversion.ts';

/** A file as a document of patrons of fixed width, told by its content; null where it is something else. `encoding`: chosen. */
export function sifMember(
  file: Pick<Member, 'name' | 'head' | 'bytes' | 'chunks'>,
  { layouts, ...means }: SifMeans,
  encoding: string | null,
): Member | null {
  const layout = sifLayoutOf(file.head, layouts);
  if (layout === null) return null;
  const mapping = { ...means, layout };
  const convert = () =>
    new SifConversion({ chunks: () => file.chunks(0), mapping, encoding: encoding ?? 'windows-1252' });
  return { ...file, form: 'sif', sizeKnown: false, convert, chunks: () => convert().chunks() };
}
