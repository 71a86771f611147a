/**
 * The elements of a version 2 `<user>` (D 1.2, D 1.3). The order means nothing: `user` is an xs:all.
 * A path that is not here is unknown to Alma.
 */

export type FieldKind = 'identifier' | 'name' | 'email' | 'phone' | 'date' | 'group' | 'code' | 'boolean';

/** What Alma's format says of one element. */
export interface FieldFact {
  /** Most characters; absent where the format sets no limit. */
  readonly max?: number;
  /** What kind of value it holds, as far as rules care; absent for free text and for what holds other elements. */
  readonly kind?: FieldKind;
  /** The SIS load does not read it. */
  readonly ignored?: true;
  /** It may stand several times below its parent. */
  readonly repeats?: true;
  /** An entry of one of the lists that the sync replaces as a whole (D 3.1-7). */
  readonly segment?: true;
}

export const userFields = {
  record_type: { ignored: true },
  primary_id: { max: 255, kind: 'identifier' },
  first_name: { max: 255, kind: 'name' },
  middle_name: { max: 255, kind: 'name' },
  last_name: { max: 255, kind: 'name' },
  full_name: { ignored: true },
  pin_number: { max: 255 },
  user_title: { max: 255, kind: 'code' },
  job_category: { max: 255, kind: 'code' },
  job_description: { max: 255 },
  gender: { max: 255, kind: 'code' },
  user_group: { max: 255, kind: 'group' },
  campus_code: { max: 50, kind: 'code' },
  web_site_url: { max: 255 },
  cataloger_level: { max: 255, kind: 'code' },
  preferred_language: { max: 255, kind: 'code' },
  birth_date: { kind: 'date' },
  expiry_date: { kind: 'date' },
  purge_date: { kind: 'date' },
  account_type: { ignored: true },
  external_id: { ignored: true },
  password: { ignored: true },
  force_password_change: { ignored: true },
  status: { max: 255, kind: 'code' },
  status_date: { ignored: true },
  last_patron_activity_date: { ignored: true },
  requests: { ignored: true },
  loans: { ignored: true },
  fees: { ignored: true },
  user_roles: { ignored: true },
  proxy_for_users: { ignored: true },
  source_link_id: { ignored: true },
  source_institution_code: { ignored: true },
  linking_id: { ignored: true },
  pref_first_name: { max: 255, kind: 'name' },
  pref_middle_name: { max: 255, kind: 'name' },
  pref_last_name: { max: 255, kind: 'name' },
  pref_name_suffix: { max: 255 },
  is_researcher: { kind: 'boolean' },
  researcher: {},
  contact_info: {},
  'contact_info/addresses': {},
  'contact_info/addresses/address': { repeats: true, segment: true },
  'contact_info/addresses/address/line1': {},
  'contact_info/addresses/address/line2': { max: 255 },
  'contact_info/addresses/address/line3': { max: 255 },
  'contact_info/addresses/address/line4': { max: 255 },
  'contact_info/addresses/address/line5': { max: 255 },
  'contact_info/addresses/address/city': { max: 255 },
  'contact_info/addresses/address/state_province': { max: 255 },
  'contact_info/addresses/address/postal_code': { max: 255 },
  'contact_info/addresses/address/country': { kind: 'code' },
  'contact_info/addresses/address/address_note': { max: 1000 },
  'contact_info/addresses/address/start_date': { kind: 'date' },
  'contact_info/addresses/address/end_date': { kind: 'date' },
  'contact_info/addresses/address/address_types': {},
  'contact_info/addresses/address/address_types/address_type': { repeats: true, kind: 'code' },
  'contact_info/emails': {},
  'contact_info/emails/email': { repeats: true, segment: true },
  'contact_info/emails/email/email_address': { max: 255, kind: 'email' },
  'contact_info/emails/email/description': { max: 255 },
  'contact_info/emails/email/email_types': {},
  'contact_info/emails/email/email_types/email_type': { repeats: true, kind: 'code' },
  'contact_info/phones': {},
  'contact_info/phones/phone': { repeats: true, segment: true },
  'contact_info/phones/phone/phone_number': { max: 255, kind: 'phone' },
  'contact_info/phones/phone/phone_types': {},
  'contact_info/phones/phone/phone_types/phone_type': { repeats: true, kind: 'code' },
  user_identifiers: {},
  'user_identifiers/user_identifier': { repeats: true, segment: true },
  'user_identifiers/user_identifier/id_type': { kind: 'code' },
  'user_identifiers/user_identifier/value': { max: 255, kind: 'identifier' },
  'user_identifiers/user_identifier/note': { max: 2000 },
  'user_identifiers/user_identifier/status': { max: 255, kind: 'code' },
  user_blocks: {},
  'user_blocks/user_block': { repeats: true, segment: true },
  'user_blocks/user_block/block_type': { kind: 'code' },
  'user_blocks/user_block/block_description': { kind: 'code' },
  'user_blocks/user_block/block_status': {},
  'user_blocks/user_block/block_note': { max: 2000 },
  'user_blocks/user_block/created_by': {},
  'user_blocks/user_block/created_date': {},
  'user_blocks/user_block/expiry_date': {},
  'user_blocks/user_block/item_loan_id': {},
  user_notes: {},
  'user_notes/user_note': { repeats: true, segment: true },
  'user_notes/user_note/note_type': { kind: 'code' },
  'user_notes/user_note/note_text': { max: 2000 },
  'user_notes/user_note/user_viewable': { kind: 'boolean' },
  'user_notes/user_note/popup_note': { kind: 'boolean' },
  'user_notes/user_note/created_by': {},
  'user_notes/user_note/created_date': {},
  user_statistics: {},
  'user_statistics/user_statistic': { repeats: true, segment: true },
  'user_statistics/user_statistic/statistic_category': { kind: 'code' },
  'user_statistics/user_statistic/category_type': {},
  'user_statistics/user_statistic/statistic_note': { max: 2000 },
  rs_libraries: {},
  'rs_libraries/rs_library': { repeats: true },
  'rs_libraries/rs_library/code': { max: 50, kind: 'code' },
  library_notices: {},
  'library_notices/library_notice': { repeats: true },
  'library_notices/library_notice/code': { kind: 'code' },
  'library_notices/library_notice/value': { kind: 'boolean' },
} as const satisfies Record<string, FieldFact>;

export type FieldPath = keyof typeof userFields;

/** The kinds of entries that a user has lists of. */
export const segmentNames = [
  'address',
  'email',
  'phone',
  'user_identifier',
  'user_block',
  'user_note',
  'user_statistic',
] as const;
export type Segment = (typeof segmentNames)[number];

/** One element of the format, below its parent. Every node has all members, for they are asked for each element read. */
export interface FieldNode {
  readonly path: string;
  /** Most characters; Infinity where the format sets no limit. */
  readonly max: number;
  readonly kind: FieldKind | null;
  /** The SIS load does not read it. */
  readonly ignored: boolean;
  /** It may stand several times below its parent. */
  readonly repeats: boolean;
  /** The format has a text here, and no elements. */
  readonly holdsText: boolean;
  /** Which of `segmentNames` it is an entry of; -1 for none. */
  readonly segment: number;
  /** Its number among the children of its parent. */
  readonly order: number;
  readonly children: ReadonlyMap<string, FieldNode>;
}

interface Growing extends FieldNode {
  holdsText: boolean;
  readonly children: Map<string, FieldNode>;
}

/** The same table as a tree: the children of `<user>`, by name. */
export const userFieldTree: FieldNode = buildTree();

function buildTree(): FieldNode {
  const root = aNode('', {}, -1, 0);
  const nodes = new Map<string, Growing>([['', root]]);
  for (const [path, fact] of Object.entries<FieldFact>(userFields)) {
    const cut = path.lastIndexOf('/');
    const name = path.slice(cut + 1);
    const segment = fact.segment === true ? (segmentNames as readonly string[]).indexOf(name) : -1;
    const parent = nodes.get(cut < 0 ? '' : path.slice(0, cut));
    const node = aNode(path, fact, segment, parent?.children.size ?? 0);
    if (parent !== undefined) {
      parent.holdsText = false;
      parent.children.set(name, node);
    }
    nodes.set(path, node);
  }
  return root;
}

function aNode(path: string, fact: FieldFact, segment: number, order: number): Growing {
  const { max = Number.POSITIVE_INFINITY, kind = null, ignored = false, repeats = false } = fact;
  return { path, max, kind, ignored, repeats, holdsText: true, segment, order, children: new Map() };
}
