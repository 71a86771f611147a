import { expect, test } from 'vitest';
import { type HeldLoad, retention } from '../../../../src/core/terms/retention.ts';

const aLoad = (facts: Partial<HeldLoad>): HeldLoad => ({ id: 'load', owner: 'fall', users: 412, days: 0, ...facts });

test('nobody is reminded within 60 days, and everybody after', () => {
  expect(retention('until-closed', [aLoad({ days: 60 })])).toEqual({ remind: [], shorten: [] });
  expect(retention('until-closed', [aLoad({ days: 61 })]).remind).toEqual([
    { owner: 'fall', users: 412, loads: 1, days: 61 },
  ]);
});

test('after 120 days only ids are left, load by load', () => {
  expect(retention('until-closed', [aLoad({ days: 120 })]).shorten).toEqual([]);
  const held = [aLoad({ id: 'old', days: 121 }), aLoad({ id: 'new', days: 63, users: 10 })];
  expect(retention('until-closed', held)).toEqual({
    remind: [{ owner: 'fall', users: 10, loads: 1, days: 63 }],
    shorten: ['old'],
  });
});

test('loads of a term are told together, the oldest term first', () => {
  const held = [
    aLoad({ owner: 'winter', days: 61 }),
    aLoad({ owner: 'fall', days: 90, users: 5 }),
    aLoad({ owner: 'fall', days: 70, users: 6 }),
  ];
  expect(retention('never', held).remind).toEqual([
    { owner: 'fall', users: 11, loads: 2, days: 90 },
    { owner: 'winter', users: 412, loads: 1, days: 61 },
  ]);
});

test('a library that keeps details always is not asked again', () => {
  expect(retention('always', [aLoad({ days: 500 })])).toEqual({ remind: [], shorten: [] });
});
