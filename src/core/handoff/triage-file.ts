import { reasonFactOf } from '../report/reason-facts.ts';
import type { Redact } from './redact.ts';
import { nameOf, primaryIdOf, redactorFor, type TriagedRow, type UserAt } from './triaged-row.ts';

/** The report, as the file names it. */
export interface TriagedReport {
  readonly name: string;
  /** Empty for a text file, which has none. */
  readonly sheet: string;
  readonly rows: number;
  /** Headings of the columns that were read, or their letters where they have none. */
  readonly columns: { readonly id: string; readonly message: string };
}

/**
 * `termload-triage`, version 1: a promise to other programs (DESIGN §8). All rows of one report, in their order, settled
 * ones too. Pieces of JSON text, to be joined; social security numbers are masked in all of them.
 */
export function* triageFile(report: TriagedReport, rows: readonly TriagedRow[], userAt: UserAt): Generator<string> {
  const redact = redactorFor(rows);
  const { name, sheet, columns } = report;
  const { id, message } = columns;
  const facts = { name, sheet, rows: report.rows, columns: { id, message } };
  const head = { format: 'termload-triage', version: 1, report: facts };
  yield `${json(head, redact, 1).slice(0, -2)},\n "rejections": [`;
  let comma = '\n  ';
  for (const row of rows) {
    yield comma + json(rejectionLine(row, userAt), redact);
    comma = ',\n  ';
  }
  yield '\n ]\n}\n';
}

function rejectionLine({ rejection, decision, seenBefore }: TriagedRow, userAt: UserAt): Record<string, unknown> {
  const { row, message, reason, details } = rejection;
  return {
    row,
    primaryId: primaryIdOf(rejection),
    name: nameOf(rejection),
    message,
    reason,
    details,
    match: matchOf(rejection.users, userAt),
    owner: reasonFactOf(reason).owner,
    status: decision.status,
    expectAlways: decision.expectedIn !== null,
    note: decision.note,
    seenBefore,
  };
}

function matchOf(users: readonly number[], userAt: UserAt): Record<string, unknown> {
  const status = users.length === 0 ? 'none' : users.length === 1 ? 'found' : 'several';
  const places = users.map((index) => {
    const { line, primaryId } = userAt(index);
    return { index, line, primaryId };
  });
  return { status, users: places };
}

function json(value: unknown, redact: Redact, indent = 0): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? redact(part) : part), indent);
}
