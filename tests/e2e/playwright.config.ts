import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserFlags, findInstalledBrowser } from '../../scripts/find-browser.mjs';
import { cache, root } from '../../scripts/places.mjs';

const executablePath = findInstalledBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: join(cache, 'e2e-output'),
  workers: 2,
  fullyParallel: true,
  // What fails once and not again is told in the counts, and is to be mended; a build server that was busy refuses nothing.
  retries: 1,
  projects: [
    { name: 'app', testIgnore: '**/smooth.spec.ts' },
    // One by one, on a computer that does nothing else.
    { name: 'smooth', testMatch: '**/smooth.spec.ts', dependencies: ['app'], fullyParallel: false },
  ],
  timeout: 60_000,
  // A busy computer takes its time; whoever waits for what never comes fails all the same.
  expect: { timeout: 15_000 },
  reporter: 'list',
  webServer: {
    command: 'node tests/e2e/servers/start-servers.mjs',
    cwd: root,
    // Playwright puts the named group into the environment of the test processes.
    wait: { stdout: /Serving at (?<termload_url>http\S+)/ },
  },
  use: {
    browserName: 'chromium',
    baseURL: process.env.TERMLOAD_URL ?? '',
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: { args: browserFlags(), ...(executablePath === null ? {} : { executablePath }) },
  },
});
