import { type Segment, segmentNames } from '../alma/user-fields.ts';
import type { MappedValue, TableMapping } from '../tables/table-mapping.ts';
import type { PartialLists, PreviewUser } from './preview-shape.ts';
import { comparedFields } from './sync-policy.ts';

type Unknown = PreviewUser['unknown'];

/** What a file of users can tell of each of them. Its sets are made once for a file and shared by all of its users. */
export interface SourceKnowledge {
  /** What it never tells. */
  readonly unknown: Unknown;
  /** The same for a user whose number for self-check is there: Alma gives none out (D 1.2), so only where it is missing nothing is known. */
  readonly unknownBesidePin: Unknown;
  /** Null: it has all entries of the lists that it tells of. */
  readonly partial: PartialLists | null;
  /** Whether it tells which accounts and entries Alma has as internal: in a load that says nothing (D 1.2, D 1.3). */
  readonly tellsInternal: boolean;
}

const pin: Unknown = new Set(['pin_number']);
const nothing: Unknown = new Set();

/** Alma's own export of users; a load on its way to Alma too, whose entries `previewSegments` takes as the sync does. */
export const wholeKnowledge: SourceKnowledge = {
  unknown: pin,
  unknownBesidePin: nothing,
  partial: null,
  tellsInternal: true,
};

/** An earlier load, taken for what Alma has since then. */
export const loadKnowledge: SourceKnowledge = { ...wholeKnowledge, tellsInternal: false };

const listsOfMapping = {
  address: 'addresses',
  email: 'emails',
  phone: 'phones',
  user_identifier: 'identifiers',
  user_note: 'notes',
  user_statistic: 'statistics',
} as const;

/** A table, read with this mapping (`currentMapping`). What no column gives is unknown; a column that is blank is known to be so. */
export function tableKnowledge(mapping: TableMapping): SourceKnowledge {
  const fields = new Set(mapping.fields.filter(({ value }) => isFromTable(value)).map(({ field }) => field));
  const lists = new Set<Segment>(
    segmentNames.filter((segment) => segment !== 'user_block' && mapping[listsOfMapping[segment]].length > 0),
  );
  const unknown: Unknown = new Set([
    ...comparedFields.filter((field) => !fields.has(field)),
    ...segmentNames.filter((segment) => !lists.has(segment)),
  ]);
  const assumed = mapping.identifiers.flatMap(({ type: { from } }) => (from.kind === 'constant' ? [from.value] : []));
  return {
    unknown,
    unknownBesidePin: unknown,
    partial: { lists, assumedTypes: new Set(assumed) },
    tellsInternal: true,
  };
}

export function isFromTable({ from }: MappedValue): boolean {
  return from.kind !== 'constant';
}
