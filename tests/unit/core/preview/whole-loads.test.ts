import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEffects } from '../../../../src/core/preview/apply-effects.ts';
import { holdersAmong, UserJoin } from '../../../../src/core/preview/join-users.ts';
import { LoadOrder } from '../../../../src/core/preview/load-order.ts';
import { syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { type PreviewedPair, previewLoad, previewPair } from '../../../../src/core/preview/preview-load.ts';
import type { PreviewUser } from '../../../../src/core/preview/preview-shape.ts';
import { type SyncOptions, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { identifiersOf, matchKey } from '../../../../src/core/preview/user-ids.ts';
import { almaXml, loadXml } from '../../../fixtures/alma-export.ts';
import { someOptions } from './arbitrary-preview.ts';
import { aLoad, anAlma, aSentUser, readAlma, readLoad } from './whole-loads.ts';

const seed = fc.nat();

test.each(syncModes)('in mode %s, who is in Alma as the load has it is unchanged, however Alma writes it', (mode) => {
  fc.assert(
    fc.property(fc.uniqueArray(aSentUser, { selector: primaryId, maxLength: 3 }), seed, (users, order) => {
      const load = users.map((user, at) => ({ ...user, lists: withOwnIds(user, at) }));
      const { users: told } = previewLoad(readAlma(almaXml(load, order)), readLoad(loadXml(load)), {
        ...usualOptions,
        mode,
      });
      expect(told.map(({ outcome, obstacle, fields, segments }) => ({ outcome, obstacle, fields, segments }))).toEqual(
        load.map(() => ({ outcome: 'unchanged', obstacle: null, fields: [], segments: [] })),
      );
    }),
    { numRuns: 60 },
  );
});

/** Identifiers that nobody else has. */
function withOwnIds({ lists }: PreviewUser, at: number): PreviewUser['lists'] {
  const own = lists.get('user_identifier')?.map((entry, index) => ({
    ...entry,
    fields: new Map([...entry.fields, ['value', `${at}-${index}`]]),
  }));
  return own === undefined ? lists : new Map([...lists, ['user_identifier', own]]);
}

function primaryId({ fields }: PreviewUser): string {
  return (fields.get('primary_id') ?? '').toLowerCase();
}

const options: fc.Arbitrary<SyncOptions> = fc
  .tuple(someOptions, fc.constantFrom('primary_id', 'BARCODE'))
  .map(([told, matchIdType]) => ({ ...told, matchIdType }));

test('after a whole load was written, the next preview of it tells of no change of whom it wrote', () => {
  const judged = new Set<string>();
  fc.assert(
    fc.property(anAlma, aLoad, options, seed, (alma, load, wishes, order) => {
      const inAlma = readAlma(almaXml(alma, order, wishes.caseCounts));
      const incomings = readLoad(loadXml(load));
      const first = previewed(inAlma, incomings, wishes);
      const second = previewed(
        readAlma(almaXml(written(inAlma, first, wishes), order + 1, wishes.caseCounts)),
        incomings,
        wishes,
      );
      for (const [at, { preview }] of second.entries()) {
        const before = first[at]?.preview;
        if (before === undefined || !isWritten(first, at, wishes)) continue;
        judged.add(before.outcome);
        const { outcome, obstacle, fields, segments } = preview;
        expect({ outcome, obstacle, fields, segments }).toEqual({
          outcome: 'unchanged',
          obstacle: null,
          fields: [],
          segments: [],
        });
      }
    }),
    { numRuns: 200 },
  );
  expect([...judged]).toEqual(expect.arrayContaining(['changed', 'new']));
});

function previewed(
  currents: readonly PreviewUser[],
  incomings: readonly PreviewUser[],
  wishes: SyncOptions,
): readonly PreviewedPair[] {
  const join = new UserJoin(currents, holdersAmong(currents), wishes);
  const order = new LoadOrder(incomings, holdersAmong(incomings), wishes);
  return incomings.map((incoming, at) => previewPair(incoming, join, wishes, { order, at }));
}

/** All of Alma after the load. Who is sent twice by the API is compared with Alma as it was both times, so the last one stays. */
function written(
  before: readonly PreviewUser[],
  pairs: readonly PreviewedPair[],
  wishes: SyncOptions,
): readonly PreviewUser[] {
  const accounts = new Map<PreviewUser | string, PreviewUser>(before.map((user) => [user, user]));
  for (const { current, incoming, preview } of pairs) {
    const after = applyEffects(current, incoming, preview, wishes);
    if (after !== null && preview.outcome !== 'rejected')
      accounts.set(current ?? matchKey(incoming, wishes) ?? '', after);
  }
  return [...accounts.values()];
}

/**
 * Neither turned away, nor written over by somebody later in the load who is the same person. Whoever was turned away or left
 * out may come through the next time, once the load has given an identifier to somebody else or taken it from them, and then
 * turns away others with an identifier in common: of those nothing is said.
 */
function isWritten(pairs: readonly PreviewedPair[], at: number, wishes: SyncOptions): boolean {
  const pair = pairs[at];
  if (pair === undefined || isLeft(pair)) return false;
  const ids = identifiersOf(pair.incoming);
  if (pairs.some((one) => isLeft(one) && identifiersOf(one.incoming).some((id) => ids.includes(id)))) return false;
  const isSame = (other: PreviewedPair): boolean =>
    pair.current === null
      ? other.current === null && matchKey(other.incoming, wishes) === matchKey(pair.incoming, wishes)
      : other.current === pair.current;
  return !pairs.slice(at + 1).some((other) => !isLeft(other) && isSame(other));
}

function isLeft({ preview }: PreviewedPair): boolean {
  return preview.outcome === 'rejected' || preview.obstacle === 'not-added';
}
