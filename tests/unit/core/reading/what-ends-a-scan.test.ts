import { describe, expect, test } from 'vitest';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { bytesOf } from '../../../fixtures/read-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

const rulesOf = (content: Uint8Array | string): string[] => {
  const rules = runPass(content).findings.map(({ rule }) => rule);
  expect(runPass(content, [1]).findings.map(({ rule }) => rule)).toEqual(rules);
  return rules;
};

/** Each ends the scan where it stands. */
const terminal: Readonly<Record<string, string>> = {
  'not-well-formed': '<a></b>',
  'v1-format': '</user><userRecord/>',
  truncated: '<a b="',
};

describe('what ends a scan', () => {
  for (const [rule, xml] of Object.entries(terminal)) {
    test(`${rule} is told alone: not the unfinished user, not the whole file`, () => {
      const unfinished = rule === 'v1-format' ? aUser().slice(0, -'</user>'.length) : '<user>';
      expect(rulesOf(`<userRecords xmlns="urn:x">${unfinished}${xml}`)).toEqual([rule]);
    });

    test(`${rule} hides what comes after it`, () => {
      const unfinished = aUser().slice(0, -'</user>'.length);
      const more = rule === 'truncated' ? '' : ' A & B \u0007 <a></b></c>';
      expect(rulesOf(`<users>${unfinished}${xml}${more}`)).toEqual([rule]);
    });

    test(`${rule} does not hide what stands before it`, () => {
      const before = aUser({ primaryId: null, lastName: 'A & B' });
      const unfinished = aUser({ primaryId: 'p2' }).slice(0, -'</user>'.length);
      const rules = rulesOf(`<users>${before}${unfinished}${xml}`);
      expect(rules.toSorted()).toEqual(['bare-ampersand', 'match-id-missing', rule].toSorted());
    });
  }

  test('bytes without a character after the end are not told', () => {
    expect(rulesOf(bytesOf([0xef, 0xbb, 0xbf], '<users><user></a>', [0xf1], '</user></users>'))).toEqual([
      'not-well-formed',
    ]);
  });

  test('a doctype is told alone', () => {
    expect(rulesOf('<!DOCTYPE users><users><user></a></users>')).toEqual(['doctype']);
  });
});

describe('what is read over', () => {
  test('is told all, once each, and raises nothing else', () => {
    const xml = anExport([
      aUser({ primaryId: 'p1', lastName: 'A & B', firstName: 'C\u0007D' }),
      aUser({ primaryId: 'p2', lastName: '&eacute;&#0;', more: '<status x="&\uFFFE"/>' }),
    ]);
    expect(rulesOf(`x\n${xml}`)).toEqual([
      'bytes-before-declaration',
      ...new Array<string>(3).fill('control-character'),
      ...new Array<string>(3).fill('bare-ampersand'),
    ]);
  });

  test('does not make a blank value of what it stands in', () => {
    expect(rulesOf(anExport([aUser({ primaryId: '&' }), aUser({ primaryId: '\u0007' })]))).toEqual([
      'control-character',
      'bare-ampersand',
    ]);
  });

  test('a bare ampersand stands for itself in the value', () => {
    const { findings } = runPass(anExport([aUser(), aUser({ primaryId: 'p2', expiryDate: 'A&B&amp;C &lt' })]));
    expect(findings.find(({ rule }) => rule === 'date-malformed')?.value).toBe('A&B&C &lt');
  });

  test('a file that is cut in a reference has the ampersand and the end', () => {
    expect(rulesOf('<users><user>&am')).toEqual(['bare-ampersand', 'truncated'].toSorted());
  });
});
