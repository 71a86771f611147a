import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkHost } from '../../../../src/core/handoff/transfer-host.ts';

const hostOf = (typed: string) => {
  const outcome = checkHost(typed);
  return outcome.kind === 'host' ? outcome.host : null;
};

test.each([
  ['files.carli.illinois.edu', 'files.carli.illinois.edu'],
  ['  Files.Example.EDU \n', 'files.example.edu'],
  ['files.example.edu.', 'files.example.edu'],
  ['localhost', 'localhost'],
  ['192.0.2.7', '192.0.2.7'],
  ['2001:DB8::1', '2001:db8::1'],
  ['[::1]', '::1'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['図書館。例え', 'xn--j6qv8chz8d.xn--r8jz45g'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
])('%s is a server', (typed, host) => {
  expect(hostOf(typed)).toBe(typed.startsWith('図') ? domainToASCII(typed) : host);
});

test.each([
  ['', 'Type the name'],
  ['sftp://files.example.edu', '“://”'],
  ['me@files.example.edu', 'user name'],
  ['files.example.edu/ALMA', 'folder'],
  ['files.example.edu:22', 'port'],
  ['[::1]:22', 'port'],
  ['files example edu', 'spaces'],
  ['files.\u200Bexample.edu', 'unseen'],
  ['-oProxyCommand=id', 'no name'],
  ['files..edu', 'no name'],
  ['files-.edu', 'no name'],
  [`${'a'.repeat(64)}.edu`, 'no name'],
  ['a$(id).edu', 'no name'],
  ['256.1.1.1', 'in digits'],
  ['1.2.3', 'in digits'],
  ['01.2.3.4', 'in digits'],
  ['0x7f000001', 'in digits'],
  ['1::2::3', 'with colons'],
  ['[files]', 'with colons'],
  ['fe80::1%eth0', 'with colons'],
])('%s is refused in words', (typed, words) => {
  expect(checkHost(typed)).toEqual({ kind: 'refused', words: expect.stringContaining(words) });
});

test('IPv6 addresses are told from what only looks like them', () => {
  const near = fc.array(fc.constantFrom(':', '::', '0', 'ff', '12345', 'g', '1.2.3.4', '.'), { maxLength: 12 });
  const text = fc.oneof(
    fc.ipV6(),
    near.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(
      text.filter((candidate) => /:.*:/.test(candidate)),
      (candidate) => {
        expect(hostOf(candidate) !== null, candidate).toBe(isIPv6(candidate));
      },
    ),
    { numRuns: 3000 },
  );
});

test('names in other letters become what the network calls them', () => {
  const letters = [...'abcxyz0189äöüßñçéøåłžčαβγωжшюяאבגدرس日本語図書館ไทย한국', '-'];
  const label = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  let compared = 0;
  fc.assert(
    fc.property(label, (text) => {
      const expected = domainToASCII(`${text}.example`);
      if (expected === '' || /^-|-$|^.{2}--/.test(text)) return;
      compared += 1;
      expect(hostOf(`${text}.example`)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(500);
});

test('what comes through has nothing in it that a shell or an address would read', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }), fc.domain()),
      (typed) => {
        expect(hostOf(typed) ?? 'refused').toMatch(/^[\w.:][\w.:-]*$/);
      },
    ),
    { numRuns: 500 },
  );
});
