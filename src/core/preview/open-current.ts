import type { Member, OpenedExport } from '../containers/opened-export.ts';
import { tableMember } from '../conversion/open-table.ts';
import type { OpenedTable } from '../conversion/opened-table.ts';
import { knowsMessage } from '../report/classify-message.ts';
import { sampleRows } from '../report/column-sample.ts';
import type { TableMeans } from '../tables/guess-table.ts';
import { type ColumnDoubt, columnDoubts } from './column-doubts.ts';
import { currentMapping } from './current-mapping.ts';
import { GatheringFromXml, type GatheringUsers, gatherTable } from './gathered-users.ts';
import { tableKnowledge } from './source-knowledge.ts';

/** A file of the users in Alma, opened as an export is, with its tables read for what they say of Alma and not for a load. */
export interface OpenedCurrent<Opened> {
  readonly opened: Opened;
  readonly gather: () => GatheringUsers;
  readonly doubts: readonly ColumnDoubt[];
}

export function openCurrent<Opened extends OpenedExport>(opened: Opened, means: TableMeans): OpenedCurrent<Opened> {
  const tables = opened.tables.map((table) => ({
    ...table,
    guess: { ...table.guess, mapping: currentMapping(table) },
  }));
  const [first] = tables;
  if (first === undefined) return { opened, gather: () => new GatheringFromXml(), doubts: [] };
  const knows = tableKnowledge(first.guess.mapping);
  const members = inTurn(opened.members, tables, means);
  const doubts = tables.flatMap(({ guess }) => columnDoubts(guess, guess.mapping));
  return { opened: { ...opened, members, tables }, gather: () => gatherTable(knows), doubts };
}

/** Tables stand in the order of the documents that are made of them. */
function inTurn(members: readonly Member[], tables: readonly OpenedTable[], means: TableMeans): readonly Member[] {
  const left = [...tables];
  return members.map((member) => {
    const table = member.form === 'table' ? left.shift() : undefined;
    return table === undefined ? member : tableMember(table, member, means);
  });
}

/** Why a table cannot be the users in Alma, in a sentence; null where it can. Other files are refused while they are read. */
export function currentRefusal({ tables }: OpenedExport): string | null {
  if (tables.some(isReport))
    return 'This looks like Alma’s Rejected Users report, which has nobody but those who were turned away.';
  return tables.every(namesUsers)
    ? null
    : 'No column of the table says who each user is, as a primary identifier does.';
}

/** Whether a column of it holds what Alma says of users it has turned away. */
function isReport({ sheets, guess: { sheet, firstRow } }: OpenedTable): boolean {
  const table = sheets[sheet];
  const rows = table === undefined ? [] : sampleRows(table).filter(({ number }) => number >= firstRow);
  const telling = rows.filter(({ cells }) => cells.some(knowsMessage));
  return telling.length * 2 > rows.length;
}

function namesUsers({ guess: { mapping } }: OpenedTable): boolean {
  return mapping.fields.some(({ field }) => field === 'primary_id') || mapping.identifiers.length > 0;
}
