import { expect, test } from 'vitest';
import { searchTextOf, searchWords } from '../../../../src/core/preview/search-text.ts';
import { identifiers, userWith } from './a-preview.ts';

const current = userWith(
  `<primary_id>P-0042</primary_id><first_name>Ana</first_name><last_name>Muñoz</last_name>${identifiers(['BARCODE', '2100400'])}`,
);
const incoming = userWith(
  '<primary_id>p-0042</primary_id><first_name>Ana María</first_name><last_name>Muñoz Peña</last_name><pref_last_name>مونيوز</pref_last_name>',
);

const finds = (text: string): boolean => {
  const found = searchTextOf(current, incoming);
  return searchWords(text).every((word) => found.includes(word));
};

test.each(['0042', 'p-0042', '2100400', 'munoz', 'MUÑOZ, ana', 'peña ana', 'maria', 'مونيوز', '  '])(
  'finds by “%s”',
  (text) => expect(finds(text)).toBe(true),
);

test.each(['muñiz', 'ana perez', '0043'])('does not find by “%s”', (text) => expect(finds(text)).toBe(false));

test('finds who is not in Alma by what the file has', () => {
  expect(searchTextOf(null, incoming)).toContain('pena');
  expect(searchTextOf(null, incoming)).not.toContain('2100400');
});
