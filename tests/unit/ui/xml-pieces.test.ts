import { expect, test } from 'vitest';
import { lengthAtPlace, xmlPieces } from '../../../src/ui/load/xml-pieces.ts';

/** Pieces in short: names of what cannot be seen in brackets, tags as they are, text between bars. */
const short = (line: string, isLineStart = true): string =>
  xmlPieces(line, isLineStart)
    .map(({ kind, text, invisible }) => (invisible ? `[${text}]` : kind === 'tag' ? text : `|${text}|`))
    .join('');

test('blanks before the first tag are its indent, and stay', () => {
  expect(short('\t  <user>')).toBe('|\t  |<user>');
});

test('blanks around a text, and nothing but blanks between tags, are told', () => {
  expect(short('<value> b-1\u00a0</value>')).toBe('<value>[space]|b-1|[no-break space]</value>');
  expect(short('<value>  </value>')).toBe('<value>[2 spaces]</value>');
});

test('what cannot be seen inside of a tag is told too', () => {
  expect(short('<a b="\u200b"/>')).toBe('<a b="[zero-width space]"/>');
});

test('a line that goes on from a place has no indent', () => {
  expect(short(' x', false)).toBe('[space]|x|');
});

test('a broken tag is shown as far as it goes', () => {
  expect(short('<a <b> & <')).toBe('<a[space]<b>[space]|&|[space]<');
});

test('at a place stands an element without others in it, a tag, or one character', () => {
  const at = (line: string, place = 0) => line.slice(place, place + lengthAtPlace(line, place));
  expect(at('<value> x</value><status/>')).toBe('<value> x</value>');
  expect(at('<user><primary_id>')).toBe('<user>');
  expect(at('<email preferred="true">')).toBe('<email preferred="true">');
  expect(at('A&B', 1)).toBe('&');
  expect(at('😀x')).toBe('😀');
  expect(at('end', 3)).toBe('');
});
