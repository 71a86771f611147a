import { expect, test } from 'vitest';
import { repaired } from './repaired.ts';

const drop = { 'drop-control-characters': true } as const;
const both = { ...drop, 'escape-ampersands': true } as const;

test.each([
  ['&&#1;amp;', '&&#1;amp;', '&amp;amp;'],
  ['&#3&#1;8;', '&#3&#1;8;', '&amp;#38;'],
  ['&\u0001amp;', '&amp;', '&amp;'],
  ['&abcdef&#1;;', '&abcdef;', '&amp;abcdef;'],
  ['x&#1;&#x2;y', 'xy', 'xy'],
])('what is left out makes no sign of what stood on both sides: %s', (before, dropped, escaped) => {
  const content = (text: string): string => `<users><user a="${text}">${text}</user></users>`;
  expect(repaired(content(before), drop).text).toBe(content(dropped));
  expect(repaired(content(before), both).text).toBe(content(escaped));
});

test('references mean nothing in comments, instructions, CDATA and before the list', () => {
  const content = 'R&D <?p & ?><!-- &#1; -- --><users><![CDATA[&#1;&]]><!-- & --><user/></users>';
  expect(repaired(content, both).text).toBe(content);
});

test('a quotation mark that is missing hides no ampersand that follows', () => {
  const { text } = repaired('<users><user a="x><b>R&D</b></user></users>', both);
  expect(text).toBe('<users><user a="x><b>R&amp;D</b></user></users>');
});
