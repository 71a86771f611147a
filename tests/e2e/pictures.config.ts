import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

const { projects: _, ...config } = tests;

// biome-ignore lint/style/noDefaultExport: Playwright reads the default export.
export default defineConfig(config, { testMatch: 'pictures.ts' });
