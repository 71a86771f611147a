import { safeCode } from '../terms/term-file-name.ts';
import { zipNames } from '../zip/zip-name.ts';
import { type OutFact, type OutId, outFacts } from './out-facts.ts';
import { redactor } from './redact.ts';

/** What a file is named after: its term, or the export. Never anything about a person. */
export type NamedAfter =
  /** `date`: of today, year-month-day. */
  | { readonly kind: 'term'; readonly code: string; readonly date: string; readonly run: number }
  | { readonly kind: 'export'; readonly name: string };

export type FileOut = { [Id in OutId]: (typeof outFacts)[Id]['file'] extends string ? Id : never }[OutId];

/** `alma-20213L-2026-08-15-registrar-list.xlsx`, `students-registrar-list.xlsx`; a zip in a term is named for its run. */
export function outName(out: FileOut, after: NamedAfter): string {
  const { file }: OutFact = outFacts[out];
  if (file === null) throw new Error('What is copied or printed has no file name.');
  if (after.kind === 'export') return `${plain(after.name)}-${file}`;
  const { code, date, run } = after;
  return `alma-${safeCode(redact(code))}-${date}-${out === 'mended-zip' ? `run${run}.zip` : file}`;
}

const redact = redactor([]);

/** Without anything that a file system or a person could stumble over. */
function plain(name: string): string {
  return zipNames(redact(name)).zip.replace(/(?:-for-alma)?\.zip$/, '');
}
