import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { browserFlags, findInstalledBrowser } from './scripts/find-browser.mjs';
import { contentSecurityPolicy, securityHeaders } from './src/pwa/content-security-policy.ts';

/** The path the app is hosted under: `/` or, for example, `/termload/`. */
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

/** In builds only: while developing, Vite needs inline scripts. */
const policyInPage: Plugin = {
  name: 'termload-policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

const offline = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'service-worker.ts',
  // src/pwa/offline.ts registers it.
  injectRegister: false,
  injectManifest: {
    rollupFormat: 'iife',
    globPatterns: ['**/*'],
    globIgnores: ['**/*.map', 'service-worker.js', 'manifest.webmanifest'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
  },
  manifest: {
    id: base,
    scope: base,
    start_url: base,
    name: 'Termload',
    short_name: 'Termload',
    description: 'Turns what the student system exported into a zip that Alma will load.',
    lang: 'en',
    display: 'standalone',
    theme_color: '#f7f5f0',
    background_color: '#f7f5f0',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    // Navigating an open window would end a running job.
    launch_handler: { client_mode: 'focus-existing' },
    file_handlers: [{ action: base, accept: { 'application/xml': ['.xml'], 'text/xml': ['.xml'] } }],
  },
});

/**
 * By itself the bundler makes a file of every set of modules that the same screens share: fifty for the start screen, most
 * of them below 2 KB. Below 5 KB they go into the nearest such file: half as many, for a tenth more bytes.
 */
const output = {
  codeSplitting: {
    groups: [
      { name: 'first', tags: ['$initial' as const], priority: 1 },
      { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 5000 },
    ],
  },
  // Else a module could run before one that it needs, in a file of both.
  strictExecutionOrder: true,
};

/** Milliseconds for one test, far above what any needs: nothing is judged by how long it takes on a busy machine. */
const patience = 60_000;

const browserTests = async () => {
  const { playwright } = await import('@vitest/browser-playwright');
  const executablePath = findInstalledBrowser();
  return {
    extends: true as const,
    // Found while tests run, they would be bundled then, and Vite would reload the page under the tests.
    optimizeDeps: {
      include: [
        '@e965/xlsx',
        '@tanstack/virtual-core',
        '@preact/signals',
        'comlink',
        'fflate',
        'hash-wasm',
        'preact',
        'preact/hooks',
        'preact/jsx-dev-runtime',
      ],
    },
    test: {
      name: 'browser',
      testTimeout: patience,
      include: ['tests/browser/**/*.test.{ts,tsx}'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { args: browserFlags(), ...(executablePath === null ? {} : { executablePath }) },
        }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
};

export default defineConfig(async () => ({
  base,
  // Screens are hash routes: an unknown path is an error, not the app.
  appType: 'mpa' as const,
  plugins: process.env.VITEST ? [] : [policyInPage, offline],
  cacheDir: 'node_modules/.cache/termload/vite',
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { output } },
  worker: { format: 'es' as const },
  preview: { host: '127.0.0.1', strictPort: true, headers: { ...securityHeaders } },
  server: { host: '127.0.0.1' },
  test: process.env.VITEST
    ? {
        attachmentsDir: 'node_modules/.cache/termload/attachments',
        projects: [
          {
            extends: true as const,
            test: {
              name: 'unit',
              environment: 'node' as const,
              // Vitest would leave one processor idle, which is half of a small build server.
              maxWorkers: '100%',
              // Loading every module anew for each file took as long as the tests do. So a test that replaces something
              // of the whole process (a global, an environment variable, a clock) has to put it back.
              isolate: false,
              testTimeout: patience,
              include: ['tests/{unit,golden,architecture}/**/*.test.{ts,tsx}'],
            },
          },
          await browserTests(),
        ],
      }
    : {},
}));
