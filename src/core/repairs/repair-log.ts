import { csvText } from '../handoff/csv-text.ts';
import { listTable } from '../handoff/list-table.ts';
import { secretsOf, withoutSecrets } from '../rules/ssn.ts';
import type { UserRecord } from '../user-record.ts';
import type { OfferedRepairId } from './chosen-repairs.ts';
import { offeredRepairs } from './offered-repairs.ts';
import type { RepairChange } from './repair-change.ts';

/** A row of the log, with the file it stands in where an export has several. */
interface Row extends RepairChange {
  readonly file: string | null;
}

/**
 * Everything that was changed, in the order of the export. It **grows** with each change, because it is exact. No number that
 * must not be shown leaves it: what is such a number is known only when all users have been seen, so it masks on the way out.
 */
export class RepairLog {
  private rows: Row[] = [];
  private readonly secrets = new Set<string>();
  private readonly gone: number[] = [];
  private file: string | null = null;
  private named: RepairChange['user'] = null;

  beginFile(name: string | null): void {
    this.file = name;
  }

  /** A user comes whose changes will be added. */
  begin(user: UserRecord): void {
    for (const secret of secretsOf(user)) this.secrets.add(secret);
  }

  add({ user, ...change }: RepairChange): void {
    // A record is filled anew for each user, and one user may have many changes.
    if (user !== null && user.index !== this.named?.index) {
      this.named = { index: user.index, primaryId: user.primaryId };
    }
    const { repair, line, field, before, after } = change;
    this.rows.push({ repair, user: user === null ? null : this.named, file: this.file, line, field, before, after });
  }

  /** A user, by the index it had, is not in the repaired text. Called in the order of the export. */
  leftOut(index: number): void {
    this.gone.push(index);
  }

  /** The index that a user of the repaired text had before users were left out by index. */
  originalUser(index: number): number {
    const { gone } = this;
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle] ?? 0) - middle <= index) low = middle + 1;
      else high = middle;
    }
    return index + low;
  }

  /** Once all is read: the lines of what was made of a file become those of the file. */
  pointInto(original: (file: string | null, line: number) => number): void {
    this.rows = this.rows.map((row) => ({ ...row, line: original(row.file, row.line) }));
  }

  /** How many users that stood before one, by the index it had, are not in the repaired text. */
  leftOutBefore(index: number): number {
    let low = 0;
    let high = this.gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.gone[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How often each repair was made, in the order in which they are made. */
  counts(): { readonly repair: OfferedRepairId; readonly count: number }[] {
    const counts = new Map<OfferedRepairId, number>();
    for (const { repair } of this.rows) counts.set(repair, (counts.get(repair) ?? 0) + 1);
    return repairOrder.flatMap((repair) => {
      const count = counts.get(repair);
      return count === undefined ? [] : [{ repair, count }];
    });
  }

  /** The changes as they may be shown. */
  *changes(repair: OfferedRepairId | null = null): Generator<Row> {
    for (const row of this.rows) {
      if (repair !== null && row.repair !== repair) continue;
      const user = row.user === null ? null : { ...row.user, primaryId: this.masked(row.user.primaryId) };
      yield { ...row, user, before: this.masked(row.before), after: this.masked(row.after) };
    }
  }

  /** The file of **Save repair log**. */
  csv(): string {
    const withFile = this.rows.some(({ file }) => file !== null);
    const columns = withFile ? [fileColumn, ...ownColumns] : ownColumns;
    return csvText(listTable('Repair log', columns, this.rows, (text) => this.masked(text)));
  }

  private masked(text: string): string {
    const masked = withoutSecrets(text, this.secrets);
    if (!hidden.test(masked)) return masked;
    // What nobody can see may stand between its digits.
    const seen = masked.replace(hiddenSigns, '').replaceAll('\u00a0', ' ');
    const safe = withoutSecrets(seen, this.secrets);
    return safe === seen ? masked : safe;
  }
}

const hidden = /[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/;
const hiddenSigns = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const repairOrder = Object.keys(offeredRepairs).filter(isOffered);

function isOffered(id: string): id is OfferedRepairId {
  return Object.hasOwn(offeredRepairs, id);
}

const fileColumn = { heading: 'File', width: 24, value: ({ file }: Row) => file ?? '' };
const ownColumns = [
  { heading: 'User', width: 18, value: ({ user }: Row) => user?.primaryId ?? '' },
  { heading: 'Line', width: 8, value: ({ line }: Row) => String(line) },
  { heading: 'Field', width: 36, value: ({ field }: Row) => field ?? '' },
  { heading: 'Before', width: 30, value: ({ before }: Row) => before },
  { heading: 'After', width: 30, value: ({ after }: Row) => after },
  { heading: 'Repair', width: 24, value: ({ repair }: Row) => repair },
];
