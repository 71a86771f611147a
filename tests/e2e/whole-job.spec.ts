import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { exports } from './made-exports.ts';
import { controlled, dist, test } from './sites.ts';
import { textIn } from './zip-proof.ts';

for (const under of ['/', '/x/'] as const) {
  test.describe(`under ${under}`, () => {
    test.use({ under });

    test('a whole job works unplugged after one visit', async ({ page, context, site }) => {
      const desk = new Desk(page);
      await desk.open(site.url);
      await controlled(page);
      await site.close();
      await context.setOffline(true);

      await page.reload();
      await desk.check(exports.review);
      const text = textIn((await desk.save('Save zip')).bytes);
      expect(text).toBe(exports.review.bytes);
      expect((await desk.findings()).verdict).toBe('review');
      await page.getByRole('link', { name: 'Terms' }).click();
      await desk.anew(() => desk.button('Try it with a sample').click());
      expect(desk.faults).toEqual([]);
    });
  });
}

test('a whole job, from the first visit to the saved zip, asks for nothing but the app’s own files', async ({
  page,
  context,
  site,
}) => {
  const asked = new Set<string>();
  // Pages, workers and the service worker alike.
  context.on('request', (request) => asked.add(request.url()));
  const desk = new Desk(page);
  await desk.open(site.url);
  await desk.check(exports.review);
  await desk.save('Save zip');
  await desk.save('Save findings');
  await desk.button('Close this file').click();
  await desk.anew(() => desk.button('Try it with a sample').click());

  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const own = new Set([site.url, ...files.map((file) => site.url + file)]);
  const isOwn = (url: string) =>
    own.has(url.replace(/[?#].*$/, '')) || url.startsWith(`blob:${new URL(site.url).origin}/`);
  expect([...asked].filter((url) => !isOwn(url))).toEqual([]);
  for (const worker of ['prepare.worker', 'zip.worker', 'digest.worker']) {
    expect(
      [...asked].some((url) => url.includes(worker)),
      worker,
    ).toBe(true);
  }
});
