import { dayOf } from '../calendar-date.ts';
import type { ListTable } from '../handoff/list-table.ts';
import { writeSheetFile } from '../handoff/sheet-file.ts';
import { joinBytes } from '../join-bytes.ts';
import { aUser } from './sample-college.ts';
import { sampleCases, sampleUser } from './sample-export.ts';
import { identifierOf, type SampleUser } from './sample-user.ts';

/** Somebody opened the report in a spreadsheet and typed this id anew, as a number: its zero is gone. */
const asNumber = 228;

/** Is in the report and not in the export: somebody else ran the job again, with the file of the term before. */
const stranger = 35;

/** No row of a report depends on the dates of its export. */
export const anyDay = dayOf(2030, 1, 1);

/** Alma’s report on this term’s export, as an Excel file. */
export function sampleReport(): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [...sampleCases.values()]
    .toSorted((one, other) => one.who - other.who)
    .flatMap(({ who, alma = [] }) => {
      const user = sampleUser(who, anyDay);
      return rowsOf(who === asNumber ? { ...user, primaryId: String(Number(user.primaryId)) } : user, alma);
    });
  return reportOf([...rows, ...rowsOf(aUser(stranger, anyDay), ['User is not external'])]);
}

/** The rows of one user. Who has no primary identifier is named by the barcode. */
export function rowsOf(user: SampleUser, messages: readonly string[]): string[][] {
  const id = user.primaryId === '' ? identifierOf(user, 'BARCODE') : user.primaryId;
  const filled = (message: string): string =>
    message.replace(/\{(\w+)\}/g, (_, type: string) => identifierOf(user, type));
  return messages.map((message) => [id, `${user.last}, ${user.first}`, filled(message)]);
}

/** A report with these rows. Its columns are made up, as Alma’s are not documented (D 5). */
export async function reportOf(rows: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const headings = ['Primary Identifier', 'Name', 'Rejection Reason'];
  const table: ListTable = { sheet: 'Rejected Users', headings, widths: [20, 30, 80], rows };
  const pieces: Uint8Array[] = [];
  await writeSheetFile(table, (bytes) => void pieces.push(bytes.slice()));
  return new Uint8Array(joinBytes(...pieces));
}
