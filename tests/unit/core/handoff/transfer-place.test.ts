import { expect, test } from 'vitest';
import {
  checkTransfer,
  remoteFolder,
  remoteZip,
  serverAddress,
  type TransferField,
  type TransferTyped,
} from '../../../../src/core/handoff/transfer-place.ts';
import { transferOf, typedTransfer } from './transfer-examples.ts';

const zipCalled = (name: string) => ({ zip: { ...typedTransfer.zip, name } });

test.each<[string, Partial<TransferTyped>, TransferField, string]>([
  ['no port', { port: ' ' }, 'port', '22'],
  ['port 0', { port: '0' }, 'port', '65535'],
  ['port 65536', { port: '65536' }, 'port', '65535'],
  ['a port in words', { port: '22; id' }, 'port', '65535'],
  ['a port with a sign', { port: '+22' }, 'port', '65535'],
  ['no user', { user: '' }, 'user', 'Type the user name'],
  ['a user like an option', { user: '-oProxyCommand=id' }, 'user', 'hyphen'],
  ['a user of two lines', { user: 'a\nb' }, 'user', 'line break'],
  ['a quote before an IPv6 address', { host: '::1', user: 'a"b' }, 'user', 'the server’s name'],
  ['a folder of two lines', { folder: 'ALMA\rSIS' }, 'folder', 'line break'],
  ['a folder with a NUL', { folder: 'ALMA\0' }, 'folder', 'line break'],
  ['a folder as on Windows', { folder: 'ALMA\\SIS' }, 'folder', 'ALMA/SIS'],
  ['a folder of 401 bytes', { folder: 'ü'.repeat(201) }, 'folder', 'too long'],
  ['a zip of two lines', zipCalled('a\u2028b.zip'), 'zip', 'Rename'],
  ['a zip written backwards', zipCalled('a\u202Epiz.exe'), 'zip', 'Rename'],
  ['half a character', zipCalled('a\uD800.zip'), 'zip', 'Rename'],
  ['a zip with a path', zipCalled('../a.zip'), 'zip', 'Rename'],
  ['a zip with no name', zipCalled(''), 'zip', 'Rename'],
  ['a zip called ..', zipCalled('..'), 'zip', 'Rename'],
  ['a hidden zip', zipCalled('.zip'), 'zip', 'dot'],
  ['a zip of 256 bytes', zipCalled('a'.repeat(256)), 'zip', 'too long'],
  ['a server with a port', { host: 'a.example:22' }, 'host', 'port'],
])('%s is refused in words', (_, changes, field, words) => {
  const refusals = [{ field, words: expect.stringContaining(words) }];
  expect(checkTransfer({ ...typedTransfer, ...changes })).toEqual({ kind: 'refused', refusals });
});

test('everything that is wrong is told at once', () => {
  const outcome = checkTransfer({ ...typedTransfer, host: '', port: '', user: '', folder: '\\' });
  if (outcome.kind !== 'refused') return expect.fail('Nothing was refused.');
  expect(outcome.refusals.map(({ field }) => field)).toEqual(['host', 'port', 'folder', 'user']);
});

test('a size or checksum that is none is a mistake of the program', () => {
  const { zip } = typedTransfer;
  expect(() => checkTransfer({ ...typedTransfer, zip: { ...zip, sha256: "'; id" } })).toThrow();
  expect(() => checkTransfer({ ...typedTransfer, zip: { ...zip, bytes: 1.5 } })).toThrow();
});

test.each([
  ['', '.', './z.zip'],
  ['ALMA/SIS', './ALMA/SIS', './ALMA/SIS/z.zip'],
  [' ALMA/SIS// ', './ALMA/SIS', './ALMA/SIS/z.zip'],
  ['-a', './-a', './-a/z.zip'],
  ['~a', './~a', './~a/z.zip'],
  ['/ALMA', '/ALMA', '/ALMA/z.zip'],
  ['/', '/', '/z.zip'],
])('the folder “%s” is reached as %s', (folder, reached, zip) => {
  const transfer = transferOf({ folder, ...zipCalled('z.zip') });
  expect(remoteFolder(transfer)).toBe(reached);
  expect(remoteZip(transfer)).toBe(zip);
});

test('an address carries the user name encoded, and an IPv6 address in brackets', () => {
  expect(serverAddress(transferOf({ port: '2222', user: 'a:b@c "d"' }))).toBe(
    'sftp://a%3Ab%40c%20%22d%22@files.example.edu:2222',
  );
  expect(serverAddress(transferOf({ host: '2001:DB8::1' }))).toBe('sftp://library@[2001:db8::1]:22');
});
