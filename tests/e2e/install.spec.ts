import { expect } from '@playwright/test';
import { test } from './sites.ts';

interface Manifest {
  readonly id: string;
  readonly scope: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
}

for (const under of ['/', '/x/'] as const) {
  test.describe(`under ${under}`, () => {
    test.use({ under });
    test('the browser accepts the manifest, and its icons are there', async ({ page, site }) => {
      await page.goto(site.url);
      const session = await page.context().newCDPSession(page);
      const { url, errors, data } = await session.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest: Manifest = JSON.parse(data ?? '');
      const base = new URL(site.url).pathname;
      expect(manifest).toMatchObject({ id: base, scope: base, name: 'Termload', display: 'standalone' });

      const icons = await page.evaluate(
        (sources) =>
          Promise.all(
            sources.map(async (source) => {
              const image = new Image();
              image.src = source;
              await image.decode();
              return image.naturalWidth;
            }),
          ),
        manifest.icons.map(({ src }) => new URL(src, url).href),
      );
      for (const [index, { sizes }] of manifest.icons.entries()) {
        if (sizes !== 'any') expect(`${icons[index]}x${icons[index]}`).toBe(sizes);
      }
      expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
      expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    });
  });
}
