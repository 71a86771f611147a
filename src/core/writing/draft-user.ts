import type { Place } from '../place.ts';

/**
 * A user as an input that is no Alma XML gives one, before the one writer makes XML of it (D 1.2, 1.3). Only what is there:
 * a field without a value has no entry. Values are text, as it shall stand in the XML but for escaping.
 */
export interface DraftUser {
  /** Where it begins in its input, which findings point to. */
  readonly place: Place;
  /** Fields directly below the user by their name: `primary_id`, `last_name`, `user_group`, `expiry_date` … */
  readonly fields: ReadonlyMap<string, string>;
  readonly addresses: readonly DraftContact[];
  readonly emails: readonly DraftContact[];
  readonly phones: readonly DraftContact[];
  readonly identifiers: readonly DraftIdentifier[];
  readonly notes: readonly DraftSegment[];
  readonly statistics: readonly DraftSegment[];
}

/** An entry of a list, with its fields by name: `note_type`, `note_text` … */
export interface DraftSegment {
  readonly fields: ReadonlyMap<string, string>;
}

/** An address, e-mail or phone: `line1`, `city` …; `email_address`; `phone_number`. */
export interface DraftContact extends DraftSegment {
  readonly preferred: boolean;
  /** Codes of its types: `home`, `school`. */
  readonly types: readonly string[];
}

export interface DraftIdentifier {
  readonly type: string;
  readonly value: string;
}
