/** A user of the made-up college, as its student system holds it. An empty text is written as an empty element. */
export interface SampleUser {
  readonly primaryId: string;
  readonly first: string;
  readonly last: string;
  /** The names in their own script; null where that is the Latin one. */
  readonly own: { readonly first: string; readonly last: string } | null;
  readonly group: string;
  /** A second group in the same record, which the format does not have. */
  readonly secondGroup?: string;
  readonly job: string;
  readonly campus: string;
  readonly birth: string;
  /** Null: the element is not there. */
  readonly expiry: string | null;
  readonly purge: string | null;
  readonly accountType?: string;
  /** Active, where it is not said. */
  readonly status?: 'INACTIVE';
  readonly advisor: string | null;
  readonly addresses: readonly SampleAddress[];
  readonly emails: readonly SampleEntry[];
  readonly phones: readonly SampleEntry[];
  readonly phonesFirst?: true;
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly notes: readonly { readonly type: string; readonly text: string }[];
  readonly blocks: readonly { readonly type: string; readonly description: string; readonly note: string }[];
  readonly statistics: readonly string[];
}

/** What stands in the attribute of that name. */
export type Preferred = 'true' | 'false' | 'yes';

export interface SampleAddress {
  readonly preferred: Preferred;
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  readonly type: string;
}

/** An e-mail address or a phone number. */
export interface SampleEntry {
  readonly preferred: Preferred;
  readonly value: string;
  readonly type: string;
}

/** The first identifier of a type; an empty text when there is none. */
export function identifierOf(user: SampleUser, type: string): string {
  return user.identifiers.find((identifier) => identifier.type === type)?.value ?? '';
}
