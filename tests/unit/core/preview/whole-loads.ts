import fc from 'fast-check';
import type { Segment } from '../../../../src/core/alma/user-fields.ts';
import { GatheringFromXml, type GatheringUsers, gatherLoad } from '../../../../src/core/preview/gathered-users.ts';
import type { PreviewUser, SegmentEntry, TopField } from '../../../../src/core/preview/preview-shape.ts';
import { eachUser } from './a-preview.ts';

/* Users as people have them, who can be written as XML and read again. Few identifiers, so that users get into each other's way. */

const day = fc.constantFrom('2027-05-31', '2031-02-28', '2032-02-29');
const name = fc.constantFrom('Ana', 'Öztürk', 'O’Neil & <Co>', '李 小龙', 'محمد', 'A');

type Fields = Readonly<Record<string, fc.Arbitrary<string>>>;

const topFields = {
  first_name: name,
  middle_name: name,
  last_name: name,
  gender: fc.constantFrom('MALE', 'FEMALE'),
  birth_date: day,
  job_description: name,
  web_site_url: fc.constant('https://x.example'),
  expiry_date: day,
  purge_date: day,
  status: fc.constantFrom('ACTIVE', 'INACTIVE', 'Active'),
  user_group: fc.constantFrom('UG', 'STAFF'),
  job_category: fc.constantFrom('A', 'B'),
  campus_code: fc.constantFrom('MAIN', 'NORTH'),
  user_title: fc.constant('DR'),
  rs_libraries: fc.constantFrom('LIB1', 'LIB1, LIB2'),
  library_notices: fc.constantFrom('COURTESY true', 'COURTESY false, OVERDUE true'),
  preferred_language: fc.constantFrom('en', 'fr'),
  pref_first_name: name,
  pref_last_name: name,
  cataloger_level: fc.constantFrom('00', '10'),
  is_researcher: fc.constantFrom('true', 'false'),
} as const satisfies Partial<Record<TopField, fc.Arbitrary<string>>>;

const code = fc.constantFrom('home', 'work', 'home, work');
const segments: Readonly<Record<Segment, { readonly needed: Fields; readonly more: Fields }>> = {
  address: {
    needed: { line1: fc.constantFrom('1 Main St', '2 Elm St'), address_types: code },
    more: { city: name, country: fc.constant('USA'), end_date: day },
  },
  email: { needed: { email_address: fc.constantFrom('a@x.example', 'b@x.example'), email_types: code }, more: {} },
  phone: { needed: { phone_number: fc.constantFrom('1', '2'), phone_types: code }, more: {} },
  user_identifier: {
    needed: { id_type: fc.constantFrom('BARCODE', 'INST_ID'), value: fc.constantFrom('b1', 'b2', 'b3', '007') },
    more: { note: name, status: fc.constantFrom('ACTIVE', 'INACTIVE') },
  },
  user_block: {
    needed: { block_description: fc.constant('LOST') },
    more: { block_type: fc.constantFrom('GENERAL', 'USER'), expiry_date: fc.constant('2027-01-01T00:00:00Z') },
  },
  user_note: {
    needed: { note_type: fc.constantFrom('POPUP', 'OTHER'), note_text: name },
    more: { user_viewable: fc.constantFrom('true', 'false'), popup_note: fc.constantFrom('true', 'false') },
  },
  user_statistic: { needed: { statistic_category: fc.constantFrom('BIO', 'ART') }, more: { statistic_note: name } },
};

function entry(segment: Segment, internal: fc.Arbitrary<boolean>): fc.Arbitrary<SegmentEntry> {
  const { needed, more } = segments[segment];
  const prefers = segment === 'address' || segment === 'email' || segment === 'phone';
  return fc.record({
    fields: fc
      .tuple(fc.record(needed), fc.record(more, { requiredKeys: [] }))
      .map(([must, may]) => new Map(Object.entries({ ...must, ...may } as Record<string, string>))),
    preferred: prefers ? fc.boolean() : fc.constant(false),
    preferredSms: segment === 'phone' ? fc.boolean() : fc.constant(false),
    internal,
  });
}

interface Kind {
  readonly ids: readonly string[];
  readonly internal: fc.Arbitrary<boolean>;
  readonly accountType: fc.Arbitrary<string>;
}

function aUser({ ids, internal, accountType }: Kind): fc.Arbitrary<PreviewUser> {
  const fields = fc
    .record(
      Object.fromEntries(Object.entries(topFields).map(([field, text]) => [field, fc.option(text, { freq: 3 })])),
      { requiredKeys: [] },
    )
    .chain((told) =>
      fc
        .constantFrom(...ids)
        .map(
          (id) =>
            new Map<string, unknown>([['primary_id', id], ...Object.entries(told)]) as Map<TopField, string | null>,
        ),
    );
  const lists = fc
    .record(
      Object.fromEntries(
        Object.keys(segments).map((segment) => [
          segment,
          fc.array(entry(segment as Segment, internal), { maxLength: 3 }),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((told) => new Map(Object.entries(told)) as Map<Segment, SegmentEntry[]>);
  return fc.record({
    fields,
    lists,
    accountType,
    unknown: fc.constant(new Set<TopField>()),
    partial: fc.constant(null),
  });
}

const external = fc.constant(false);
const either = fc.boolean();

/** Somebody whom the student system sends. */
export const aSentUser = aUser({ ids: ['p1', 'p2', 'p3', 'b1'], internal: external, accountType: fc.constant('') });

/** The same by the API, which may send entries as added by hand. */
const aPutUser = aUser({ ids: ['p1', 'p2', 'p3', 'b1'], internal: either, accountType: fc.constant('') });

export const aLoad = fc.array(fc.oneof(aSentUser, aPutUser), { minLength: 1, maxLength: 6 });

/** All of Alma, where no two accounts have an identifier in common (D 6). */
export const anAlma: fc.Arbitrary<readonly PreviewUser[]> = fc
  .uniqueArray(
    aUser({
      ids: ['p1', 'P2', 'p4', 'b3'],
      internal: either,
      accountType: fc.constantFrom('EXTERNAL', 'EXTERNAL', 'EXTERNAL', 'INTERNAL'),
    }),
    { selector: (user) => user.fields.get('primary_id')?.toLowerCase(), maxLength: 4 },
  )
  .map(withoutSharedIds);

function withoutSharedIds(users: readonly PreviewUser[]): PreviewUser[] {
  const taken = new Set(users.map((user) => user.fields.get('primary_id')?.toLowerCase()));
  return users.map((user) => {
    const own = user.lists.get('user_identifier')?.filter(({ fields }) => {
      const value = fields.get('value');
      return !taken.has(value) && taken.add(value);
    });
    return own === undefined ? user : { ...user, lists: new Map([...user.lists, ['user_identifier', own]]) };
  });
}

/** The users of a load or of Alma as the app reads them. */
export const readLoad = (xml: string): readonly PreviewUser[] => gathered(xml, gatherLoad());
export const readAlma = (xml: string): readonly PreviewUser[] => gathered(xml, new GatheringFromXml());

function gathered(xml: string, gathering: GatheringUsers): readonly PreviewUser[] {
  eachUser(xml, (record) => gathering.look(record));
  const { users } = gathering.finish();
  return Array.from({ length: users.length }, (_, index) => users.at(index)).filter((user) => user !== undefined);
}
