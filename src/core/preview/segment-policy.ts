import type { Segment } from '../alma/user-fields.ts';
import { always, filledOrNot, type ModeTable, type PolicyCell, type SyncMode, whatever } from './policy-cell.ts';

/** Entries that came by a load, replaced as a list; edits by hand make no difference. */
export const externalRules: ModeTable = {
  sis: filledOrNot(always('replaced', 'D 3.1-7'), always('removed', 'D 3.1-7')),
  api: {
    value: always('replaced', 'D 3.3'),
    blank: always('removed', 'D 3.3'),
    absent: always('removed', 'D 3.3', 'silent'),
  },
};

/** Entries that were added by hand. A PUT that brings none of them is not documented; the habit suggests that they go. */
export const internalRules: ModeTable = {
  sis: whatever(always('kept', 'D 3.1-7')),
  api: {
    value: always('replaced', 'D 3.3'),
    blank: always('removed', 'D 3.3'),
    absent: always('removed', 'D 3.3', 'silent'),
  },
};

export const segmentRules = { external: externalRules, internal: internalRules } as const;

/** What stands in the name of a change, and what an entry cannot be without: an entry that lacks it is an empty one. */
export interface SegmentFact {
  /** The list, as DESIGN §8 calls it. */
  readonly list: string;
  readonly name: string;
  readonly needs: string | null;
  /** What says which of several it is: a changed phone is another of the same type. */
  readonly type: string | null;
}

export const segmentFacts: Readonly<Record<Segment, SegmentFact>> = {
  address: { list: 'addresses', name: 'line1', needs: null, type: 'address_types' },
  email: { list: 'emails', name: 'email_address', needs: 'email_address', type: 'email_types' },
  phone: { list: 'phones', name: 'phone_number', needs: 'phone_number', type: 'phone_types' },
  user_identifier: { list: 'user_identifiers', name: 'id_type', needs: 'value', type: 'id_type' },
  user_block: { list: 'user_blocks', name: 'block_description', needs: 'block_description', type: 'block_type' },
  user_note: { list: 'user_notes', name: 'note_text', needs: null, type: 'note_type' },
  user_statistic: { list: 'user_statistics', name: 'statistic_category', needs: 'statistic_category', type: null },
};

/** What becomes of the internal or external entries of a list; no document makes a difference between kinds of lists. */
export function segmentCell(internal: boolean, file: 'value' | 'blank' | 'absent', mode: SyncMode): PolicyCell {
  return segmentRules[internal ? 'internal' : 'external'][mode][file].never;
}
