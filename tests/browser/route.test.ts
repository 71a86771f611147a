import { afterEach, expect, test } from 'vitest';
import { addressOf, goTo, replaceWith, route } from '../../src/ui/route.ts';

afterEach(() => goTo('start'));

/** As when somebody types an address, or goes back. */
async function arriveAt(hash: string): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await arrived;
}

test.each([
  ['#/load', { name: 'load', values: {}, address: '#/load' }],
  ['#/help', { name: 'help', values: {}, address: '#/help' }],
  ['#/help/', { name: 'help', values: {}, address: '#/help' }],
  ['#/help/rules', { name: 'help', values: { section: 'rules' }, address: '#/help/rules' }],
  ['#/help/a%2Fb/c', { name: 'help', values: { section: 'a/b', entry: 'c' }, address: '#/help/a%2Fb/c' }],
  ['#/why', { name: 'why', values: {}, address: '#/why' }],
  ['#/help/rules/x/y', { name: 'start', values: {}, address: '#/' }],
  ['#/help/%E0%A4%A', { name: 'start', values: {}, address: '#/' }],
  ['#/nowhere', { name: 'start', values: {}, address: '#/' }],
])('the address %s leads to its screen', async (hash, expected) => {
  await arriveAt(hash);
  expect(route.value).toEqual(expected);
});

test('an address is made of its values, and leads back to them', () => {
  expect(addressOf('load')).toBe('#/load');
  expect(addressOf('help')).toBe('#/help');
  expect(addressOf('help', { section: 'rules', entry: 'a b/ü' })).toBe('#/help/rules/a%20b%2F%C3%BC');
  goTo('help', { section: 'rules', entry: 'a b/ü' });
  expect(location.hash).toBe('#/help/rules/a%20b%2F%C3%BC');
  expect(route.value).toMatchObject({ name: 'help', values: { section: 'rules', entry: 'a b/ü' } });
});

test('another address in the place of this one makes no entry in the history', async () => {
  await arriveAt('#/why');
  const before = history.length;
  replaceWith('why', { case: 'gender-yes-other' });
  expect(history.length).toBe(before);
  expect(location.hash).toBe('#/why/gender-yes-other');
  expect(route.value).toMatchObject({ name: 'why', values: { case: 'gender-yes-other' } });
});

test('going where one is makes no entry in the history', async () => {
  await arriveAt('#/help/rules');
  const before = history.length;
  goTo('help', { section: 'rules' });
  expect(history.length).toBe(before);
});
