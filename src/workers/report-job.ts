import { KnownIds } from '../core/report/known-ids.ts';
import type { KnowsMessage, Layout, LayoutGuess } from '../core/report/layout.ts';
import { chosenLayout, guessLayout } from '../core/report/layout-guess.ts';
import { readRows } from '../core/report/layout-rows.ts';
import { refusal } from '../core/report/sheet-refusal.ts';
import type { ReportApi, ReportEnding, ReportFacts, ReportListener, ReportTask } from './report-api.ts';
import { type ReportSheets, readSheets } from './report-sheets.ts';

/** Rows that go to the page at once: what it takes to unpack them keeps nobody waiting. */
const blockRows = 500;

interface OpenReport extends ReportSheets {
  readonly source: ReportFacts;
  readonly ids: KnownIds;
}

/** The worker's whole interface. `knows`: whether a text is one of Alma's messages. */
export function reportJob(knows: KnowsMessage): ReportApi {
  let open: OpenReport | null = null;
  return {
    async read(task, listener) {
      open = null;
      const read = await openReport(task, listener);
      if ('kind' in read && !('sheets' in read)) return read;
      open = read;
      if (task.layout !== null) return rowsUnder(read, chosenLayout(read.sheets, task.layout), knows, listener);
      const outcome = guessLayout(read.sheets, { knows, ids: read.ids, remembered: task.remembered });
      switch (outcome.kind) {
        case 'guess':
          return rowsUnder(read, outcome.guess, knows, listener);
        case 'ask':
          return { kind: 'ask', question: outcome.question, source: read.source };
        case 'no-report':
          return { kind: 'refused', refusal: refusal('no-report', tableWords(read)) };
      }
    },
    async apply(layout: Layout, listener) {
      if (open === null) throw new Error('There is no report yet.');
      return rowsUnder(open, chosenLayout(open.sheets, layout), knows, listener);
    },
  };
}

function tableWords({ sheets }: OpenReport): string {
  const bare = sheets.every(({ rows }) => rows.length < 2);
  return bare ? 'a table with nothing below its headings' : 'a table, but no list of rejected users';
}

async function openReport(
  { file, encoding, knownIds }: ReportTask,
  listener: ReportListener,
): Promise<OpenReport | Extract<ReportEnding, { kind: 'refused' | 'unreadable' }>> {
  const read = await readSheets(file, encoding, (stage, done, total) => listener.progress({ stage, done, total }));
  if (read === 'unreadable') return { kind: 'unreadable' };
  if ('why' in read) return { kind: 'refused', refusal: read };
  const sheets = read.sheets.map(({ name, rows }) => ({ name, rows: rows.length }));
  const source = { name: file.name, bytes: file.size, kind: read.kind, encoding: read.encoding, sheets };
  return { ...read, source, ids: new KnownIds(knownIds) };
}

async function rowsUnder(
  { source, sheets, ids }: OpenReport,
  guess: LayoutGuess,
  knows: KnowsMessage,
  listener: ReportListener,
): Promise<ReportEnding> {
  const sheet = sheets[guess.layout.sheet];
  if (sheet === undefined) throw new Error(`There is no table ${guess.layout.sheet} in the report.`);
  const { rows, leftOut, leftOutCount } = readRows(sheet, guess.layout, ids, knows);
  for (let at = 0; at < rows.length; at += blockRows) {
    // Awaited, so that blocks do not pile up on their way to the page.
    await listener.rows(rows.slice(at, at + blockRows));
    await listener.progress({ stage: 'rows', done: Math.min(at + blockRows, rows.length), total: rows.length });
  }
  return { kind: 'done', report: { source, guess, rowCount: rows.length, leftOut, leftOutCount, cut: sheet.cut } };
}
