import { type FieldFact, type FieldPath, type Segment, segmentNames, userFields } from '../alma/user-fields.ts';
import { presetProfiles } from '../profile/preset-profiles.ts';
import type { RuleSettings } from './rule-settings.ts';

/** A field that is asked for: the names on the way to it, from the user or an entry, and who asks, as a sentence. */
export interface Demand {
  readonly names: readonly string[];
  readonly detail: string;
}

/** What is asked for in every entry of a kind. */
export interface EntryDemand {
  readonly segment: Segment;
  /** That there is such an entry; null where another rule says so. */
  readonly one: Demand | null;
  readonly parts: readonly Demand[];
}

/** What rules of their own speak of, at least as gravely. */
const spokenOf: ReadonlySet<string> = new Set<FieldPath>([
  'last_name',
  'expiry_date',
  'purge_date',
  'contact_info/addresses/address/line1',
  'contact_info/addresses/address/address_types',
  'contact_info/addresses/address/address_types/address_type',
  'contact_info/emails',
  'contact_info/emails/email',
  'contact_info/emails/email/email_address',
  'contact_info/emails/email/email_types',
  'contact_info/emails/email/email_types/email_type',
  'contact_info/phones/phone/phone_number',
  'contact_info/phones/phone/phone_types',
  'contact_info/phones/phone/phone_types/phone_type',
  'user_identifiers/user_identifier/id_type',
  'user_identifiers/user_identifier/value',
  'user_blocks/user_block/block_description',
  'user_notes/user_note/note_type',
  'user_notes/user_note/note_text',
  'user_statistics/user_statistic/statistic_category',
]);

/** And what they speak of under some settings only. */
const spokenOfWhere: Readonly<Partial<Record<string, (settings: RuleSettings) => boolean>>> = {
  primary_id: ({ matchId }) => matchId === 'primary_id',
  // Whoever has no identifier at all has none to be matched by.
  'user_identifiers/user_identifier': ({ matchId }) => matchId !== 'primary_id',
  // Elsewhere a blank city is for information only.
  'contact_info/addresses/address/city': ({ preset }) => preset === 'i-share',
} satisfies Partial<Record<FieldPath, (settings: RuleSettings) => boolean>>;

function isSpokenOf(path: string, settings: RuleSettings): boolean {
  return spokenOf.has(path) || spokenOfWhere[path]?.(settings) === true;
}

const lists = segmentNames.map((segment) => {
  const paths = Object.entries<FieldFact>(userFields).flatMap(([path, fact]) => (fact.segment ? [path] : []));
  return { segment, list: paths.find((path) => path.endsWith(`/${segment}`)) ?? segment };
});

const leadsInto = (path: string, list: string): boolean => path === list || path.startsWith(`${list}/`);

/** Fields outside entries that are asked for, unless another rule speaks of them. */
export function singleDemands(settings: RuleSettings): Demand[] {
  return [...settings.fields]
    .filter((path) => !lists.some(({ list }) => leadsInto(path, list)) && !isSpokenOf(path, settings))
    .map((path) => ({ names: path.split('/'), detail: whoAsks([path], settings) }));
}

/** What is asked for in entries, unless another rule speaks of it. */
export function entryDemands(settings: RuleSettings): EntryDemand[] {
  return lists.flatMap(({ segment, list }) => {
    const asked = [...settings.fields].filter((path) => leadsInto(path, list));
    if (asked.length === 0) return [];
    const one = isSpokenOf(list, settings) ? null : { names: list.split('/'), detail: whoAsks(asked, settings) };
    const parts = asked
      .filter((path) => path !== list && !isSpokenOf(path, settings))
      .map((path) => ({ names: path.slice(list.length + 1).split('/'), detail: whoAsks([path], settings) }));
    return one === null && parts.length === 0 ? [] : [{ segment, one, parts }];
  });
}

function whoAsks(paths: readonly string[], { preset }: RuleSettings): string {
  const carli = preset === 'i-share' ? presetProfiles[preset].fields : [];
  return paths.some((path) => carli.includes(path)) ? 'CARLI asks for this.' : 'Your library asks for this.';
}
