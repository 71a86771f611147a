import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { dist } from './sites.ts';

const limit = 40 * 1024;
const staticImport = /(?:^|[;}\n])import\s*(?:[\w$*{},\s]+?\s*from\s*)?["'](\.[^"']+)["']/g;
const scriptInPage = /<(?:script|link)\b(?=[^>]*(?:type="module"|rel="modulepreload"))[^>]*(?:src|href)="\/([^"]+)"/g;

const read = (file: string) => readFileSync(join(dist, file), 'utf8');

/** The scripts that the page needs before it shows anything: those it names, and what they import statically. */
function firstLoad(): Set<string> {
  const files = new Set([...read('index.html').matchAll(scriptInPage)].map((match) => match[1] ?? ''));
  for (const file of files) {
    for (const match of read(file).matchAll(staticImport)) {
      files.add(posix.join(posix.dirname(file), match[1] ?? ''));
    }
  }
  return files;
}

test('the first load is at most 40 KB of gzipped JavaScript', () => {
  const files = firstLoad();
  expect(files.size).toBeGreaterThan(0);
  const bytes = [...files].map((file) => ({ file, bytes: gzipSync(read(file)).length }));
  const total = bytes.reduce((sum, entry) => sum + entry.bytes, 0);
  expect(total, JSON.stringify(bytes, null, 1)).toBeLessThanOrEqual(limit);
});
