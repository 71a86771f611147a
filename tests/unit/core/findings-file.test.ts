import { describe, expect, test } from 'vitest';
import { findingsFile } from '../../../src/core/findings-file.ts';
import { ruleFacts } from '../../../src/core/rules/rule-facts.ts';
import { anExport, anIdentifier, aUser } from '../../fixtures/an-export.ts';
import { ansi, prepared } from '../../fixtures/read-export.ts';
import { settings } from '../../fixtures/settings.ts';

async function fileOf(
  content: Uint8Array | string,
  name = 'export.xml',
  told = settings,
): Promise<Record<string, unknown>> {
  const { load, log } = await prepared(content, { name, told });
  return JSON.parse([...findingsFile(load, log.findings(), log.omitted())].join(''));
}

const content = anExport([
  aUser({ primaryId: 'p1' }),
  aUser({ primaryId: 'P1', identifiers: [anIdentifier({ value: '7' }), anIdentifier({ value: ' ' })] }),
]);

describe('the findings file keeps the promise of its format', () => {
  test('of a load with a zip', async () => {
    const file = await fileOf(content, 'Fall "2026".xml');
    expect(file).toEqual({
      format: 'termload-findings',
      version: 1,
      source: {
        name: 'Fall "2026".xml',
        bytes: new TextEncoder().encode(content).length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        kind: 'xml',
        encoding: { detected: 'utf-8', declared: 'UTF-8', bom: false },
      },
      preset: 'alma',
      verdict: 'review',
      users: 2,
      counts: { fatal: 0, reject: 2, harm: 0, note: 0 },
      omitted: {},
      findings: [
        {
          rule: 'identifier-taken-in-file',
          severity: 'reject',
          certainty: 'documented',
          user: { index: 1, primaryId: 'P1' },
          file: null,
          line: 13,
          column: 1,
          field: 'primary_id',
          value: 'P1',
          count: 1,
          other: { index: 0, primaryId: 'p1' },
          message: expect.stringContaining('turned away'),
        },
        {
          rule: 'identifier-blank',
          severity: 'reject',
          certainty: 'documented',
          user: { index: 1, primaryId: 'P1' },
          file: null,
          line: 20,
          column: expect.any(Number),
          field: 'user_identifiers/user_identifier[2]/value',
          value: ' ',
          count: 1,
          other: null,
          message: ruleFacts['identifier-blank'].means,
        },
      ],
      repairs: [],
      zip: {
        name: 'Fall-2026.zip',
        bytes: expect.any(Number),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        entries: [
          { name: 'Fall-2026.xml', bytes: expect.any(Number), crc32: expect.stringMatching(/^[0-9a-f]{8}$/), users: 2 },
        ],
      },
    });
  });

  test('of a load that is blocked', async () => {
    expect(await fileOf(content.replace('p1', 'p&1'))).toMatchObject({
      verdict: 'blocked',
      repairs: [],
      zip: null,
      findings: [
        { rule: 'bare-ampersand', user: null, line: 4, column: 14, field: null, other: null },
        { rule: 'identifier-blank' },
        { rule: 'same-person-twice' },
      ],
    });
  });

  test('of a file that is no text', async () => {
    expect(await fileOf('%PDF-1.7')).toMatchObject({
      source: { kind: 'unknown', encoding: null },
      users: 0,
      findings: [{ rule: 'not-a-user-export', user: null, line: null, column: null, file: null }],
    });
  });

  test('of an export in Windows-1252, with its repairs', async () => {
    expect(await fileOf(ansi(anExport([aUser()])))).toMatchObject({
      source: { encoding: { detected: 'windows-1252', declared: 'UTF-8', bom: false } },
      verdict: 'ready',
      findings: [],
      repairs: [{ repair: 'to-utf8', count: 2 }],
    });
  });
});

test('what the library expects is listed and not counted, like accounts that it keeps by hand', async () => {
  const told = { ...settings, expected: new Set(['identifier-blank']), internals: new Map([['p1', 'STUDENT']]) };
  const file = await fileOf(content, 'export.xml', told);
  expect(file).toMatchObject({ verdict: 'review', counts: { fatal: 0, reject: 1, harm: 0, note: 0 } });
  const rules = (file.findings as { rule: string }[]).map(({ rule }) => rule);
  expect(rules).toEqual(['identifier-taken-in-file', 'identifier-blank', 'known-internal', 'known-internal']);
});
