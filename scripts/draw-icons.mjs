/* Draws the PNG icons from public/icon.svg with a browser: `node scripts/draw-icons.mjs` after changing the drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findInstalledBrowser } from './find-browser.mjs';
import { root } from './places.mjs';

const drawing = readFileSync(join(root, 'public/icon.svg'), 'utf8');

// Systems cut maskable icons to a shape of their own and promise the inner 80 % only: https://www.w3.org/TR/appmanifest/#icon-masks
const maskable = drawing
  .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
  .replace('<rect width="32" height="32" rx="8"', '<rect x="-4" y="-4" width="40" height="40"');

const icons = [
  { name: 'icon-192.png', size: 192, svg: drawing },
  { name: 'icon-512.png', size: 512, svg: drawing },
  { name: 'icon-maskable-512.png', size: 512, svg: maskable },
];

const executablePath = findInstalledBrowser();
const browser = await chromium.launch({ args: browserFlags(), ...(executablePath === null ? {} : { executablePath }) });
for (const { name, size, svg } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: join(root, 'public', name), omitBackground: true });
  await page.close();
}
await browser.close();
