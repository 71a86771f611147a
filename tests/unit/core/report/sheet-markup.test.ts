import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEntities, markupTokens } from '../../../../src/core/report/markup-tokens.ts';
import { readHtmlTables } from '../../../../src/core/report/sheet-html.ts';
import { readXmlSheets } from '../../../../src/core/report/sheet-xml.ts';

const html = (inside: string) => readHtmlTables(inside).map(({ rows }) => rows.map(({ cells }) => cells));

describe('a table of a web page', () => {
  test.each([
    [
      'end tags are left out',
      '<table><tr><td>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['tags are in capitals', '<TABLE><TR><TH>a</TH></TR></TABLE>', [['a']]],
    ['cells hold markup', '<table><tr><td><b>a</b> <i>b</i><br>c<p>d</p></td></tr></table>', [['a b\nc\nd']]],
    ['lines are broken', '<table><tr><td>one\n   two</td></tr></table>', [['one two']]],
    [
      'there are entities',
      '<table><tr><td>&lt;M&uuml;ller&#44;&nbsp;&#x5A;&gt; &amp; &bogus;</td></tr></table>',
      [['<Müller,\u00a0Z> & &bogus;']],
    ],
    ['an attribute holds a bracket', '<table><tr><td title="a>b" class=\'x\'>c</td></tr></table>', [['c']]],
    [
      'there are comments, scripts and styles',
      '<table><!-- <tr> --><tr><td><script>if (a<b) "</td>"</script>a<STYLE>td{}</style></td></tr></table>',
      [['a']],
    ],
    [
      'there are heads and bodies',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
      [['a'], ['b']],
    ],
    [
      'cells are merged',
      '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      [
        ['a', 'b'],
        ['a', 'c', 'd'],
      ],
    ],
    [
      'Excel hides digits',
      '<table><tr><td x:num="12000000000">1.2E+10</td><td x:num>7</td><td x:str="">007</td></tr></table>',
      [['12000000000', '7', '007']],
    ],
    ['a bracket is text', '<table><tr><td>1 < 2 <3</td></tr></table>', [['1 < 2 <3']]],
  ])('is read when %s', (_, text, expected) => {
    expect(html(text)).toEqual([expected]);
  });

  test('within another is a table of its own', () => {
    expect(html('<table><tr><td>Title<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([
      [['a', 'b']],
      [['Title']],
    ]);
  });

  test('may be hostile, and takes no longer for it', () => {
    for (const piece of [
      '<table><tr><td>',
      '<a "',
      '<!--',
      '<script>',
      '<td rowspan=99999 colspan=99999>',
      '&#99999999;',
      '</table>',
      '<',
    ]) {
      const began = performance.now();
      readHtmlTables(piece.repeat(200_000));
      expect(performance.now() - began, piece).toBeLessThan(5_000);
    }
  });
});

test('the text of any markup is taken without a fault', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      'td',
      'table',
      'tr',
      ' ',
      '&',
      '#',
      ';',
      '!--',
      '-->',
      '![CDATA[',
      ']]>',
      '?',
      'é',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const token of markupTokens(parts.join(''))) expect(token.kind).toBeTypeOf('string');
      readHtmlTables(`<table><tr><td>${parts.join('')}`);
      readXmlSheets(`<Worksheet><Row><Cell><Data>${parts.join('')}`);
    }),
    { numRuns: 500 },
  );
});

test('entities that stand for no character stay as they are', () => {
  expect(decodeEntities('&#0; &#1114112; &#x110000; & &; &amp')).toBe('&#0; &#1114112; &#x110000; & &; &amp');
});

test('an XML spreadsheet is read with its gaps, merged cells, numbers and dates', () => {
  const cell = (type: string, text: string, attributes = '') =>
    `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
  const sheets = readXmlSheets(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">
     <DocumentProperties><Title>x</Title></DocumentProperties>
     <Worksheet ss:Name="Empty"><Table/></Worksheet>
     <Worksheet ss:Name="R &amp; U"><Table>
     <Row>${cell('String', 'ID')}${cell('String', 'Message', 'ss:Index="3"')}</Row>
     <Row ss:Index="4">${cell('Number', '1.2E10', 'ss:MergeDown="1"')}<Cell/>${cell('String', 'a<B>b</B>')}</Row>
     <Row>${cell('DateTime', '2026-08-14T00:00:00.000', 'ss:Index="2"')}${cell('String', '007')}</Row>
     </Table></Worksheet></Workbook>`,
  );
  expect(sheets.map(({ name }) => name)).toEqual(['R & U']);
  expect(sheets[0]?.rows).toEqual([
    { number: 1, cells: ['ID', '', 'Message'] },
    { number: 4, cells: ['12000000000', '', 'ab'] },
    { number: 5, cells: ['12000000000', '2026-08-14', '007'] },
  ]);
});
