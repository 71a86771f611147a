import { expect, test } from 'vitest';
import { aUser } from '../../../fixtures/an-export.ts';
import { bytesOf, utf16 } from '../../../fixtures/read-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

const told = (content: Uint8Array, sizes?: readonly number[]): string[] =>
  runPass(content, sizes).findings.map(({ rule, user }) => `${rule} ${user?.index ?? 'file'}`);
const [before = '', behind = ''] = aUser({ primaryId: 'p2', lastName: '%' }).split('%');
const lost = (primaryId: string): string => aUser({ primaryId, lastName: 'Mu\uFFFDoz' });

test('U+FFFD that stands for a byte raises nothing else, and one of the export’s own does, wherever it is cut', () => {
  const content = bytesOf(
    [0xef, 0xbb, 0xbf],
    `<users>${lost('p1')}${before}`,
    [0xf1],
    `${behind}${lost('p3')}</users>`,
  );
  const expected = ['undecodable-bytes file', 'replacement-character 0', 'replacement-character 2'];
  expect(told(content)).toEqual(expected);
  for (let cut = 1; cut < content.length; cut++) expect(told(content, [cut, content.length])).toEqual(expected);
});

test('U+FFFD that stands for half a character raises nothing else', () => {
  const content = utf16(`\uFEFF<users>${lost('p1')}${before}\uD801${behind}${lost('p3')}</users>`);
  for (const size of [1, 7, 100, 1 << 20]) {
    expect(told(content, [size])).toEqual([
      'control-character file',
      'replacement-character 0',
      'replacement-character 2',
    ]);
  }
});
