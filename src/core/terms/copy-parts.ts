import type { ZipFacts } from '../load.ts';
import type { LoadDates } from './date-policy.ts';
import { type SisDateFormat, writeSisDate } from './sis-date.ts';

/** What is known of a term when one of its steps is shown; null where nobody has said it, or it is not there yet. */
export interface CopyFacts {
  /** “Fall 2020”. */
  readonly term: string;
  readonly code: string;
  readonly dates: LoadDates;
  readonly dateFormat: SisDateFormat;
  readonly sftp: {
    readonly host: string | null;
    readonly port: number;
    readonly folder: string | null;
    readonly user: string | null;
  };
  /** Where Alma’s page is. */
  readonly almaAddress: string | null;
  /** The name of the integration profile in Alma. */
  readonly integrationProfile: string | null;
  /** Of the load that is sent. */
  readonly zip: Pick<ZipFacts, 'name' | 'sha256'> | null;
}

interface CopyPart {
  readonly label: string;
  /** Said in the profile, and nowhere else. */
  readonly inProfile?: boolean;
  value(facts: CopyFacts): string | null;
}

/** All that a step may offer to copy, by id. */
export const copyParts = {
  'term-code': { label: 'Term code', value: ({ code }) => code },
  'term-name': { label: 'Term', value: ({ term }) => term },
  'expiry-date': {
    label: 'Expiry date',
    value: ({ dates, dateFormat }) => writeSisDate(dates.expiry, dateFormat),
  },
  'purge-date': { label: 'Purge date', value: ({ dates, dateFormat }) => writeSisDate(dates.purge, dateFormat) },
  'sftp-host': { label: 'Host', inProfile: true, value: ({ sftp }) => sftp.host },
  'sftp-port': { label: 'Port', value: ({ sftp }) => String(sftp.port) },
  'sftp-user': { label: 'User name', inProfile: true, value: ({ sftp }) => sftp.user },
  'sftp-folder': { label: 'Folder', inProfile: true, value: ({ sftp }) => sftp.folder },
  'alma-address': { label: 'Alma’s address', inProfile: true, value: ({ almaAddress }) => almaAddress },
  'integration-profile': { label: 'Integration profile', inProfile: true, value: (facts) => facts.integrationProfile },
  'job-name': {
    label: 'Name of the job',
    inProfile: true,
    // As Alma names its jobs (D 2).
    value: ({ integrationProfile }) =>
      integrationProfile === null ? null : `Users SYNCHRONIZE using profile ${integrationProfile}`,
  },
  'zip-name': { label: 'Name of the zip', value: ({ zip }) => zip?.name ?? null },
  'zip-checksum': { label: 'Checksum (SHA-256)', value: ({ zip }) => zip?.sha256 ?? null },
} as const satisfies Record<string, CopyPart>;

export type CopyId = keyof typeof copyParts;

/** A line with a copy button; a null text is not known yet. */
export interface CopyLine {
  readonly id: CopyId;
  readonly label: string;
  readonly text: string | null;
  /** Whether it is the profile that would have to say it. */
  readonly inProfile: boolean;
}

export function copyLines(ids: readonly CopyId[], facts: CopyFacts): CopyLine[] {
  return ids.map((id) => {
    const part: CopyPart = copyParts[id];
    return { id, label: part.label, text: part.value(facts), inProfile: part.inProfile === true };
  });
}

/** A sentence or a menu with `{term-code}` and the like filled in; what is not known yet stands there by its label. */
export function filled(text: string, facts: CopyFacts): string {
  return text.replace(/\{([a-z-]+)\}/g, (place, id: string) => {
    if (!isCopyId(id)) return place;
    const part: CopyPart = copyParts[id];
    return part.value(facts) ?? `[${part.label}]`;
  });
}

const isCopyId = (id: string): id is CopyId => Object.hasOwn(copyParts, id);
