import { guessedKind, type KindOf } from '../report/group-kind.ts';
import { type Owner, type ReasonId, reasonFactOf } from '../report/reason-facts.ts';
import type { RejectionStatus } from '../report/rejection.ts';
import { type CountWords, rowsWith, type TriagedRow } from './triaged-row.ts';
import { heapTitle, type WorkHeap } from './worklist.ts';

/** How a triage stands, to be printed or passed on: numbers, and nobody’s data. */
export interface TriageSummary {
  readonly sentences: readonly string[];
  /** A line for each heap, in the order of the heaps. */
  readonly lines: readonly SummaryLine[];
}

export interface SummaryLine {
  readonly title: string;
  readonly owner: Owner | null;
  readonly rows: number;
  readonly byStatus: Readonly<Record<RejectionStatus, number>>;
}

export interface SummaryFacts {
  /** Rows that a later load has settled; they stand in no heap. */
  readonly cleared: number;
  /** Users that were foreseen to be turned away and do not stand in the report. */
  readonly foreseenYetLoaded: number;
}

const statuses: readonly RejectionStatus[] = ['open', 'waiting', 'fixed', 'ignored'];

/** Each person and reason counts once, however many reports tell of it. */
export function triageSummary(
  heaps: readonly WorkHeap[],
  facts: SummaryFacts,
  count: CountWords,
  kindOf: KindOf = guessedKind,
): TriageSummary {
  const titled = new Map<string, { reason: ReasonId; rows: TriagedRow[] }>();
  for (const { reason, about, rows } of heaps) {
    const title = summaryTitle(reason, about, kindOf);
    const alike = titled.get(title) ?? { reason, rows: [] };
    titled.set(title, { reason, rows: [...alike.rows, ...rows] });
  }
  const counted = [...titled].map(([title, { reason, rows }]) => ({ title, reason, rows: rowsWith(statuses, rows) }));
  return {
    sentences: sentences(
      counted.flatMap(({ rows }) => rows),
      facts,
      count,
    ),
    lines: counted
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, reason, rows }) => ({
        title,
        owner: reasonFactOf(reason).owner,
        rows: rows.length,
        byStatus: countByStatus(rows),
      })),
  };
}

/** Messages that nobody knows may name people, so they all are one line. */
function summaryTitle(reason: ReasonId, about: string | null, kindOf: KindOf): string {
  return heapTitle(reason, reason === 'other' ? null : about, kindOf);
}

function countByStatus(rows: readonly TriagedRow[]): Record<RejectionStatus, number> {
  const counts = { open: 0, waiting: 0, fixed: 0, ignored: 0 };
  for (const { decision } of rows) counts[decision.status]++;
  return counts;
}

function sentences(rows: readonly TriagedRow[], { cleared, foreseenYetLoaded }: SummaryFacts, count: CountWords) {
  const { open, waiting, fixed, ignored } = countByStatus(rows);
  const number = (test: (row: TriagedRow) => boolean): number => rows.filter(test).length;
  const people = (value: number, were: string, was: string): string => count(value, `person ${was}`, `people ${were}`);
  const said: readonly (readonly [value: number, sentence: string])[] = [
    [1, `Alma turned people away in ${count(rows.length, 'case')}; ${leftWords(open, waiting, count)}`],
    [fixed + ignored, `${count(fixed, 'case is', 'cases are')} fixed, and ${count(ignored, 'is', 'are')} ignored.`],
    [cleared, `${count(cleared, 'more case was', 'more cases were')} settled by a later load.`],
    [number(isForeseen), `${count(number(isForeseen), 'case')} had been foreseen.`],
    [foreseenYetLoaded, `${people(foreseenYetLoaded, 'were', 'was')} foreseen to be turned away and not reported.`],
    [number(isExpected), `${count(number(isExpected), 'case is', 'cases are')} expected every term.`],
    [number(isKnown), `${count(number(isKnown), 'case was', 'cases were')} there in an earlier term as well.`],
    [number(isLost), `${count(number(isLost), 'row fits', 'rows fit')} nobody in the load.`],
    [number(isUnclear), `${count(number(isUnclear), 'row fits', 'rows fit')} several users of the load.`],
  ];
  return said.filter(([value]) => value > 0).map(([, sentence]) => sentence);
}

const isForeseen = ({ rejection }: TriagedRow): boolean => rejection.sent?.foreseen === true;
const isExpected = ({ decision }: TriagedRow): boolean => decision.expectedIn !== null;
const isKnown = ({ seenBefore }: TriagedRow): boolean => seenBefore.length > 0;
const isLost = ({ rejection }: TriagedRow): boolean => rejection.users.length === 0;
const isUnclear = ({ rejection }: TriagedRow): boolean => rejection.users.length > 1;

function leftWords(open: number, waiting: number, count: CountWords): string {
  if (open + waiting === 0) return 'nothing is left to do.';
  const isOpen = `${count(open, 'is', 'are')} still open`;
  return waiting === 0 ? `${isOpen}.` : `${isOpen}, and ${count(waiting, 'waits', 'wait')} for somebody else.`;
}
