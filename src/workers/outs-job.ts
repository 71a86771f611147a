import { csvText } from '../core/handoff/csv-text.ts';
import { duplicatesList } from '../core/handoff/duplicates-list.ts';
import { mendedUsers } from '../core/handoff/mended-users.ts';
import { registrarList } from '../core/handoff/registrar-list.ts';
import { registrarMail } from '../core/handoff/registrar-mail.ts';
import { triageFile } from '../core/handoff/triage-file.ts';
import { triageSummary } from '../core/handoff/triage-summary.ts';
import { rowsWith, unsettled } from '../core/handoff/triaged-row.ts';
import { rowsOfReport } from '../core/handoff/triaged-rows.ts';
import { leftOutSentences, userSetFile } from '../core/handoff/user-set-file.ts';
import { leftToDo, type WorkHeap, type WorkSection, worklist } from '../core/handoff/worklist.ts';
import { countWords } from '../core/number-words.ts';
import { groupKinds, type KindOf } from '../core/report/group-kind.ts';
import { type ReasonId, reasonFacts } from '../core/report/reason-facts.ts';
import { countTriage, groupRejections } from '../core/report/triage-counts.ts';
import type { ListOut, OutChoices, OutsApi, OutsOverview, PrintedWorklist } from './outs-api.ts';
import { sheetFileJob } from './sheet-file-job.ts';
import { readTriage, type TriageOnDisk } from './triage-on-disk.ts';

/** Rows that show what a list looks like. */
const previewRows = 3;
/** Some eighty pages; nobody works through more on paper, and the browser lays out no more in reasonable time. */
const linesOnPaper = 2_000;

const { sheetFile } = sheetFileJob();

export const outsJob: OutsApi = {
  async overview(loadId, choices) {
    const triage = await readTriage(loadId);
    return triage === null ? null : overviewOf(triage, choices);
  },
  async file(loadId, out, choices) {
    const triage = await readTriage(loadId);
    return triage === null ? null : files[out](triage, choices);
  },
  async worklist(loadId) {
    const triage = await readTriage(loadId);
    if (triage === null) return null;
    const choice = { ...leftToDo, kindOf: kindIn(triage), usualDuplicates: triage.profile.usualDuplicates };
    return onPaper(worklist(heapsOf(triage), triage.userAt, choice));
  },
  async summary(loadId) {
    const triage = await readTriage(loadId);
    return triage === null ? null : summaryOf(triage);
  },
};

const kindIn = ({ profile }: TriageOnDisk): KindOf => groupKinds(profile.groups);

type MakeFile = (triage: TriageOnDisk, choices: OutChoices) => Blob | Promise<Blob>;

/** How the bytes of each list are made. */
const files: Readonly<Record<ListOut, MakeFile>> = {
  'user-set': (triage, { userSet }) => text(userSetFile(triage.rows.left, userSet, kindIn(triage)).text, 'plain'),
  'registrar-sheet': ({ rows }, { registrar }) => sheetFile(registrarList(rows.left, registrar)),
  'registrar-csv': ({ rows }, { registrar }) => text(csvText(registrarList(rows.left, registrar)), 'csv'),
  'duplicates-sheet': ({ rows, userAt }) => sheetFile(duplicatesList(rows.left, userAt)),
  'duplicates-csv': ({ rows, userAt }) => text(csvText(duplicatesList(rows.left, userAt)), 'csv'),
  triage({ rows, reports, userAt }, { reportId }) {
    const report = reports.find(({ id }) => id === reportId) ?? reports.at(-1);
    if (report === undefined) throw new Error('There is no report to tell of.');
    const pieces = triageFile(report, rowsOfReport(rows, report.id), userAt);
    return new Blob([...pieces], { type: 'application/json' });
  },
};

const text = (content: string, kind: 'plain' | 'csv'): Blob => new Blob([content], { type: `text/${kind}` });

function overviewOf(triage: TriageOnDisk, choices: OutChoices): OutsOverview {
  const { load, reports, rows, userAt } = triage;
  const { left } = rows;
  const list = registrarList(left, choices.registrar);
  const set = userSetFile(left, choices.userSet, kindIn(triage));
  return {
    mended: mendedUsers(rows, choices.mended, { runs: load.runs, reports }),
    registrar: {
      rows: list.rows.length,
      preview: { ...list, rows: list.rows.slice(0, previewRows) },
      mail: registrarMail(left, choices.mail, countWords, choices.registrar),
    },
    userSet: { users: set.users, leftOut: leftOutSentences(set, countWords) },
    duplicates: duplicatesList(left, userAt).rows.length,
    worklist: rowsWith(unsettled, left).length,
    rows: rows.all.length,
  };
}

const reasonOrder = Object.keys(reasonFacts) as ReasonId[];

function heapsOf(triage: TriageOnDisk): WorkHeap[] {
  const { left } = triage.rows;
  const kindOf = kindIn(triage);
  const rowOf = new Map(left.map((row) => [row.rejection, row]));
  const groups = groupRejections([...rowOf.keys()], reasonOrder, (group) => kindOf(group) === 'student');
  return groups.map(({ reason, about, rejections }) => ({
    reason,
    about,
    rows: rejections.flatMap((rejection) => rowOf.get(rejection) ?? []),
  }));
}

function onPaper(sections: readonly WorkSection[]): PrintedWorklist {
  let room = linesOnPaper;
  let notPrinted = 0;
  const printed = sections.map((section) => {
    const lines = section.lines.slice(0, room);
    room -= lines.length;
    notPrinted += section.lines.length - lines.length;
    return { ...section, lines };
  });
  return { sections: printed.filter(({ lines }) => lines.length > 0), notPrinted };
}

function summaryOf(triage: TriageOnDisk) {
  const { load, rows } = triage;
  const rejections = rows.all.map(({ rejection }) => rejection);
  // Only what was foreseen is asked for here, and that does not hang on any status.
  const { foreseenYetLoaded } = countTriage(rejections, () => 'open', new Set(), load);
  return triageSummary(heapsOf(triage), { cleared: rows.cleared.size, foreseenYetLoaded }, countWords, kindIn(triage));
}
