import { type FieldFact, type FieldKind, userFields } from '../alma/user-fields.ts';
import type { Finding } from '../finding.ts';
import type { ChosenRepairs, OfferedRepairId } from './chosen-repairs.ts';
import { trimmedText, ungarbledText } from './mended-text.ts';

/** A value as it is and as it would be. */
export interface Preview {
  readonly before: string;
  readonly after: string;
}

type Show = (value: string, finding: Finding, chosen: ChosenRepairs) => string | null;

const facts = new Map<string, FieldFact>(Object.entries(userFields));

/** What kind of value stands in the field of a finding. */
function kindOf({ field }: Finding): FieldKind | null {
  return facts.get(field?.replace(/\[\d+\]/g, '') ?? '')?.kind ?? null;
}

/** What becomes of the value of a finding; a repair that changes no single value shows none. */
const shows: Readonly<Record<OfferedRepairId, Show>> = {
  'replace-character': () => null,
  'drop-control-characters': () => '',
  'escape-ampersands': (value) => value.replace(/^&/, '&amp;'),
  'leave-out-broken-users': () => null,
  'undo-mojibake': (value, _, chosen) => ungarbledText(value, new Set(chosen['undo-mojibake']?.except)),
  'trim-values': (value, finding) => trimmedText(value, kindOf(finding)),
  'set-dates': (_, { field }, chosen) => {
    const dates = chosen['set-dates'];
    if (field === 'expiry_date') return dates?.expiry ?? null;
    return field === 'purge_date' ? (dates?.purge ?? null) : null;
  },
  'drop-blank-elements': () => '',
  'keep-one-of-duplicates': () => null,
  'hold-back-rejects': () => null,
  'split-files': () => null,
};

/**
 * What a repair would make of the value of a finding that it settles: the examples that it is offered with, before anything is
 * read again. Null where it would change nothing there, or no single value.
 */
export function repairPreview(repair: OfferedRepairId, finding: Finding, chosen: ChosenRepairs): Preview | null {
  const before = finding.value ?? '';
  const after = shows[repair](before, finding, chosen);
  return after === null || after === before ? null : { before, after };
}
