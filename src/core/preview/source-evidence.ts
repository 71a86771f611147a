import { segmentNames } from '../alma/user-fields.ts';
import { trimBlank } from '../blank.ts';
import type { UserElement, UserRecord } from '../user-record.ts';

/** Alma's own export of users; or a file for the load. */
export type XmlSource = 'alma' | 'load';

/**
 * What tells Alma's own export of users from a load, the surest first: what stands higher decides. Loads that were made
 * after a pattern from Alma have the constants of such an export: `desc`, `account_type`, `record_type`, full names, roles
 * and even `segment_type="External"` stand in live ones (D 1.1, D 1.3). So what Alma alone can know counts first, and
 * then what such a load leaves blank.
 */
export const sourceMarks = {
  'added-by-hand': { says: 'alma', means: 'Entries in it were added by hand, which only Alma knows.' },
  'alma-dates': { says: 'alma', means: 'It has days that only Alma writes, such as when a status was set.' },
  'alma-counts': { says: 'alma', means: 'It has numbers of loans or requests, or fees, which only Alma knows.' },
  'blank-dates': { says: 'load', means: 'The day when a status was set is there and blank; Alma always fills it.' },
  'entries-told': { says: 'alma', means: 'Every address, e-mail and identifier says where it is from, as in Alma.' },
  'nothing-of-alma': { says: 'load', means: 'Nothing in it is what only Alma writes.' },
} as const satisfies Record<string, { readonly says: XmlSource; readonly means: string }>;

export type SourceMark = keyof typeof sourceMarks;

export interface SourceFinding {
  readonly source: XmlSource;
  /** What says so. */
  readonly mark: SourceMark;
}

/** So many users are looked at. */
const most = 50;

/** Looks at the first users of a file, and says where it is from. */
export class SourceEvidence {
  private readonly seen = new Set<SourceMark>(['nothing-of-alma']);
  private looked = 0;
  private entries = 0;
  private told = 0;

  /** Whether further users need not be shown. */
  get enough(): boolean {
    return this.looked >= most;
  }

  /** What the users so far say. */
  get finding(): SourceFinding {
    if (this.entries > 0 && this.told === this.entries) this.seen.add('entries-told');
    else this.seen.delete('entries-told');
    const mark = markIds.find((one) => this.seen.has(one)) ?? 'nothing-of-alma';
    return { source: sourceMarks[mark].says, mark };
  }

  look(record: UserRecord): void {
    if (this.enough) return;
    this.looked++;
    if (dates.some((name) => record.field(name)?.blank === false)) this.seen.add('alma-dates');
    if (record.field('status_date')?.blank === true) this.seen.add('blank-dates');
    if (counts.some((name) => Number(trimBlank(record.field(name)?.text ?? '')) > 0)) this.seen.add('alma-counts');
    for (const segment of segmentNames) for (const entry of record.segments(segment)) this.lookAt(entry);
  }

  private lookAt(entry: UserElement): void {
    const type = trimBlank(entry.attribute('segment_type') ?? '').toLowerCase();
    this.entries++;
    if (type !== '') this.told++;
    if (type === 'internal') this.seen.add('added-by-hand');
  }
}

const markIds: readonly SourceMark[] = Object.keys(sourceMarks).filter(isMark);

function isMark(name: string): name is SourceMark {
  return Object.hasOwn(sourceMarks, name);
}

/** D 1.2: output only. */
const dates = ['status_date', 'last_patron_activity_date'] as const;
const counts = ['requests', 'loans', 'fees'] as const;
