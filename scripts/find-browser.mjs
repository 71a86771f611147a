/* Finds a Chromium-like browser for the tests. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'brave-browser',
  'brave',
];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'BraveSoftware/Brave-Browser/Application/brave.exe'),
        ]
      : [],
  ),
];

/**
 * The path of a browser that is already on this computer; null where there is none.
 * @returns {string | null}
 */
export function findInstalledBrowser() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => namesOnPath.map((name) => join(folder, name + ending)));
  return [process.env.CHROME_BIN ?? '', ...onPath, ...fixedPlaces].find((path) => path && existsSync(path)) ?? null;
}

/**
 * As `findInstalledBrowser`, and gets one where there is none. Needs the packages to be installed.
 * @returns {Promise<string | null>}
 */
export async function findOrGetBrowser() {
  const installed = findInstalledBrowser();
  if (installed !== null) return installed;
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();

  console.log('No browser found: asking Playwright for one.');
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();

  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Playwright has none for here: asking apt.');
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return findInstalledBrowser();
}

/** What the tests start the browser with: without these it spends its time on refused connections. */
export function browserFlags() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  // Chromium refuses to run as root inside its sandbox.
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}
