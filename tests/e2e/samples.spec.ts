import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../scripts/places.mjs';
import { missing, type Promised, promises, unwanted, zippedUsers } from '../fixtures/golden-files.ts';
import type { FindingsFile } from './desk.ts';
import { test } from './shared-desk.ts';
import { countUsers, textIn } from './zip-proof.ts';

const golden = join(root, 'tests/golden');

function expectAsPromised(file: FindingsFile, promised: Promised): void {
  expect(file.verdict).toBe(promised.verdict);
  expect(missing(file.findings, promised)).toEqual([]);
  expect(unwanted(file.findings, promised)).toEqual([]);
  expect(zippedUsers(file)).toBe(promised.users);
  if (promised.encoding !== undefined) expect(file.source.encoding?.detected).toBe(promised.encoding);
  if (promised.repairs !== undefined) expect(file.repairs.map(({ repair }) => repair)).toEqual(promised.repairs);
}

// One after another in one page, which is also how people use it; a page opened anew for each would take 40 seconds.
for (const [name, promised] of Object.entries(promises)) {
  test(`${name} yields what is promised`, async ({ sharedDesk: desk }) => {
    await desk.check(join(golden, 'defects', name));
    const file = await desk.findings();
    expectAsPromised(file, promised);
    await expect(desk.button('Save zip')).toHaveCount(file.zip === null ? 0 : 1);
    if (file.zip === null) return;
    const saved = await desk.save('Save zip');
    expect(saved.name).toBe(file.zip.name);
    expect(createHash('sha256').update(saved.bytes).digest('hex')).toBe(file.zip.sha256);
    expect(countUsers(textIn(saved.bytes))).toBe(promised.users);
  });
}

for (const name of ['student_patrons.xml', 'staff_patrons.xml']) {
  test(`${name}, from a feed in production use, loses no user and no value`, async ({ sharedDesk: desk }) => {
    await desk.check(join(golden, 'real', name));
    const users = (text: string): string => text.slice(text.indexOf('<user>'), text.lastIndexOf('</user>'));
    const after = textIn((await desk.save('Save zip')).bytes);
    expect(users(after)).toBe(users(readFileSync(join(golden, 'real', name), 'utf8')));
  });
}

test('two runs over one input give identical findings, and the same zip', async ({ sharedDesk: desk }) => {
  for (const name of ['same-person-two-groups.xml', 'mojibake.xml', 'fifty-one-files.zip']) {
    await desk.check(join(golden, 'defects', name));
    const first = await desk.findings();
    await desk.check(join(golden, 'defects', name));
    expect(await desk.findings()).toEqual(first);
  }
});
