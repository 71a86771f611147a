import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

// biome-ignore lint/style/noDefaultExport: Playwright reads the default export.
export default defineConfig(config, { testMatch: 'pictures.ts' });
