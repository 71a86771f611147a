import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../scripts/places.mjs';
import { ruleFacts } from '../../src/core/rules/rule-facts.ts';
import type { FindingsFile } from './desk.ts';
import { test } from './shared-desk.ts';
import { countUsers, textIn } from './zip-proof.ts';

const golden = join(root, 'tests/golden');

interface Expected {
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly user: number | null }[];
  readonly users: number | null;
  readonly encoding?: string;
  readonly repairs?: readonly string[];
  readonly absent?: readonly string[];
}

const all = Object.entries(
  JSON.parse(readFileSync(join(golden, 'defects/expected.json'), 'utf8')) as Record<string, Expected>,
).map(([name, expected]) => ({ name, expected, waitsFor: waitsFor(name, expected) }));

/** What a file still waits for; null when all that it needs is built. */
function waitsFor(name: string, { findings, encoding }: Expected): string | null {
  if (!name.endsWith('.xml')) return 'containers';
  if (encoding?.startsWith('utf-16')) return 'UTF-16';
  const rule = findings.find((finding) => !(finding.rule in ruleFacts));
  return rule === undefined ? null : rule.rule;
}

function expectAsPromised(file: FindingsFile, expected: Expected): void {
  expect(file.verdict).toBe(expected.verdict);
  const found = file.findings.map(({ rule, user }) => ({ rule, user: user?.index ?? null }));
  for (const finding of expected.findings) expect(found).toContainEqual(finding);
  const listed = new Set(expected.findings.map(({ rule }) => rule));
  const grave = expected.verdict === 'ready' ? ['fatal', 'reject', 'harm'] : ['fatal', 'reject'];
  expect(file.findings.filter(({ rule, severity }) => grave.includes(severity) && !listed.has(rule))).toEqual([]);
  expect(file.findings.filter(({ rule }) => expected.absent?.includes(rule))).toEqual([]);
  const users = file.zip?.entries.reduce((sum, entry) => sum + entry.users, 0) ?? null;
  expect(users).toBe(expected.users);
  if (expected.encoding !== undefined) expect(file.source.encoding?.detected).toBe(expected.encoding);
  if (expected.repairs !== undefined) expect(file.repairs.map(({ repair }) => repair)).toEqual(expected.repairs);
}

// One after another in one page, which is also how people use it; a page opened anew for each would take 40 seconds.
for (const { name, expected } of all.filter((sample) => sample.waitsFor === null)) {
  test(`${name} yields what is promised`, async ({ sharedDesk: desk }) => {
    await desk.check(join(golden, 'defects', name));
    const file = await desk.findings();
    expectAsPromised(file, expected);
    await expect(desk.button('Save zip')).toHaveCount(file.zip === null ? 0 : 1);
    if (file.zip === null) return;
    const saved = await desk.save('Save zip');
    expect(saved.name).toBe(file.zip.name);
    expect(createHash('sha256').update(saved.bytes).digest('hex')).toBe(file.zip.sha256);
    expect(countUsers(textIn(saved.bytes))).toBe(expected.users);
  });
}

test('the files that wait wait for no rule that stops a load or turns a user away', () => {
  const waiting = all.filter((sample) => sample.waitsFor !== null);
  for (const sample of waiting) console.log(`    ${sample.name} waits for ${sample.waitsFor}`);
  // These rules are all harm or note; what else is missing is a container or an encoding.
  const harmOrNote = ['mixed-encoding', 'mojibake', 'placeholder-value', 'email-many-preferred', 'name-missing'];
  const more = ['invisible-character', 'ssn-present', 'protected-field-blank', 'internal-account-type'];
  const known = new Set<string | null>(['containers', 'UTF-16', ...harmOrNote, ...more]);
  expect(waiting.filter((sample) => !known.has(sample.waitsFor))).toEqual([]);
});

for (const name of ['student_patrons.xml', 'staff_patrons.xml']) {
  test(`${name}, from a feed in production use, loses no user and no value`, async ({ sharedDesk: desk }) => {
    await desk.check(join(golden, 'real', name));
    const users = (text: string): string => text.slice(text.indexOf('<user>'), text.lastIndexOf('</user>'));
    const after = textIn((await desk.save('Save zip')).bytes);
    expect(users(after)).toBe(users(readFileSync(join(golden, 'real', name), 'utf8')));
  });
}
