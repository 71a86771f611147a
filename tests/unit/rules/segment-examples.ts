import {
  aBlock,
  aNote,
  anAddress,
  anEmail,
  anExport,
  anIdentifier,
  aPhone,
  aStatistic,
  aUser,
  element,
  type UserParts,
} from '../../fixtures/an-export.ts';
import { blanks, notBlank, textOf } from '../../fixtures/blanks.ts';
import { type FailingExample, type RuleExample, type RuleExamples, raises } from './rule-example.ts';

interface Part {
  /** The path of the entry, and of what must not be blank below it. */
  readonly entry: string;
  readonly part: string;
  readonly user: (...entries: string[]) => UserParts;
  /** One entry; without the part for null. */
  readonly make: (content: string | null) => string;
  /** Another entry always stands behind. */
  readonly beside?: true;
  /** A value that nothing is wrong with. */
  readonly filled?: string;
}

const exportOf = (parts: UserParts): string => anExport([aUser(parts)]);

/** A part that must not be blank, in all the ways in which it can be. */
function mustBeFilled({ entry, part, user, make, beside, filled = 'A' }: Part): RuleExample {
  const only = beside ? `${entry}[1]` : entry;
  const name = part.slice(part.lastIndexOf('/') + 1);
  const at = (field: string, tag: string, value: string | null) => ({ user: 0, field, value, at: tag });
  const fails: Record<string, FailingExample> = {};
  for (const [what, content] of Object.entries(blanks)) {
    const finding = at(`${only}/${part}`, `<${name}>${content}</`, textOf(content));
    fails[`${part} with ${what}`] = raises(exportOf(user(make(content))), finding);
  }
  const tag = `<${entry.slice(entry.lastIndexOf('/') + 1)}`;
  const gone = part.includes('/') ? part.slice(0, part.indexOf('/')) : part;
  fails['an entry without it'] = raises(exportOf(user(make(null))), at(`${only}/${gone}`, tag, null));
  fails['the second of two entries'] = raises(exportOf(user(make(filled), make(' '))), {
    user: 0,
    field: `${entry}[2]/${part}`,
    value: ' ',
    at: `<${name}> </${name}>`,
  });
  const passes: Record<string, string> = { 'a user without any': exportOf(user()) };
  for (const [what, content] of Object.entries(notBlank)) passes[what] = exportOf(user(make(content)));
  return { passes, fails };
}

const typed = (type: string, content: string | null): string | null =>
  content === null ? null : element(type, content);

/** The last of several types counts as much as the first. */
function mustHaveType(part: Part, several: string): RuleExample {
  const { passes, fails } = mustBeFilled(part);
  return { fails, passes: { ...passes, 'a blank type beside a filled one': several } };
}

export const segmentExamples = {
  'identifier-blank': mustBeFilled({
    entry: 'user_identifiers/user_identifier',
    part: 'value',
    user: (...identifiers) => ({ identifiers }),
    make: (value) => anIdentifier({ value }),
  }),
  'identifier-type-blank': mustBeFilled({
    entry: 'user_identifiers/user_identifier',
    part: 'id_type',
    user: (...identifiers) => ({ identifiers: identifiers.map((entry, n) => entry.replace('290010001', `29${n}`)) }),
    make: (type) => anIdentifier({ type }),
  }),
  'statistic-category-blank': mustBeFilled({
    entry: 'user_statistics/user_statistic',
    part: 'statistic_category',
    user: (...statistics) => ({ statistics }),
    make: (category) => aStatistic({ category }),
  }),
  'email-address-blank': mustBeFilled({
    entry: 'contact_info/emails/email',
    part: 'email_address',
    user: (...emails) => ({ emails: [...emails, anEmail()] }),
    beside: true,
    filled: 'ann@college.example',
    make: (address) => anEmail({ address }),
  }),
  'email-type-blank': mustHaveType(
    {
      entry: 'contact_info/emails/email',
      part: 'email_types/email_type',
      user: (...emails) => ({ emails: emails.length === 0 ? [anEmail()] : emails }),
      make: (type) => anEmail({ types: typed('email_type', type) }),
    },
    exportOf({ emails: [anEmail({ types: '<email_type> </email_type><email_type>work</email_type>' })] }),
  ),
  'phone-number-blank': mustBeFilled({
    entry: 'contact_info/phones/phone',
    part: 'phone_number',
    user: (...phones) => ({ phones }),
    make: (number) => aPhone({ number }),
  }),
  'phone-type-blank': mustHaveType(
    {
      entry: 'contact_info/phones/phone',
      part: 'phone_types/phone_type',
      user: (...phones) => ({ phones }),
      make: (type) => aPhone({ types: typed('phone_type', type) }),
    },
    exportOf({ phones: [aPhone({ types: '<phone_type/><phone_type>mobile</phone_type>' })] }),
  ),
  'address-type-blank': mustHaveType(
    {
      entry: 'contact_info/addresses/address',
      part: 'address_types/address_type',
      user: (...addresses) => ({ addresses }),
      make: (type) => anAddress({ types: typed('address_type', type) }),
    },
    exportOf({ addresses: [anAddress({ types: '<address_type></address_type><address_type>home</address_type>' })] }),
  ),
  'address-line1-blank': mustBeFilled({
    entry: 'contact_info/addresses/address',
    part: 'line1',
    user: (...addresses) => ({ addresses }),
    make: (line1) => anAddress({ line1 }),
  }),
  'note-type-blank': mustBeFilled({
    entry: 'user_notes/user_note',
    part: 'note_type',
    user: (...notes) => ({ notes }),
    make: (type) => aNote({ type }),
  }),
  'note-text-blank': mustBeFilled({
    entry: 'user_notes/user_note',
    part: 'note_text',
    user: (...notes) => ({ notes }),
    make: (text) => aNote({ text }),
  }),
  'block-description-blank': mustBeFilled({
    entry: 'user_blocks/user_block',
    part: 'block_description',
    user: (...blocks) => ({ blocks }),
    make: (description) => aBlock({ description }),
  }),
} as const satisfies Partial<RuleExamples>;
