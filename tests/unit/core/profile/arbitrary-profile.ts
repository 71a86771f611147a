import fc from 'fast-check';
import { syncModes } from '../../../../src/core/preview/policy-cell.ts';
import type { JsonObject } from '../../../../src/core/profile/json-value.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import type { Profile } from '../../../../src/core/profile/profile.ts';
import { constant, fromColumn, type TableMapping } from '../../../../src/core/tables/table-mapping.ts';
import { termPresets } from '../../../../src/core/terms/term-presets.ts';
import type { TermScheme } from '../../../../src/core/terms/term-scheme.ts';
import { arbitrarySif } from './arbitrary-sif.ts';

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .map((any) => any.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ''));
const code = text(20).map((any) => any.trim() || 'CODE');
const codes = fc.uniqueArray(code, { maxLength: 4 });
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const name = fc.stringMatching(/^x-[a-z0-9]{1,6}$/);
const unread = fc
  .dictionary(
    name,
    fc.oneof(fc.integer(), text(5), fc.boolean(), fc.constant(null), fc.array(fc.dictionary(name, text(3)))),
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  )
  .map((object) => object as JsonObject);

/** With settings of a later version now and then. */
const withOthers = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc
    .tuple(record, fc.option(unread, { nil: undefined }))
    .map(([known, others]) =>
      others === undefined || Object.keys(others).length === 0 ? known : { ...known, others },
    );

const column = fc.integer({ min: 0, max: 255 });

const presets: readonly TermScheme[] = Object.values(termPresets).map((preset) => preset.scheme);
const scheme = fc
  .constantFrom(...presets)
  .chain((preset) =>
    withOthers(
      fc.record({ seasons: fc.tuple(...preset.seasons.map((season) => withOthers(fc.constant(season)))) }),
    ).map((more) => ({ ...preset, ...more })),
  );

const value = fc.oneof(
  column.map((one) => fromColumn(one)),
  text(10).map(constant),
);
const mapping: fc.Arbitrary<TableMapping> = withOthers(
  fc.record({
    key: fc.constantFrom({ kind: 'row' as const }, { kind: 'primary-id' as const }),
    fields: fc.uniqueArray(fc.record({ field: fc.constantFrom('primary_id', 'last_name', 'user_group'), value }), {
      selector: ({ field }) => field,
    }),
    addresses: fc.constant([]),
    emails: fc.array(withOthers(fc.record({ preferred: fc.boolean(), types: value, fields: fc.constant([]) })), {
      maxLength: 2,
    }),
    phones: fc.constant([]),
    identifiers: fc.array(fc.record({ type: value, value }), { maxLength: 2 }),
    notes: fc.constant([]),
    statistics: fc.constant([]),
  }),
);

/** As it may stand in a checklist: something to see, not too long. */
const title = text(20).map((any) => `T ${any}`);
const parts = { title, what: fc.array(title, { maxLength: 3 }), menu: fc.array(title, { maxLength: 3 }) };
const copy = fc.subarray(['term-code', 'zip-name'] as const);
const who = fc.constantFrom('anybody' as const, 'upload' as const);
const stepOfOurs = withOthers(
  fc.record({
    kind: fc.constant('ours' as const),
    id,
    change: withOthers(fc.record({ ...parts, copy, who }, { requiredKeys: [] })),
    dropped: fc.boolean(),
  }),
);
const ownStep = withOthers(
  fc.record({ kind: fc.constant('own' as const), id, step: withOthers(fc.record({ ...parts, copy, who })) }),
);

export const arbitraryProfile: fc.Arbitrary<Profile> = withOthers(
  fc.record<Profile>({
    library: text(30),
    preset: fc.constantFrom('alma', 'i-share'),
    fields: fc.constantFrom([], presetProfiles['i-share'].fields),
    matchId: code,
    caseCounts: fc.boolean(),
    sync: withOthers(
      fc.record({
        mode: fc.constantFrom(...syncModes),
        addUnmatched: fc.boolean(),
        override: fc.subarray(['user_group', 'campus_code', 'pin_number']),
        openForUpdate: fc.boolean(),
        defaultLanguage: code,
      }),
    ),
    groups: fc.uniqueArray(
      withOthers(
        fc.record({
          code,
          name: text(10),
          kind: fc.constantFrom('student' as const, 'staff' as const, 'unsure' as const, null),
          weight: fc.integer({ min: 0, max: 1000 }),
        }),
      ),
      { selector: (group) => group.code, maxLength: 4 },
    ),
    usualDuplicates: codes,
    typeCodes: withOthers(
      fc.record({
        identifiers: fc.option(codes),
        addresses: fc.option(codes),
        emails: fc.option(codes),
        phones: fc.option(codes),
      }),
    ),
    sif: withOthers(arbitrarySif),
    thresholds: withOthers(
      fc.record({ swingPercent: fc.nat(100), swingPeople: fc.nat(1_000_000), daysOffPolicy: fc.nat(36_500) }),
    ),
    datePolicy: fc.option(
      withOthers(fc.tuple(fc.nat(25), fc.nat(25)).map(([expiry, more]) => ({ expiry, purge: expiry + more }))),
    ),
    sisDateFormat: fc.option(fc.constantFrom('MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MON-YY', 'YYYYMMDD')),
    termScheme: fc.option(scheme),
    sftp: fc.option(
      withOthers(
        fc.record({ host: fc.domain(), port: fc.integer({ min: 1, max: 65_535 }), folder: text(20), user: text(10) }),
      ),
    ),
    almaAddress: fc.option(fc.domain().map((host) => `https://${host}/mng/login?a=b&c=%20`)),
    integrationProfile: fc.option(code),
    reportColumns: fc.uniqueArray(
      withOthers(
        fc.record({
          fingerprint: code,
          columns: withOthers(
            fc.record({ id: column, message: fc.uniqueArray(column, { maxLength: 3 }), name: fc.option(column) }),
          ),
        }),
      ),
      { selector: (one) => one.fingerprint, maxLength: 3 },
    ),
    tableMappings: fc.uniqueArray(
      withOthers(fc.record({ fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/), mapping })),
      { selector: (one) => one.fingerprint, maxLength: 2 },
    ),
    expectedFindings: fc.uniqueArray(withOthers(fc.record({ rule: id, reason: text(30) })), {
      selector: (one) => one.rule,
      maxLength: 3,
    }),
    repairs: ids,
    steps: fc.array(fc.oneof(stepOfOurs, ownStep), { maxLength: 4 }),
    people: fc.constantFrom('until-closed', 'never', 'always'),
  }),
);
