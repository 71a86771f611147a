import { expect, test } from 'vitest';
import { openVersioned, type Upgrade } from '../../../../src/core/profile/versioned.ts';

const upgrades: Upgrade[] = [
  ({ colour, ...rest }) => ({ ...rest, colours: [colour ?? null] }),
  (json) => ({ ...json, third: true }),
];
const open = (json: object) => openVersioned({ format: 'thing', ...json }, 'thing', upgrades);

test('an earlier version goes through each upgrade from its own on', () => {
  expect(open({ version: 1, colour: 'red' })).toMatchObject({ json: { colours: ['red'], third: true }, version: 1 });
  expect(open({ version: 2, colours: [] })).toMatchObject({ json: { colours: [], third: true }, version: 2 });
  expect(open({ version: 3, colours: [] })).toEqual({
    kind: 'open',
    json: { format: 'thing', version: 3, colours: [] },
    version: 3,
  });
});

test.each([
  [{ version: 4 }, 'newer'],
  [{ version: 1.5 }, 'no-version'],
  [{ version: '1' }, 'no-version'],
  [{}, 'no-version'],
  [{ version: 1, format: 'other' }, 'other-format'],
])('%j is %s', (json, kind) => {
  expect(open(json).kind).toBe(kind);
});
