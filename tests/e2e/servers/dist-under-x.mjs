import { join } from 'node:path';
import { cache } from '../../../scripts/places.mjs';

/** The app as a library would build it for https://library.example/x/. */
export const distUnderX = join(cache, 'dist-under-x');
