import { type FileOut, type NamedAfter, outName } from '../core/handoff/out-name.ts';
import type { StoredTerm } from '../storage/stored-shapes.ts';
import type { KeptLoad, KeptReport } from './triage.ts';

export interface NamingFacts {
  readonly load: Pick<KeptLoad, 'source'>;
  readonly reports: readonly Pick<KeptReport, 'id'>[];
  /** `run`: the number that the next one will have. */
  readonly term: (Pick<StoredTerm, 'code'> & { readonly run: number }) | null;
  /** The report that the triage file tells of; null for the last one. */
  readonly reportId: string | null;
  readonly now: Date;
}

/** What a file is called that leaves a triage. Where there are several reports, the triage file of each has its own name. */
export function outFileName(out: FileOut, { load, reports, term, reportId, now }: NamingFacts): string {
  const name = outName(out, namedAfter(load, term, now));
  if (out !== 'triage' || reports.length < 2) return name;
  const at = reports.findIndex(({ id }) => id === reportId);
  return name.replace(/triage\.json$/, `report-${at < 0 ? reports.length : at + 1}-$&`);
}

function namedAfter({ source }: NamingFacts['load'], term: NamingFacts['term'], now: Date): NamedAfter {
  if (term === null) return { kind: 'export', name: source.name };
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return { kind: 'term', code: term.code, date: day.join('-'), run: term.run };
}
