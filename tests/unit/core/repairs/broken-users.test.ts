import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { anExport } from '../../../fixtures/an-export.ts';
import { arbitraryCuts } from '../../../fixtures/in-pieces.ts';
import { repaired } from './repaired.ts';

const chosen = { 'leave-out-broken-users': true } as const;
const whole = (id: string): string => `<user><primary_id>${id}</primary_id></user>\n`;

/** Users that end a scan, or stop the load though it goes on. */
const broken = {
  'an end tag is missing': '<user><primary_id>b1</user>\n',
  'its own end tag is missing': '<user><primary_id>b1</primary_id>\n',
  'its start tag is broken': '<user <primary_id>b1</primary_id></user>\n',
  'a plain “<” stands in it': '<user><primary_id>b1</primary_id><last_name>a < b</last_name></user>\n',
  'end tags are crossed': '<user><a><b><primary_id>b1</primary_id></a></b></user>\n',
  'an attribute stands twice': '<user><primary_id>b1</primary_id><x a="1" a="2"/></user>\n',
  'an ampersand stands in it': '<user><primary_id>b1</primary_id><x>R&D</x></user>',
  'an ampersand stands in its tag': '<user a="R&D"><primary_id>b1</primary_id></user>',
  'a control character stands in it': '<user><primary_id>b1</primary_id><x>\u0001</x></user>',
};

describe.each(Object.entries(broken))('%s', (_, user) => {
  test.each([
    ['in the middle', [whole('p1'), user, whole('p2')]],
    ['first', [user, whole('p1'), whole('p2')]],
    ['last', [whole('p1'), whole('p2'), user]],
    ['twice in a row', [whole('p1'), user, user, whole('p2')]],
  ])('%s: it is left out, and the others are as they were', (_place, users) => {
    const content = anExport([users.join('')]);
    const { text, repairs } = repaired(content, chosen);
    expect(text.replace(/\n+/g, '\n')).toBe(anExport([whole('p1') + whole('p2')]).replace(/\n+/g, '\n'));
    const [first] = repairs.log.changes();
    expect(first?.repair).toBe('leave-out-broken-users');
    expect(first?.line).toBe(content.slice(0, content.indexOf(user)).split('\n').length);
    expect(first?.before).toBe('b1');
  });
});

test('an end tag too many is left out, and nobody with it', () => {
  const { text } = repaired(anExport([whole('p1'), '</user>', whole('p2')]), chosen);
  expect(text).toBe(anExport([`${whole('p1')}\n${whole('p2')}`]));
});

test('a user with a letter that cannot be read is left out', () => {
  const bytes = new TextEncoder().encode(anExport([whole('p1'), whole('b?'), whole('p2')]));
  bytes[bytes.indexOf(0x3f, 40)] = 0xff;
  const { text, problems } = repaired(bytes, chosen, [], new Utf8Decoder(true));
  expect(text).toBe(anExport([whole('p1'), '\n', whole('p2')]));
  expect(problems).toEqual([]);
});

test('a text that is cut off is as it was, and so is one that is no list', () => {
  const cutOff = '<users><user><primary_id>p1</primary_id></user><user><primary_id>p2</pri';
  const twice = `${anExport([whole('p1')])}${anExport([whole('p2')])}`;
  for (const content of [cutOff, '<user><a></user>', '<users><', 'x', '', twice]) {
    expect(repaired(content, chosen).text).toBe(content);
  }
});

test('wrappers, prefixes and namespaces around the users hold on', () => {
  const user = '<p:user><p:primary_id>p1</p:primary_id></p:user>';
  const around = (users: string): string => `<p:users xmlns:p="urn:x"><all a=">">${users}</all></p:users>`;
  const { text } = repaired(around(`${user}<p:user><p:x></p:user><!-- <x> -->${user}`), chosen);
  expect(text).toBe(around(user + user));
});

test('it is refused when more than a tenth of the users would go', () => {
  const ten = Array.from({ length: 9 }, (_, index) => whole(`p${index}`));
  const bad = broken['an end tag is missing'];
  expect(repaired(anExport([...ten, bad]), chosen).repairs.tooManyBroken).toBe(false);
  expect(repaired(anExport([...ten.slice(1), bad]), chosen).repairs.tooManyBroken).toBe(true);
  expect(repaired(anExport([broken['an ampersand stands in it']]), chosen).repairs.tooManyBroken).toBe(true);
});

test('no social security number is told of a user that cannot be read', () => {
  const ids = '<user_identifier><id_type>SSN</id_type><value>123456789</value></user_identifier>';
  const { repairs } = repaired(anExport([`<user><primary_id>b1</primary_id>${ids}<x></user>`, whole('p1')]), chosen);
  expect([...repairs.log.changes()][0]?.before).toBe('b1');
  expect(repairs.log.csv()).not.toContain('123456789');
});

test('whatever is broken, cut anywhere: who is whole stays, who is not goes, and nothing is left to repair', () => {
  const isBad = fc.constantFrom<string | null>(null, null, ...Object.values(broken));
  fc.assert(
    fc.property(fc.array(isBad, { minLength: 1, maxLength: 8 }), arbitraryCuts, (users, cuts) => {
      const text = anExport(users.map((user, index) => user ?? whole(`p${index}`)));
      const { text: once, repairs } = repaired(text, chosen, cuts);
      const ids = [...once.matchAll(/<primary_id>(\w+)</g)].map(([, id]) => id);
      expect(ids).toEqual(users.flatMap((user, index) => (user === null ? [`p${index}`] : [])));
      expect(repaired(once, chosen).text).toBe(once);
      const inOnePiece = repaired(text, chosen);
      expect(once).toBe(inOnePiece.text);
      expect([...repairs.log.changes()]).toEqual([...inOnePiece.repairs.log.changes()]);
    }),
    { numRuns: 300 },
  );
});
