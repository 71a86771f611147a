import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewLoad } from '../../../../src/core/preview/preview-load.ts';
import type { PreviewUser, SegmentEntry } from '../../../../src/core/preview/preview-shape.ts';
import { identifiers, userWith } from './a-preview.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

/** A person in Alma, in the load, or in both. */
interface Person {
  readonly current: PreviewUser | null;
  readonly incoming: PreviewUser | null;
}

/** What a stranger in Alma has, who is not in the load, and nobody else there. */
const taken = 'b';
const stranger = userWith(`<primary_id>stranger</primary_id>${identifiers(['BARCODE', taken])}`);

/**
 * As one of many: with a primary identifier of their own, and with other identifiers that nobody else in the load can be
 * written with, for of two in one load the first has it (LoadOrder).
 */
function numbered(user: PreviewUser | null, number: number, mayKeep: string | null): PreviewUser[] {
  if (user === null) return [];
  const owned = (entry: SegmentEntry): SegmentEntry => {
    const value = entry.fields.get('value');
    if (value === undefined || value === mayKeep) return entry;
    return { ...entry, fields: new Map([...entry.fields, ['value', `${value}-${number}`]]) };
  };
  const lists = new Map(user.lists);
  const held = lists.get('user_identifier');
  if (held !== undefined) lists.set('user_identifier', held.map(owned));
  return [{ ...user, fields: new Map([...user.fields, ['primary_id', `p${number}`]]), lists }];
}

const people = fc.array(fc.record<Person>({ current: fc.option(aPreviewUser), incoming: fc.option(aPreviewUser) }), {
  maxLength: 6,
});

const bothSides = people.chain((made) => {
  const currents = [stranger, ...made.flatMap(({ current }, number) => numbered(current, number, null))];
  const incomings = made.flatMap(({ incoming }, number) => numbered(incoming, number, taken));
  return fc.record({
    currents: fc.constant(currents),
    incomings: fc.constant(incomings),
    shuffledCurrents: shuffled(currents),
    shuffledIncomings: shuffled(incomings),
  });
});

function shuffled<One>(list: readonly One[]): fc.Arbitrary<One[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

test('whatever the order of the users on either side, the same becomes of each', () => {
  fc.assert(
    fc.property(bothSides, someOptions, ({ currents, incomings, shuffledCurrents, shuffledIncomings }, options) => {
      const one = previewLoad(currents, incomings, options);
      const other = previewLoad(shuffledCurrents, shuffledIncomings, options);
      const inOrder = other.users.toSorted((a, b) => placeOf(incomings, a.primaryId) - placeOf(incomings, b.primaryId));
      expect(other.totals).toEqual(one.totals);
      expect(inOrder).toEqual(one.users);
    }),
  );
});

function placeOf(users: readonly PreviewUser[], primaryId: string): number {
  return users.findIndex(({ fields }) => fields.get('primary_id') === primaryId);
}
