import { describe, expect, test } from 'vitest';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { decoded } from '../../../fixtures/decoded.ts';
import { bytesOf } from '../../../fixtures/read-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

const told = (bytes: readonly number[], automatic = true): readonly string[] =>
  decoded(new Windows1252Decoder(automatic), [Uint8Array.from(bytes)])?.told ?? [];

describe('UTF-8 in an ANSI file', () => {
  test('is told where it stands in what comes out, for letters and signs that exports hold', () => {
    expect(told([0xf1, 0x41, 0xc3, 0xa9, 0xc3, 0xb1])).toEqual(['mixed-encoding at 3', 'mixed-encoding at 7']);
    expect(told([0xe2, 0x80, 0x99])).toEqual(['mixed-encoding at 0']);
    expect(told([0xc2, 0xa0])).toHaveLength(1);
    expect(told([0xc5, 0xbf])).toHaveLength(1);
    expect(told([0xe2, 0x80, 0x90])).toHaveLength(2);
    expect(told([0xe2, 0x84, 0xa2])).toHaveLength(1);
  });

  test('is not told for others', () => {
    expect(told([0xc2, 0x9f])).toEqual([]);
    expect(told([0xc6, 0x80])).toEqual([]);
    expect(told([0xe2, 0x84, 0xa3])).toEqual([]);
    expect(told([0xc9, 0x92])).toEqual([]);
    expect(told([0xf0, 0x9f, 0x98, 0x80])).not.toContain('mixed-encoding at 0');
    expect(told([0xc3])).toEqual([]);
    expect(told([0xc3, 0x4f])).toEqual([]);
  });

  test('is not told when a person has said that the file is ANSI', () => {
    expect(told([0xc3, 0xa9], false)).toEqual([]);
  });

  test('is one finding with the count, at the first place, wherever the file is cut', () => {
    const before = '<users>\r\n<user><primary_id>p1</primary_id>\n\t';
    const content = bytesOf(before, [0xf1], '<b>', [0xc3, 0xa9], '</b>', [0xe2, 0x80, 0x99], 'x</user></users>');
    for (let cut = 1; cut < content.length; cut++) {
      const findings = runPass(content, [cut, content.length]).findings.filter(({ rule }) => rule === 'mixed-encoding');
      expect(findings).toMatchObject([
        { user: null, place: { line: 3, column: 6 }, count: 2, field: null, value: null },
      ]);
    }
  });

  test('is read the same in chunks of one byte', () => {
    const bytes = [0x41, 0xc3, 0xa9, 0xe2, 0x80, 0x99, 0xc3, 0xf1, 0xe2, 0x80];
    const apart = bytes.map((byte) => Uint8Array.of(byte));
    expect(decoded(new Windows1252Decoder(true), apart)).toEqual(
      decoded(new Windows1252Decoder(true), [Uint8Array.from(bytes)]),
    );
  });

  test('is not told of a file that is no export to its end', () => {
    const rules = runPass(bytesOf('<users><user>', [0xf1, 0xc3, 0xa9], '</users>')).findings.map(({ rule }) => rule);
    expect(rules).toEqual(['not-well-formed']);
  });
});

test('UTF-8 all over is not mixed', () => {
  expect(runPass(anExport([aUser({ lastName: 'é’' })])).findings).toEqual([]);
});
