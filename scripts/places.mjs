import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Everything that the commands write beside dist/ goes here, so that git sees none of it. */
export const cache = join(root, 'node_modules/.cache/termload');
