import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEffects } from '../../../../src/core/preview/apply-effects.ts';
import type { Difference } from '../../../../src/core/preview/difference.ts';
import { predictedAndHappened } from '../../../../src/core/preview/predicted-happened.ts';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { emails, identifiers, phones, userWith } from './a-preview.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

const nobody = (): boolean => false;

interface Story {
  /** Null: no such user. */
  readonly before: string | null;
  readonly inFile: string;
  readonly after: string | null;
  readonly options?: Partial<SyncOptions>;
}

function differences({ before, inFile, after, options }: Story): readonly Difference[] {
  const all = { ...usualOptions, ...options };
  const [current, incoming] = [before === null ? null : userWith(before), userWith(inFile)];
  const preview = previewUser(current, incoming, all, nobody);
  return predictedAndHappened({ current, incoming, preview, after: after === null ? null : userWith(after) }, all);
}

/** `field: before → predicted, happened (effect): kind`. */
function told(story: Story): string[] {
  return differences(story).map(
    ({ field, before, predicted, happened, effect, kind }) =>
      `${field}: ${before} → ${predicted}, ${happened} (${effect}): ${kind}`,
  );
}

const field = (name: string, text: string): string => `<${name}>${text}</${name}>`;
const group = (code: string): string => field('user_group', code);

describe('of a field', () => {
  test.each<[string, Story, string[]]>([
    [
      'a change that came is as foretold',
      { before: field('gender', 'F'), inFile: field('gender', 'X'), after: field('gender', 'X') },
      ['gender: F → X, X (replaced): as-foretold'],
    ],
    [
      'what Alma left as it was is not done',
      { before: field('gender', 'F'), inFile: '', after: field('gender', 'F') },
      ['gender: F → null, F (cleared): not-done'],
    ],
    [
      'what staff may have edited and is still there, they edited',
      { before: group('STAFF'), inFile: group('STUDENT'), after: group('STAFF') },
      ['user_group: STAFF → STUDENT, STAFF (replaced-unless-edited): kept-by-staff'],
    ],
    [
      'so they did where another change of the user came',
      {
        before: group('STAFF') + field('gender', 'F'),
        inFile: group('STUDENT'),
        after: group('STAFF'),
      },
      [
        'gender: F → null, null (cleared): as-foretold',
        'user_group: STAFF → STUDENT, STAFF (replaced-unless-edited): kept-by-staff',
      ],
    ],
    [
      'but where no change came at all, Alma did not touch the user',
      {
        before: group('STAFF') + field('gender', 'F'),
        inFile: group('STUDENT'),
        after: group('STAFF') + field('gender', 'F'),
      },
      [
        'gender: F → null, F (cleared): not-done',
        'user_group: STAFF → STUDENT, STAFF (replaced-unless-edited): not-done',
      ],
    ],
    [
      'a third value is something else',
      { before: group('STAFF'), inFile: group('STUDENT'), after: group('ALUMNI') },
      ['user_group: STAFF → STUDENT, ALUMNI (replaced-unless-edited): otherwise'],
    ],
    [
      'what was to stay and changed was not foretold',
      {
        before: group('STAFF'),
        inFile: group('STUDENT'),
        after: group('STUDENT'),
        options: { editOf: () => 'edited' },
      },
      ['user_group: STAFF → STAFF, STUDENT (null): not-foretold'],
    ],
    ['what was to stay and stayed is not told', { before: group('A'), inFile: group('A'), after: group('A') }, []],
    [
      'a number for self-check is masked, and nothing is said where Alma does not tell it',
      {
        before: field('pin_number', '1111'),
        inFile: field('pin_number', '2222'),
        after: field('pin_number', '3333'),
      },
      ['pin_number: •••• → ••••, •••• (replaced-unless-edited): otherwise'],
    ],
    [
      'and is not told at all by an export of Alma',
      { before: field('pin_number', '1111'), inFile: field('pin_number', '2222'), after: '' },
      [],
    ],
  ])('%s', (_, story, lines) => expect(told(story)).toEqual(lines));
});

describe('of a list', () => {
  test.each<[string, Story, string[]]>([
    [
      'a phone that took the place of another is as foretold, twice',
      { before: phones(['1', 'home']), inFile: phones(['2', 'home']), after: phones(['2', 'home']) },
      [
        'phones/1: 1, home → null, null (removed): as-foretold',
        'phones/2: null → 2, home, 2, home (added): as-foretold',
      ],
    ],
    [
      'one that stayed and one that did not come are not done',
      { before: phones(['1', 'home']), inFile: phones(['2', 'home']), after: phones(['1', 'home']) },
      ['phones/1: 1, home → null, 1, home (removed): not-done', 'phones/2: null → 2, home, null (added): not-done'],
    ],
    [
      'one of the same name that is not the one sent is something else',
      { before: '', inFile: phones(['2', 'home']), after: phones(['2', 'mobile']) },
      ['phones/2: null → 2, home, 2, mobile (added): otherwise'],
    ],
    [
      'one that was to be replaced, and is still the old one, is not done',
      {
        before: emails(['preferred="true"', 'a@x.example']),
        inFile: emails(['', 'a@x.example']),
        after: emails(['preferred="true"', 'A@X.example']),
      },
      [
        'emails/a@x.example: a@x.example, school, preferred → a@x.example, school, A@X.example, school, preferred (replaced): not-done',
      ],
    ],
    [
      'one that was to be replaced, and is gone, is something else',
      { before: phones(['1', 'home']), inFile: phones(['1', 'mobile']), after: '' },
      ['phones/1: 1, home → 1, mobile, null (replaced): otherwise'],
    ],
    [
      'one that was kept twice, as it was and as it was sent, is something else',
      {
        before: phones(['1', 'home']),
        inFile: phones(['1', 'mobile']),
        after: phones(['1', 'home'], ['1', 'mobile']),
      },
      ['phones/1: 1, home → 1, mobile, 1, mobile; 1, home (replaced): otherwise'],
    ],
    [
      'one added by hand that went, and one that came of itself, were not foretold',
      {
        before: identifiers(['OTHER', 'mine', 'segment_type="Internal"']),
        inFile: '',
        after: identifiers(['BARCODE', 'b9']),
      },
      [
        'user_identifiers/OTHER: mine → mine, null (null): not-foretold',
        'user_identifiers/BARCODE: null → null, b9 (null): not-foretold',
      ],
    ],
    [
      'one that was there twice and is once is as foretold',
      { before: phones(['1', 'home'], ['1', 'home']), inFile: phones(['1', 'home']), after: phones(['1', 'home']) },
      ['phones/1: 1, home → null, null (removed): as-foretold'],
    ],
  ])('%s', (_, story, lines) => expect(told(story)).toEqual(lines));
});

test('what is no change in a preview is no difference either', () => {
  const before = `<status desc="Active">ACTIVE</status><expiry_date>2032-01-01Z</expiry_date>${identifiers(['A', 'x1'])}`;
  const after = `<gender desc="Female">F</gender><expiry_date>2032-01-01-06:00</expiry_date>${identifiers(['A', ' X1 '])}<loans>3</loans>`;
  const inFile = `<gender>F</gender><expiry_date>2032-01-01</expiry_date>${identifiers(['A', 'x1'])}`;
  expect(told({ before, inFile, after })).toEqual(['gender: null → F, F (set): as-foretold']);
});

describe('of a whole user', () => {
  test.each<[string, Story, string[]]>([
    [
      'one that is new and there is as foretold, and so is all that was sent',
      {
        before: null,
        inFile: group('A') + phones(['1', 'home']),
        after: group('A') + field('preferred_language', 'en') + phones(['1', 'home']),
      },
      [
        'user: as-foretold',
        'primary_id: as-foretold',
        'user_group: as-foretold',
        'preferred_language: as-foretold',
        'phones/1: as-foretold',
      ],
    ],
    [
      'one that is new and otherwise than sent is told field by field',
      {
        before: null,
        inFile: group('A'),
        after: `${group('B')}${field('preferred_language', 'fr')}${field('gender', 'F')}`,
      },
      [
        'user: as-foretold',
        'gender: not-foretold',
        'primary_id: as-foretold',
        'user_group: otherwise',
        'preferred_language: otherwise',
      ],
    ],
    [
      'one that Alma gave an identifier has it by right',
      {
        before: null,
        inFile: `<primary_id/>${identifiers(['I', '7'])}`,
        after: `${field('primary_id', 'ana')}${identifiers(['I', '7'])}`,
        options: { matchIdType: 'I' },
      },
      ['user: as-foretold', 'preferred_language: not-done', 'user_identifiers/I: as-foretold'],
    ],
    ['one that is not there is missed', { before: null, inFile: '', after: null }, ['user: not-there']],
    ['and so is one that was', { before: '', inFile: '', after: null }, ['user: not-there']],
    [
      'one that was to be turned away and stayed as it was is as foretold',
      { before: '<account_type>INTERNAL</account_type>', inFile: group('A'), after: '' },
      ['user: as-foretold'],
    ],
    [
      'one that was to be turned away and changed did so all the same',
      { before: '<account_type>INTERNAL</account_type>', inFile: group('A'), after: group('A') },
      ['user_group: there-all-the-same'],
    ],
    [
      'one that was not to be added and is there is so all the same',
      { before: null, inFile: '', after: '', options: { addUnmatched: false } },
      ['user: there-all-the-same'],
    ],
    [
      'one that was not to be added and is not is not told',
      { before: null, inFile: '', after: null, options: { addUnmatched: false } },
      [],
    ],
  ])('%s', (_, story, lines) => {
    expect(differences(story).map(({ field, kind }) => `${field}: ${kind}`)).toEqual(lines);
  });
});

test('nothing is said of a user who comes second in the load: Alma has what the first one brought', () => {
  const [current, incoming, after] = [userWith(group('A')), userWith(group('B')), userWith(group('C'))];
  const preview = previewUser(current, incoming, usualOptions, nobody, { taken: () => true, freed: () => false });
  expect(preview.obstacle).toBe('identifier-taken-in-load');
  expect(predictedAndHappened({ current, incoming, preview, after }, usualOptions)).toEqual([]);
});

test('the case of an identifier is a difference where it counts', () => {
  const story = { before: '', inFile: identifiers(['A', 'x']), after: identifiers(['A', 'X']) };
  expect(differences(story).map(({ kind }) => kind)).toEqual(['as-foretold']);
  expect(differences({ ...story, options: { caseCounts: true } }).map(({ kind }) => kind)).toEqual([
    'not-done',
    'not-foretold',
  ]);
});

test('the entry of the table that foretold a change is told with it, and none for new users', () => {
  const [one] = differences({ before: group('A'), inFile: '', after: group('A') });
  expect(one?.cell).toMatchObject({ source: 'D 3.1-5', certainty: 'disputed' });
  for (const { cell } of differences({ before: null, inFile: group('A'), after: group('A') })) expect(cell).toBeNull();
});

test('if all comes as foretold, nothing else is told', () => {
  fc.assert(
    fc.property(
      fc.option(aPreviewUser),
      aPreviewUser,
      someOptions,
      fc.boolean(),
      (current, incoming, options, taken) => {
        const preview = previewUser(current, incoming, options, () => taken);
        const after = applyEffects(current, incoming, preview, options);
        const kinds = predictedAndHappened({ current, incoming, preview, after }, options).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'as-foretold')).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

test('if nothing happens, each change that was foretold is told once', () => {
  fc.assert(
    fc.property(aPreviewUser, aPreviewUser, someOptions, (user, incoming, some) => {
      // In an update by the API an entry may only go from one kind to the other, which makes no difference here.
      const options = { ...some, mode: 'sis' } as const;
      const current = { ...user, unknown: new Set([]), partial: null };
      const preview = previewUser(current, incoming, options, nobody);
      if (preview.outcome === 'rejected') return;
      const found = predictedAndHappened({ current, incoming, preview, after: current }, options);
      expect(found.map(({ field }) => field)).toEqual(
        [...preview.fields, ...preview.segments].map(({ field }) => field),
      );
      for (const { kind } of found) expect(['not-done', 'kept-by-staff']).toContain(kind);
    }),
  );
});

test('whatever happens, each foretold change is told once, and what is not known never', () => {
  fc.assert(
    fc.property(aPreviewUser, aPreviewUser, aPreviewUser, someOptions, (current, incoming, after, options) => {
      const preview = previewUser(current, incoming, options, nobody);
      const found = predictedAndHappened({ current, incoming, preview, after }, options);
      const unknown = new Set<string>([...current.unknown, ...after.unknown]);
      for (const { field } of found) expect(unknown.has(field)).toBe(false);
      const told = preview.fields.filter(({ name }) => !unknown.has(name)).map(({ name }) => name);
      expect(
        found.filter(({ effect, field }) => effect !== null && !field.includes('/')).map(({ field }) => field),
      ).toEqual(told);
    }),
  );
});

test('the day on which Alma lets an address start is no difference', () => {
  const address = (line2: string, start: string) =>
    `<contact_info><addresses><address segment_type="External"><line1>1 Main St</line1><line2>${line2}</line2>${start}</address></addresses></contact_info>`;
  const [old, now] = ['<start_date>2025-08-28Z</start_date>', '<start_date>2026-11-22Z</start_date>'];
  expect(told({ before: address('Apt 4', old), inFile: address('Apt 4', ''), after: address('Apt 4', now) })).toEqual(
    [],
  );
  expect(
    told({ before: address('Apt 4', old), inFile: address('Apt 5', ''), after: address('Apt 5', now) }),
  ).toMatchObject([expect.stringContaining('as-foretold')]);
});
