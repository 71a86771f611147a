import type { MemberForm, SourceKind } from '../../core/containers/source-kind.ts';
import type { Load } from '../../core/load.ts';
import { byteWords, countWords } from '../words.ts';

const kinds = {
  xml: 'XML',
  zip: 'zip',
  gzip: 'gzip',
  sif: 'patron file',
  table: 'table',
  unknown: 'no export',
} as const satisfies Record<Exclude<SourceKind, 'several'>, string>;

/** What a file is, in two words. */
export function kindWords(kind: Exclude<SourceKind, 'several'>): string {
  return kinds[kind];
}

/** What a document was before it was XML. */
export function formWords(form: MemberForm): string {
  return kinds[form];
}

/** `Patron file, 1.2 MB`; `2 files, 14 MB`: what was given. */
export function sourceWords({ source: { kind, bytes }, files }: Pick<Load, 'source' | 'files'>): string {
  const size = byteWords(bytes);
  if (kind === 'unknown') return size;
  const what = kind === 'several' ? countWords(files.length, 'file') : kinds[kind];
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${size}`;
}
