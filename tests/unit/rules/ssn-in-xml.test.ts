import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSsnInXml } from '../../../src/core/rules/ssn-in-xml.ts';
import { anIdentifier } from '../../fixtures/an-export.ts';

const none: ReadonlySet<string> = new Set();
const ssn = (value: string, type = 'SSN') => anIdentifier({ type, value });

describe('of a number with the type SSN only the last four digits are shown', () => {
  const cases: Readonly<Record<string, string>> = {
    'digits alone': ssn('123456789'),
    'in groups': ssn('123 45 6789'),
    'in small letters, with blanks': ssn(' 123456789\n', ' ssn '),
    'with attributes': ssn('123456789').replace('<id_type>', '<id_type desc="Social Security Number">'),
    'with a prefix': ssn('123456789').replaceAll('<', '<a:').replaceAll('<a:/', '</a:'),
    'value first': '<user_identifier><value>123456789</value><id_type>SSN</id_type></user_identifier>',
    'in CDATA': ssn('<![CDATA[123456789]]>', '<![CDATA[SSN]]>'),
    'cut off behind it': ssn('123456789').replace(/89<[\s\S]*/, '89'),
    'damaged behind it': ssn('123456789').replace('89</value>', '89</valu>'),
  };
  for (const [name, xml] of Object.entries(cases)) {
    test(name, () => {
      const hidden = hideSsnInXml(xml, none);
      expect(hidden.replace(/\D/g, '')).toBe('6789');
      expect(hidden).toHaveLength(xml.length);
    });
  }

  test('as references, none', () => {
    expect(hideSsnInXml(ssn('&#49;2345678&#x39;'), none)).not.toMatch(/[2-8]/);
  });
});

test('the same digits are hidden wherever else they stand', () => {
  const xml = `${ssn('123456789')}<note_text>see 123 45 6789 or 123456789</note_text>${anIdentifier({ value: '123456789' })}`;
  expect(hideSsnInXml(xml, none)).not.toMatch(/12345|123 45/);
});

test('digits that are known from elsewhere are hidden', () => {
  expect(hideSsnInXml('<value>123456789</value> x', new Set(['123456789']))).toBe('<value>*****6789</value> x');
  expect(hideSsnInXml('<value>12345&#54;789</value>', new Set(['123456789']))).not.toMatch(/\d/);
});

test('a number with dashes is hidden without being told', () => {
  expect(hideSsnInXml('<a b="123-45-6789">123-45-6789</a>', none)).toBe('<a b="***-**-6789">***-**-6789</a>');
  expect(hideSsnInXml('<a>123&#45;45-6789</a>', none)).not.toMatch(/\d/);
});

test('everything else stays as it is', () => {
  const other = anIdentifier({ value: '123456789' }) + anIdentifier({ type: 'SSNX', value: '987654321' });
  expect(hideSsnInXml(other, none)).toBe(other);
  const beside = `${anIdentifier({ value: '290010001' })}${ssn('123456789')}${anIdentifier({ value: '290010002' })}`;
  expect(hideSsnInXml(beside, none)).toContain('290010001');
  expect(hideSsnInXml(beside, none)).toContain('290010002');
});

test('a text that is made to stall it is gone through to its end', () => {
  for (const scrap of ['<id_type ', '<id_type>', 'a:', '&#', '1 ', '<value>', '<id_type>ssn</']) {
    const text = `${scrap.repeat(20_000 / scrap.length)}<id_type>SSN</id_type><value>123456789</value>`;
    expect(hideSsnInXml(text, new Set(['123456789']))).not.toContain('123456789');
  }
});

test('the text keeps its length and its lines, whatever it is', () => {
  const scrap = fc.constantFrom(
    '<id_type>SSN</id_type>',
    '<value>',
    '</value>',
    ';123456789;',
    '-',
    '&#49;',
    '\n',
    '<',
    ';123-45-6789;',
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
      const xml = scraps.join('');
      const hidden = hideSsnInXml(xml, new Set(['123456789']));
      expect(hidden.replace(/[^\n<>]/g, '.')).toBe(xml.replace(/[^\n<>]/g, '.'));
      expect(hidden).not.toContain('123456789');
      expect(hidden).not.toContain('123-45-6789');
    }),
    { numRuns: 500 },
  );
});
