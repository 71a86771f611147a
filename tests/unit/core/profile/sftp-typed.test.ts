import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeApart, withoutPassword } from '../../../../src/core/profile/sftp-typed.ts';

const plain = { host: '', port: '22', folder: '', user: '' };

test.each([
  [{ host: ' files.example.edu ' }, { host: 'files.example.edu' }, false],
  [
    { host: 'sftp://me@files.example.edu:2222/ALMA/SIS' },
    { host: 'files.example.edu', port: '2222', folder: 'ALMA/SIS', user: 'me' },
    false,
  ],
  [{ host: 'me@example.edu@files.example.edu' }, { host: 'files.example.edu', user: 'me@example.edu' }, false],
  [{ host: 'files.example.edu/', folder: 'ALMA' }, { host: 'files.example.edu', folder: 'ALMA' }, false],
  [{ host: 'me:hunter2@files.example.edu' }, { host: 'files.example.edu', user: 'me' }, true],
  [{ host: 'sftp://me:hun/ter@2:@files.example.edu/x' }, { host: 'files.example.edu', user: 'me', folder: 'x' }, true],
  [{ host: ':hunter2@h', user: 'me' }, { host: 'h', user: 'me' }, true],
  [{ user: 'me:hunter2@h' }, { user: 'me' }, true],
  [{ user: 'me@example.edu' }, { user: 'me@example.edu' }, false],
  [{ folder: 'sftp://me:hunter2@h/x' }, { folder: 'sftp://me@h/x' }, true],
  [{ host: '[2001:db8::1]:22' }, { host: '[2001:db8::1]' }, false],
  [{ host: 'no host at all' }, { host: 'no host at all' }, false],
])('%j is taken apart', (typed, parts, hadPassword) => {
  expect(takeApart({ ...plain, ...typed })).toEqual({ typed: { ...plain, ...parts }, hadPassword });
});

test('no password is left, whatever it is made of, and in whichever field it was pasted', () => {
  const secret = fc.string({ minLength: 3, maxLength: 12 }).map((text) => `zq${text}qz`);
  const before = fc.constantFrom('', 'sftp://', 'ftp://');
  fc.assert(
    fc.property(secret, before, fc.constantFrom('host', 'user'), (password, scheme, field) => {
      const pasted = `${field === 'user' ? '' : scheme}me:${password}@files.example.edu`;
      const { typed, hadPassword } = takeApart({ ...plain, [field]: pasted });
      expect(JSON.stringify(typed)).not.toMatch(/zq|qz/);
      expect(hadPassword).toBe(true);
    }),
  );
});

test('an address of a page goes without user name and password', () => {
  expect(withoutPassword(' https://me:hunter2@alma.example.edu/mng?a=b@c ')).toEqual({
    address: 'https://alma.example.edu/mng?a=b@c',
    hadPassword: true,
  });
  expect(withoutPassword('https://alma.example.edu/@x').hadPassword).toBe(false);
});
