import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedText } from '../../../../src/core/repairs/escaped-text.ts';
import { arbitraryCuts } from '../../../fixtures/in-pieces.ts';
import { repaired } from './repaired.ts';

/** A piece of an export: as it is, and as it is to be. */
interface Piece {
  readonly before: string;
  readonly after: string;
}

const alike = (text: string): Piece => ({ before: text, after: text });

/** What no repair of values touches, however odd it looks. */
const outside = fc.constantFrom(
  ...['', '\n', '\r\n\t', ' ', '<!-- R&D Ã©  p1 -->', '<?p &i ?>', '\r'].map(alike),
  ...['<odd a=\' p1 \' b = "Ã©"/>', '<x:odd xmlns:x="urn:x"><x:b> p1 </x:b></x:odd>'].map(alike),
  ...['<job_description> kept </job_description>', '<last_name><![CDATA[R&D]]></last_name>'].map(alike),
  ...['<first_name>&#241;&amp;&lt;</first_name>', '<phones/>', '<user_group >A</user_group\n>'].map(alike),
);

const value = (name: string, attribute: string) => (said: Piece) => ({
  before: `<${name}${attribute}>${said.before}</${name}>`,
  after: `<${name}${attribute}>${said.after}</${name}>`,
});

/** Values with what is to be repaired in them, and what comes of it, written down by hand. */
const said = fc.constantFrom<Piece>(
  { before: ' p1', after: 'p1' },
  { before: 'p1\u00a0\n', after: 'p1' },
  { before: '\u200bR&amp;D <!-- c -->', after: 'R&amp;D' },
  { before: 'MuÃ±oz', after: 'Muñoz' },
  { before: '&#195;&#169;', after: 'é' },
  { before: ' Oâ€™Neil Â\u00a0', after: 'O’Neil' },
  { before: '<![CDATA[ <b> ]]>', after: escapedText('<b>') },
  alike('SÃO'),
  alike('p 1'),
  alike(' '),
  alike('&#x20AC;'),
  alike('<![CDATA[a]]>b'),
);
const named = fc
  .tuple(fc.constantFrom('primary_id', 'last_name', 'user_group', 'campus_code'), fc.constantFrom('', ' a="1"'), said)
  .map(([name, attribute, piece]) => value(name, attribute)(piece));
const user = fc
  .array(fc.oneof(outside, named), { maxLength: 6 })
  .map((pieces) => [alike('<user x=" é">'), ...pieces, alike('</user >')]);
const export_ = fc
  .array(fc.tuple(user, fc.constantFrom('', '\r', '<!-- <user> -->', ' x ')), { minLength: 1, maxLength: 4 })
  .map((users) => [
    alike("<?xml version='1.0'?>\r\n<users\t>"),
    ...users.flatMap(([pieces, between]) => [...pieces, alike(between)]),
    alike('</users>\n<!-- end -->'),
  ]);

test('what stands around a repaired value is as it was, to the byte', () => {
  const chosen = { 'undo-mojibake': { except: [] }, 'trim-values': true } as const;
  fc.assert(
    fc.property(export_, arbitraryCuts, (pieces, cuts) => {
      const before = pieces.map((piece) => piece.before).join('');
      expect(repaired(before, chosen, cuts).text).toBe(pieces.map(({ after }) => after).join(''));
    }),
    { numRuns: 500 },
  );
});
