import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEffects } from '../../../../src/core/preview/apply-effects.ts';
import { previewUser } from '../../../../src/core/preview/preview-user.ts';
import { aPreviewUser, someOptions } from './arbitrary-preview.ts';

const nobody = (): boolean => false;

test('after the effects of a preview, the next one tells of no change, but for the rejected', () => {
  const outcomes = new Map<string, number>();
  fc.assert(
    fc.property(fc.option(aPreviewUser), aPreviewUser, someOptions, (current, incoming, options) => {
      const preview = previewUser(current, incoming, options, nobody);
      outcomes.set(preview.outcome, (outcomes.get(preview.outcome) ?? 0) + 1);
      if (preview.outcome === 'rejected') return;
      const after = applyEffects(current, incoming, preview, options);
      const next = previewUser(after, incoming, options, nobody);
      expect([next.outcome, next.fields, next.segments]).toEqual(['unchanged', [], []]);
    }),
    { numRuns: 1000 },
  );
  expect([...outcomes.keys()].toSorted()).toEqual(['changed', 'new', 'rejected', 'unchanged']);
});

test('a user of the file is unchanged beside the same user in Alma', () => {
  fc.assert(
    fc.property(aPreviewUser, someOptions, (user, options) => {
      const same = { ...user, accountType: 'EXTERNAL' };
      const lists = new Map(
        [...user.lists].map(([name, entries]) => [name, entries.filter(({ internal }) => !internal)] as const),
      );
      const { outcome, fields, segments } = previewUser({ ...same, lists }, { ...same, lists }, options, nobody);
      expect([outcome, fields, segments]).toEqual(['unchanged', [], []]);
    }),
  );
});

test('a rejected user stays as it is', () => {
  fc.assert(
    fc.property(aPreviewUser, aPreviewUser, someOptions, (user, incoming, options) => {
      const preview = previewUser(user, incoming, options, () => true);
      if (preview.outcome === 'rejected') expect(applyEffects(user, incoming, preview, options)).toEqual(user);
    }),
  );
});
