import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cmdQuote,
  posixQuote,
  powerShellQuote,
  sftpQuote,
  urlPart,
  winscpQuote,
} from '../../../../src/core/handoff/transfer-quoting.ts';
import { anyName, nastyNames } from './transfer-examples.ts';
import { readByCommandPrompt, readByPowerShell, readBySftp, readByWinscp } from './transfer-readers.ts';

const anyText = fc.oneof(
  anyName,
  fc
    .array(fc.constantFrom('\\', '"', '%', "'", '*', '?', '[', 'a', ' '), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('')),
);
const has = (program: string): boolean => spawnSync(program, ['-c', 'exit 0']).status === 0;

/** Runs one line of `printf` for each text, as if typed, and gives back what was printed. */
function printed(program: string, preamble: string, texts: readonly string[]): string[] {
  const input = `${preamble}${texts.map((text) => `printf '%s\\0' ${posixQuote(text)}\n`).join('')}`;
  const { stdout, stderr } = spawnSync(program, ['-s'], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(stderr).toBe('');
  return stdout.split('\0').slice(0, -1);
}

const texts = [...nastyNames, ...fc.sample(anyText, { numRuns: 2000, seed: 5 })];

test('sh gives back what was quoted', () => {
  expect(printed('sh', '', texts)).toEqual(texts);
});

test.skipIf(!has('bash'))('bash gives it back even where it reads “!” as an earlier command', () => {
  const typing = 'set -o history\nset -o histexpand\n';
  // Proof that “!” is read at all: without quotes it would be this command again.
  const { stdout } = spawnSync('bash', ['-s'], { input: `${typing}echo once\n!!\n`, encoding: 'utf8' });
  expect(stdout).toBe('once\nonce\n');
  expect(printed('bash', typing, texts)).toEqual(texts);
});

test.skipIf(!has('zsh'))('zsh gives back what was quoted', () => {
  expect(printed('zsh', '', texts)).toEqual(texts);
});

test('PowerShell reads back what was quoted', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readByPowerShell(powerShellQuote(text))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test.skipIf(!has('pwsh'))('a real PowerShell gives it back', () => {
  const input = texts.map((text) => `[Console]::Out.Write(${powerShellQuote(text)} + [char]0)\n`).join('');
  const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', '-'], { input, encoding: 'utf8' });
  expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
});

test('the Command Prompt reads back what was quoted, and what no file on Windows can be called is not quoted at all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const quoted = cmdQuote(text);
      if (/"|\\$/.test(text)) expect(quoted).toBeNull();
      else expect(readByCommandPrompt(quoted ?? '')).toEqual([text]);
    }),
    { numRuns: 3000 },
  );
  expect(readByCommandPrompt('"%PATH%"'), 'Quotes alone do not keep variables out.').toEqual(['C:\\Windows']);
});

test('WinSCP reads back what was quoted, and finds no variable in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readByWinscp(winscpQuote(text))).toEqual([text]);
    }),
    { numRuns: 5000 },
  );
  expect(readByWinscp('"%PATH%"'), 'Quotes alone do not keep variables out.').toEqual(['EXPANDED']);
});

test('sftp reads back what was quoted', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readBySftp(sftpQuote(text))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test('a part of an address has nothing in it that ends the part', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const part = urlPart(text);
      expect(part).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
      expect(decodeURIComponent(part)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});
