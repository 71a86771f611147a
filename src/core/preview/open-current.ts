import type { Member, OpenedExport } from '../containers/opened-export.ts';
import { tableMember } from '../conversion/open-table.ts';
import type { OpenedTable } from '../conversion/opened-table.ts';
import type { TableMeans } from '../tables/guess-table.ts';
import { currentMapping } from './current-mapping.ts';
import { GatheringFromXml, type GatheringUsers, gatherKnown } from './gathered-users.ts';
import { tableKnowledge } from './source-knowledge.ts';

/** A file of the users in Alma, opened as an export is, with its tables read for what they say of Alma and not for a load. */
export interface OpenedCurrent<Opened> {
  readonly opened: Opened;
  readonly gather: () => GatheringUsers;
}

export function openCurrent<Opened extends OpenedExport>(opened: Opened, means: TableMeans): OpenedCurrent<Opened> {
  const tables = opened.tables.map((table) => ({
    ...table,
    guess: { ...table.guess, mapping: currentMapping(table) },
  }));
  const [first] = tables;
  if (first === undefined) return { opened, gather: () => new GatheringFromXml() };
  const knows = tableKnowledge(first.guess.mapping);
  const members = inTurn(opened.members, tables, means);
  return { opened: { ...opened, members, tables }, gather: () => gatherKnown('table', knows) };
}

/** Tables stand in the order of the documents that are made of them. */
function inTurn(members: readonly Member[], tables: readonly OpenedTable[], means: TableMeans): readonly Member[] {
  const left = [...tables];
  return members.map((member) => {
    const table = member.form === 'table' ? left.shift() : undefined;
    return table === undefined ? member : tableMember(table, member, means);
  });
}

/** Whether a table says who its users are. */
export function namesUsers({ guess: { mapping } }: OpenedTable): boolean {
  return mapping.fields.some(({ field }) => field === 'primary_id') || mapping.identifiers.length > 0;
}
