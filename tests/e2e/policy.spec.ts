import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { controlled, dist, test } from './sites.ts';

const workerFiles = readdirSync(join(dist, 'assets')).filter((file) => /\.worker-[\w-]+\.js$/.test(file));

/** Runs in a page or in a worker. Resolves to what the browser's policy refused, each once. */
async function tryToReach(url: string): Promise<string[]> {
  const refused = new Set<string>();
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    refused.add(`${effectiveDirective} ${blockedURI.replace(/:\d+/, '')}`);
  });
  await fetch(`${url}fetch`).catch(() => {});
  try {
    new WebSocket(`${url.replace('http', 'ws')}socket`);
  } catch {
    // Some browsers throw, others only report.
  }
  if (typeof Image !== 'undefined') {
    navigator.sendBeacon(`${url}beacon`, 'data');
    new Image().src = `${url}image`;
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return [...refused].sort();
}

const refusedEverywhere = ['connect-src http://127.0.0.1/fetch', 'connect-src ws://127.0.0.1/socket'];
const refusedInPages = ['connect-src http://127.0.0.1/beacon', ...refusedEverywhere, 'img-src http://127.0.0.1/image'];

/** Keeps the app's own Trusted Types policy, so that a test can start the app's workers as the app does. */
async function keepScriptPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (...args: unknown[]) => unknown } };
    const create = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (...args) => {
      const policy = create(...args);
      Object.assign(window, { keptPolicy: policy });
      return policy;
    };
  });
}

async function startWorker(page: Page, file: string) {
  const started = page.waitForEvent('worker', (worker) => worker.url().includes(file));
  await page.evaluate((path) => {
    const { keptPolicy } = window as unknown as { keptPolicy: { createScriptURL(url: string): string } };
    Object.assign(window, { keptWorker: new Worker(keptPolicy.createScriptURL(path), { type: 'module' }) });
  }, `assets/${file}`);
  return started;
}

for (const kind of ['with headers', 'without headers'] as const) {
  test.describe(`served ${kind}`, () => {
    test.beforeEach(async ({ page, site, baseURL }) => {
      await keepScriptPolicy(page);
      await page.goto(kind === 'with headers' ? (baseURL ?? '') : site.url);
    });

    test('the page cannot reach another site', async ({ page, outside }) => {
      const refused = await page.evaluate(tryToReach, outside.url);
      expect(refused).toEqual(refusedInPages);
      expect(outside.wasReached()).toBe(false);
    });

    test('no worker can reach another site', async ({ page, outside }) => {
      expect(workerFiles.length).toBeGreaterThan(0);
      await controlled(page);
      for (const file of workerFiles) {
        const worker = await startWorker(page, file);
        const refused = await worker.evaluate(tryToReach, outside.url);
        expect(refused, file).toEqual(refusedEverywhere);
      }
      expect(outside.wasReached()).toBe(false);
    });

    test('nothing but the policy of the app can start a worker', async ({ page }) => {
      const outcome = await page.evaluate(() => {
        try {
          new Worker('assets/any.js');
          return 'started';
        } catch (error) {
          return String(error);
        }
      });
      expect(outcome).toContain('TrustedScriptURL');
    });
  });
}

test('on a host without headers the service worker adds the policy to what it serves', async ({ page, site }) => {
  await page.goto(site.url);
  await controlled(page);
  const served = await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'));
  expect(served).toContain("default-src 'none'");
});

test('the service worker itself cannot reach another site', async ({ page, context, outside }) => {
  const starting = context.waitForEvent('serviceworker');
  await page.goto('');
  const serviceWorker = await starting;
  await controlled(page);
  expect(await serviceWorker.evaluate(tryToReach, outside.url)).toEqual(refusedEverywhere);
  expect(outside.wasReached()).toBe(false);
});

test('a visit asks for nothing but the app’s own files', async ({ page, context, baseURL }) => {
  const strangers: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) strangers.push(request.url());
  });
  await page.goto('');
  await controlled(page);
  await page.reload();
  expect(strangers).toEqual([]);
});
