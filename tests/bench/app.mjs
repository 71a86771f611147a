/** The built app in a real Chromium, as a bench drives it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findInstalledBrowser } from '../../scripts/find-browser.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ start: number, end: number, longTask: number }} Clock milliseconds, kept in the page */
/** @typedef {Window & { clock: Clock }} ClockedWindow */

/**
 * Opens the app in a browser of its own and waits until it works offline.
 * @param {string} url
 */
export async function openApp(url) {
  const profile = mkdtempSync(join(tmpdir(), 'termload-bench-'));
  const executablePath = findInstalledBrowser();
  // Without these the browser keeps renderers in reserve that have nothing to do with the app.
  const lean = '--disable-features=SpareRendererForSitePerProcess,BackForwardCache';
  const context = await chromium.launchPersistentContext(profile, {
    args: [...browserFlags(), lean],
    ...(executablePath === null ? {} : { executablePath }),
  });
  const [blank] = context.pages();
  const page = await context.newPage();
  await page.goto(url);
  await blank?.close();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, profile, close };
}

/**
 * Seconds from the choice of a file to its verdict on screen, the verdict, and the page's longest task in milliseconds.
 * @param {Page} page
 * @param {string} path
 */
export async function prepare(page, path) {
  const { heading, ...figures } = await giveFile(page, 'SIS export', path, '^(Ready|Not ready)');
  return { ...figures, verdict: heading };
}

/**
 * Seconds from the choice of a file to the heading that tells its end, the heading, and the page's longest task in
 * milliseconds.
 * @param {Page} page
 * @param {string} label of the input that takes the file
 * @param {string} path
 * @param {string} ending how the heading begins, as a regular expression
 */
export async function giveFile(page, label, path, ending) {
  await page.evaluate((begins) => {
    const isEnding = new RegExp(begins);
    const clock = { start: 0, end: 0, longTask: 0 };
    Object.assign(window, { clock });
    addEventListener('change', () => (clock.start = performance.now()), { capture: true, once: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) clock.longTask = Math.max(clock.longTask, duration);
    }).observe({ type: 'longtask' });
    new MutationObserver((_, observer) => {
      if (!isEnding.test(document.querySelector('h2')?.textContent ?? '')) return;
      clock.end = performance.now();
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, ending);
  await page.getByLabel(label).setInputFiles(path);
  await page.waitForFunction(() => /** @type {ClockedWindow} */ (/** @type {unknown} */ (window)).clock.end > 0, null, {
    timeout: 600_000,
    polling: 100,
  });
  const { start, end, longTask } = await page.evaluate(
    () => /** @type {ClockedWindow} */ (/** @type {unknown} */ (window)).clock,
  );
  const heading = await page.locator('h2').first().textContent();
  return { seconds: (end - start) / 1000, longTask, heading };
}

/**
 * Proportional set size of each renderer of a browser, in MiB (Linux only): the page and its workers are in the largest,
 * the service worker has one of its own.
 * @param {string} profile the folder that the browser was started with
 */
export function rendererMegabytes(profile) {
  /** @type {number[]} */
  const sizes = [];
  for (const pid of processes()) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !belongsTo(pid, profile)) continue;
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      sizes.push(Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024);
    } catch {
      // The process has ended meanwhile.
    }
  }
  return sizes;
}

/**
 * Processor seconds that all processes of a browser have used so far (Linux only).
 * @param {string} profile the folder that the browser was started with
 */
export function processorSeconds(profile) {
  let ticks = 0;
  for (const pid of processes()) {
    try {
      if (!belongsTo(pid, profile)) continue;
      // proc(5): behind the name in brackets, user and system time are the 12th and 13th.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13);
      ticks += Number(user) + Number(system);
    } catch {
      // The process has ended meanwhile.
    }
  }
  return ticks / ticksPerSecond;
}

/** USER_HZ, which is 100 wherever Chromium runs. */
const ticksPerSecond = 100;

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

/**
 * Whether an ancestor was started with this profile.
 * @param {string} pid
 * @param {string} profile
 */
function belongsTo(pid, profile) {
  for (let at = pid; at !== '0' && at !== '1'; ) {
    if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(profile)) return true;
    at = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}
