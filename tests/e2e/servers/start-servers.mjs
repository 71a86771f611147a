/*
 * Makes what the end-to-end tests visit: the app built anew for the path /x/, and the server of `npm start` over dist/, on
 * any free port. playwright.config.ts waits for the address printed last.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/places.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { runTool } from '../../../scripts/tools.mjs';
import { distUnderX } from './dist-under-x.mjs';

if (!existsSync(join(root, 'dist/index.html'))) throw new Error('There is no dist/: run npm run build first.');
const args = ['build', '--logLevel', 'warn', '--outDir', distUnderX, '--emptyOutDir'];
const code = await runTool('vite', args, { BASE_PATH: '/x/' });
if (code !== 0) throw new Error('The app could not be built for the path /x/.');
console.log(`Serving at ${await serve(0)}`);
