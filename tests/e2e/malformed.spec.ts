import { expect } from '@playwright/test';
import type { Desk, Given } from './desk.ts';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

/** What no person should have to read. */
const jargon = /undefined|\bnull\b|NaN|\[object|Error:|Exception|\bat \w+ \(|fatal/;

/** Checks a file that cannot be loaded: one verdict in plain words, no zip, and findings to save. */
async function expectRefusal(desk: Desk, file: Given, words?: RegExp): Promise<void> {
  await desk.check(file);
  await expect(desk.verdict).toHaveText(/^Not ready: /);
  await expect(desk.button('Save zip')).toHaveCount(0);
  await expect(desk.page.getByRole('heading', { level: 4 })).not.toHaveCount(0);
  const shown = (await desk.page.getByRole('main').textContent()) ?? '';
  expect(shown).not.toMatch(jargon);
  if (words !== undefined) expect(shown).toMatch(words);
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** The same noise every time. */
const noise = Uint8Array.from({ length: 5000 }, (_, index) => (Math.imul(index + 1, 2654435761) >>> 13) & 255);

const others: Readonly<Record<string, { bytes: string | Uint8Array; words: RegExp }>> = {
  'an empty file': { bytes: '', words: /The file is empty/ },
  'nothing but white space': { bytes: ' \r\n\t \n', words: /The file is empty/ },
  'a byte order mark alone': { bytes: bytes(0xef, 0xbb, 0xbf), words: /The file is empty/ },
  'one letter': { bytes: 'x', words: /This is not an export of users/ },
  'one bracket': { bytes: '<', words: /This is not an export of users/ },
  'one zero byte': { bytes: bytes(0), words: /This is not an export of users/ },
  'binary noise': { bytes: noise, words: /This is not an export of users/ },
  'the start of a picture': { bytes: latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), words: /looks like a picture/ },
  'a web page': { bytes: '<!doctype html><html><body><p>Sign in</p></body></html>', words: /looks like a web page/ },
  JSON: { bytes: '[{"user": "u1"}]', words: /looks like JSON/ },
  'UTF-16': { bytes: Buffer.from('\ufeff<users></users>', 'utf16le'), words: /no users in the file/ },
  'a zip': { bytes: latin1('PK\x03\x04\x14\0\0\0\0\0'), words: /The zip cannot be opened/ },
  'a gzip archive': { bytes: bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), words: /The zip cannot be opened/ },
  'XML of something else': { bytes: '<?xml version="1.0"?><feed><entry/></feed>', words: /not an export of users/ },
  'an empty list': { bytes: '<users></users>', words: /no users in the file/ },
  'a DOCTYPE': { bytes: `<!DOCTYPE users SYSTEM "x.dtd">${exports.ready.bytes.slice(39)}`, words: /DOCTYPE/ },
  'one tag never closed': { bytes: '<users><user>', words: /cut off/ },
  'tags crossed': { bytes: '<users><user><a></user></a></users>', words: /The file is damaged/ },
  'a bell': { bytes: exports.ready.bytes.replace('Zoe', 'Z\u0007e'), words: /Invisible characters/ },
  'a plain ampersand': { bytes: exports.ready.bytes.replace('Zoe', 'A&B'), words: /&amp;/ },
};

for (const [name, { bytes, words }] of Object.entries(others)) {
  test(`${name} ends in a finding in plain words`, async ({ sharedDesk: desk }) => {
    await expectRefusal(desk, { name: 'given.xml', bytes }, words);
    expect(desk.faults.splice(0)).toEqual([]);
  });
}

test('a table that does not say enough is asked about in plain words', async ({ sharedDesk: desk }) => {
  await desk.give({ name: 'given.xml', bytes: 'id,first,last\n1,Zoe,Lee\n' });
  await expect(desk.page.getByRole('heading', { level: 2 })).toHaveText('This table does not say everything by itself');
  await expect(desk.button('Save zip')).toHaveCount(0);
  const shown = (await desk.page.getByRole('main').textContent()) ?? '';
  expect(shown).toMatch(/user group/);
  expect(shown).not.toMatch(jargon);
  expect(desk.faults.splice(0)).toEqual([]);
});

test('an export cut off anywhere ends in a finding in plain words', async ({ sharedDesk: desk }) => {
  const whole = exports.ready.bytes.trimEnd();
  for (let end = 1; end < whole.length; end += 29) {
    await test.step(`after ${end} bytes`, () => expectRefusal(desk, { name: 'cut.xml', bytes: whole.slice(0, end) }));
  }
  expect(desk.faults.splice(0)).toEqual([]);
});
