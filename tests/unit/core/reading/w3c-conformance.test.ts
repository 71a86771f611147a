import { describe, expect, test } from 'vitest';
import { conformanceCases } from '../../../fixtures/conformance-suite.ts';
import { scanEvents } from '../../../fixtures/scan-events.ts';

/** XML 1.1 forbids raw DEL and C1 controls; XML 1.0, which Alma reads, allows them (production [2]). */
const rawControlsOfXml11 = [
  ...'32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 59 60 61 62 63'.split(' '),
];

/** Documents that say nothing about an XML 1.0 (5th edition) processor that reads UTF-8, by id, with the reason. */
const excluded: Readonly<Record<string, string>> = {
  ...Object.fromEntries(rawControlsOfXml11.map((n) => [`ibm-1-1-not-wf-P02-ibm02n${n}.xml`, 'a rule of XML 1.1 only'])),
  'rmt-014': 'a name that editions 1 to 4 forbid and the 5th allows',
  'rmt-016': 'a name that editions 1 to 4 forbid and the 5th allows',
  'rmt-019': 'a name that editions 1 to 4 forbid and the 5th allows',
  'rmt-e2e-61': 'declares UTF-16 and is UTF-8: a declaration that lies is mended, not refused (DESIGN, Encodings)',
  'o-p04pass1': 'well-formed only without namespaces (NAMESPACE=no): colons in names',
  'o-p05pass1': 'well-formed only without namespaces (NAMESPACE=no): colons in names',
  'valid-sa-049': 'UTF-16 with a DOCTYPE',
  'valid-sa-050': 'UTF-16 with a DOCTYPE',
  'valid-sa-051': 'UTF-16 with a DOCTYPE',
  'pr-xml-little': 'UTF-16 with a DOCTYPE',
  'pr-xml-utf-16': 'UTF-16 with a DOCTYPE',
  'weekly-little': 'UTF-16 with a DOCTYPE',
  'weekly-utf-16': 'UTF-16 with a DOCTYPE',
  utf16b: 'UTF-16 with a DOCTYPE',
  utf16l: 'UTF-16 with a DOCTYPE',
};

const isRefused = (bytes: Uint8Array): boolean => {
  const seen = scanEvents([bytes]);
  return seen === null || seen.problems.length > 0;
};

describe('the W3C conformance suite, documents without a DOCTYPE', () => {
  const all = conformanceCases();
  // `error` marks what a processor may refuse or not.
  const binding = all.filter(({ id, type }) => type !== 'error' && !(id in excluded));

  test('is there in full', () => {
    expect(all.filter(({ type }) => type === 'not-wf')).toHaveLength(317);
    expect(binding.filter(({ type }) => type === 'not-wf')).toHaveLength(282);
    expect(binding.filter(({ type }) => type !== 'not-wf')).toHaveLength(71);
  });

  test('every exclusion names a document of the suite', () => {
    const ids = new Set(all.map(({ id }) => id));
    expect(Object.keys(excluded).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('every document that is not well-formed is refused', () => {
    const accepted = binding.filter(({ type, bytes }) => type === 'not-wf' && !isRefused(bytes));
    expect(accepted.map(({ id }) => id)).toEqual([]);
  });

  test('every well-formed document is accepted', () => {
    const refused = binding.filter(({ type, bytes }) => type !== 'not-wf' && isRefused(bytes));
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  test('cut into single bytes they read the same', () => {
    const different = binding.filter(({ bytes }) => {
      const whole = scanEvents([bytes]);
      const cut = scanEvents(Array.from(bytes, (byte) => Uint8Array.of(byte)));
      const told = (seen: typeof whole): string =>
        JSON.stringify(seen?.problems.length === 0 ? seen.events : (seen?.problems ?? 'not UTF-8'));
      return told(whole) !== told(cut);
    });
    expect(different.map(({ id }) => id)).toEqual([]);
  });
});
