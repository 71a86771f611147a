import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';

/** Opens a zip with other people's tools: its only member's text, proved to be what Alma can read. */
export function textIn(zip: Uint8Array): string {
  const [text = '', ...more] = textsIn(zip);
  expect(more).toEqual([]);
  return text;
}

/** The text of each member, in the order of the zip. */
export function textsIn(zip: Uint8Array): string[] {
  return Object.entries(unzipSync(zip)).map(([name, xml]) => provedText(name, xml));
}

function provedText(name: string, xml: Uint8Array): string {
  expect(name).toMatch(/^[^/\\]+\.xml$/);
  expect(xmllintAccepts(xml), 'xmllint must find the XML well-formed').not.toBe(false);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(xml);
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<users>'), text.slice(0, 80)).toBe(true);
  expect(text.trimEnd().endsWith('</users>')).toBe(true);
  return text;
}

export function countUsers(text: string): number {
  return text.match(/<user[\s>]/g)?.length ?? 0;
}

/** Whether libxml2 finds XML well-formed; null where there is no xmllint. */
function xmllintAccepts(xml: Uint8Array): boolean | null {
  const folder = mkdtempSync(join(tmpdir(), 'termload-'));
  const file = join(folder, 'member.xml');
  writeFileSync(file, xml);
  try {
    execFileSync('xmllint', ['--noout', '--huge', file], { stdio: 'pipe' });
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
