import type { CounterId, JobCounters, ReadCounters } from './job-counters.ts';

/** What the counters are held against. */
export interface KnownCounts {
  /** Users in the load that was sent. */
  readonly loadUsers: number;
  /** Rows of the Rejected Users report, all its files together; null while there is none. */
  readonly reportRows: number | null;
  /** What the preview of the load foresaw, in users; null where none was made, or another run was sent since. */
  readonly foreseen: ForeseenCounts | null;
}

export type ForeseenCounts = Readonly<Record<(typeof parts)[number], number>>;

/** Two numbers that a sentence is about: what Alma says, and what it is held against. */
export interface CheckedNumbers {
  readonly told: number;
  readonly against: number;
}

/** One thing that the counters say, as a fact; its words are in `counter-words.ts`. */
export interface CounterCheck extends CheckedNumbers {
  readonly id: CounterCheckId;
}

export type CounterCheckId =
  | 'adds-up'
  | 'does-not-add-up'
  | 'parts-missing'
  | 'all-processed'
  | 'fewer-processed'
  | 'more-processed'
  | 'processed-missing'
  | 'all-exported'
  | 'some-exported'
  | 'more-exported'
  | 'rejected-missing'
  | 'counted-twice'
  | 'records-ignored'
  | 'as-foreseen'
  | `${(typeof parts)[number]}-unforeseen`;

const parts = ['rejected', 'updated', 'created', 'unchanged'] as const satisfies CounterId[];

/** Processed against the sum, against the load, rejected against the rows exported (D 5), all against the preview, in this order. */
export function checkCounters({ counters, records, unclear }: ReadCounters, known: KnownCounts): CounterCheck[] {
  return [
    ...(unclear.length > 0 ? [check('counted-twice', unclear.length, 1)] : []),
    checkSum(counters),
    checkLoad(counters.processed, known.loadUsers),
    ...(known.reportRows === null ? [] : [checkRows(counters.rejected, known.reportRows)]),
    ...(known.foreseen === null ? [] : checkForeseen(counters, known.foreseen)),
    ...(records === null ? [] : [check('records-ignored', records, known.loadUsers)]),
  ];
}

function checkSum(counters: JobCounters): CounterCheck {
  const told = parts.map((id) => counters[id]).filter((value) => value !== null);
  const sum = told.reduce((left, right) => left + right, 0);
  const { processed } = counters;
  if (processed === null || told.length < parts.length) {
    return check('parts-missing', told.length + (processed === null ? 0 : 1), parts.length + 1);
  }
  return check(processed === sum ? 'adds-up' : 'does-not-add-up', processed, sum);
}

function checkLoad(processed: number | null, loadUsers: number): CounterCheck {
  if (processed === null) return check('processed-missing', 0, loadUsers);
  if (processed === loadUsers) return check('all-processed', processed, loadUsers);
  return check(processed < loadUsers ? 'fewer-processed' : 'more-processed', processed, loadUsers);
}

function checkRows(rejected: number | null, rows: number): CounterCheck {
  if (rejected === null) return check('rejected-missing', 0, rows);
  if (rejected === rows) return check('all-exported', rejected, rows);
  return check(rows < rejected ? 'some-exported' : 'more-exported', rejected, rows);
}

/** Those that are otherwise; if none is, all that are told. */
function checkForeseen(counters: JobCounters, foreseen: ForeseenCounts): CounterCheck[] {
  const told = parts.flatMap((id) =>
    counters[id] === null ? [] : [{ id, told: counters[id], against: foreseen[id] }],
  );
  const otherwise = told.filter((part) => part.told !== part.against);
  if (otherwise.length > 0) return otherwise.map((part) => check(`${part.id}-unforeseen`, part.told, part.against));
  const sum = told.reduce((users, part) => users + part.told, 0);
  return told.length === 0 ? [] : [check('as-foreseen', sum, sum)];
}

function check(id: CounterCheckId, told: number, against: number): CounterCheck {
  return { id, told, against };
}
