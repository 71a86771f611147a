import fc from 'fast-check';
import { type Segment, segmentNames } from '../../../../src/core/alma/user-fields.ts';
import { editStates, syncModes } from '../../../../src/core/preview/policy-cell.ts';
import type { PartialLists, PreviewUser, SegmentEntry, TopField } from '../../../../src/core/preview/preview-shape.ts';
import { segmentFacts } from '../../../../src/core/preview/segment-policy.ts';
import type { SyncOptions } from '../../../../src/core/preview/sync-options.ts';
import { comparedFields } from '../../../../src/core/preview/sync-policy.ts';

/* Few values, so that two users are often alike in what they have. */

const text = fc.constantFrom('a', 'A', 'b', '2031-01-01', '2031-01-01Z', 'true', 'false', 'ACTIVE', 'en', 'GENERAL');

function entry(segment: Segment): fc.Arbitrary<SegmentEntry> {
  const { name, needs, type } = segmentFacts[segment];
  const more = type === null ? ['note'] : [type, 'note', 'status', 'popup_note', 'expiry_date'];
  const fields = fc
    .tuple(text, text, fc.dictionary(fc.constantFrom(...more), text, { maxKeys: 2 }))
    .map(
      ([named, needed, rest]) =>
        new Map([...Object.entries(rest), [name, named], ...(needs === null ? [] : [[needs, needed] as const])]),
    );
  return fc.record({ fields, preferred: fc.boolean(), preferredSms: fc.boolean(), internal: fc.boolean() });
}

const lists: fc.Arbitrary<PreviewUser['lists']> = fc
  .tuple(...segmentNames.map((segment) => fc.option(fc.array(entry(segment), { maxLength: 4 }))))
  .map((made) => {
    const told = new Map<Segment, readonly SegmentEntry[]>();
    for (const [index, segment] of segmentNames.entries()) {
      const entries = made[index];
      if (entries != null) told.set(segment, entries);
    }
    return told;
  });

const fields: fc.Arbitrary<PreviewUser['fields']> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...comparedFields), fc.option(text)), { selector: ([name]) => name })
  .map((told) => new Map<TopField, string | null>([...told, ['primary_id', 'p1']]));

const partLists: fc.Arbitrary<PartialLists | null> = fc.option(
  fc.record({
    lists: fc.subarray([...segmentNames]).map((names) => new Set(names)),
    assumedTypes: fc.subarray(['a', 'b']).map((types) => new Set(types)),
  }),
);

export const aPreviewUser: fc.Arbitrary<PreviewUser> = fc.record({
  fields,
  lists,
  accountType: fc.constantFrom('', 'EXTERNAL', 'INTERNAL'),
  unknown: fc
    .uniqueArray(fc.constantFrom<TopField | Segment>('pin_number', 'gender', 'phone'))
    .map((names) => new Set(names)),
  partial: partLists,
});

/** Who edited what is said of the fields alone, for that is all that settings need. */
export const someOptions: fc.Arbitrary<SyncOptions> = fc.record({
  mode: fc.constantFrom(...syncModes),
  matchIdType: fc.constant('primary_id'),
  caseCounts: fc.boolean(),
  addUnmatched: fc.boolean(),
  override: fc.subarray([...comparedFields]).map((names) => new Set<string>(names)),
  openForUpdate: fc.boolean(),
  defaultLanguage: fc.constantFrom('en', 'fr'),
  editOf: fc
    .dictionary(fc.constantFrom<string>(...comparedFields), fc.constantFrom(...editStates))
    .map((marks) => (field: TopField) => marks[field] ?? null),
});
