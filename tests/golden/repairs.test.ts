/** Every case of repairs, from the bytes of an export to those of its zip. */

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { ChosenRepairs } from '../../src/core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../src/core/repairs/offered-repairs.ts';
import type { Prepared } from '../../src/workers/prepared.ts';
import { prepared, zipBytes } from '../fixtures/read-export.ts';
import { repairCases } from '../fixtures/repair-cases.ts';
import { saxesUsers } from '../fixtures/saxes-users.ts';
import { objections } from '../fixtures/xmllint.ts';

const cases = repairCases();
const decode = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

async function xmlOf(load: Prepared): Promise<string | null> {
  if (load.zip === null) return null;
  return Object.values(unzipSync(await zipBytes(load)))
    .map((member) => decode.decode(member))
    .join('\n--\n');
}

/** What the person is told, in the lines of a golden. */
function told({ load, log, userLines }: Prepared): string[] {
  const lines = [...userLines].slice(0, load.users).join(', ');
  return [
    `${load.verdict} · users at ${lines === '' ? 'none' : lines}`,
    ...load.repairs.map(({ repair, count }) => `repair ${repair} ${count}`),
    ...load.refusedRepairs.map((repair) => `refused ${repair}`),
    ...[...log.findings()].map(findingLine),
  ];
}

function findingLine({ rule, user, file, place, field, value, count, other }: Finding): string {
  return [
    rule,
    user === null ? null : `user ${user.index} ${user.primaryId}`,
    file === null ? null : `in ${file}`,
    place === null ? null : `${place.line}:${place.column}`,
    field,
    value === null ? null : JSON.stringify(value),
    count === 1 ? null : `${count} times`,
    other === null ? null : `other ${other.index} ${other.primaryId}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Without what names users by an index, for in the zip there are others at these places. */
function again({ 'keep-one-of-duplicates': _, 'hold-back-rejects': __, ...chosen }: ChosenRepairs): ChosenRepairs {
  return chosen;
}

test('every repair that is offered has a case', () => {
  const shown = new Set(cases.flatMap(({ log }) => [...log.matchAll(/,([a-z-]+)\r\n/g)].map(([, id]) => id)));
  // It changes no text, only how many documents there are: tests/unit/core/zip and tests/e2e/repairs.spec.ts.
  shown.add('split-files');
  expect(Object.keys(offeredRepairs).filter((id) => !shown.has(id))).toEqual([]);
});

describe.each(cases)('$file: $title', ({ chosen, name, bytes, zipped, log, told: wanted }) => {
  const prepare = (pieces?: number) =>
    prepared(bytes, { name, repairs: chosen, ...(pieces === undefined ? {} : { pieces }) });

  test('is repaired, logged and told as it should be', async () => {
    const load = await prepare();
    expect(told(load)).toEqual(wanted);
    expect(await xmlOf(load)).toBe(zipped);
    expect(load.repairLog?.csv()).toBe(log);
  });

  test('comes out the same in pieces of any size', async () => {
    for (const pieces of [1, 2, 3, 7, 64]) {
      const load = await prepare(pieces);
      expect([pieces, await xmlOf(load), load.repairLog?.csv(), told(load)]).toEqual([pieces, zipped, log, wanted]);
    }
  });

  if (zipped === null) return;

  test('needs no repair when it is repaired', async () => {
    const load = await prepared(await zipBytes(await prepare()), { name: 'again.zip', repairs: again(chosen) });
    expect(load.load.repairs).toEqual([]);
    expect(await xmlOf(load)).toBe(zipped);
  });

  test('is XML to others, and valid where nothing is left to mend', () => {
    expect(() => saxesUsers(zipped)).not.toThrow();
    if (wanted[0]?.startsWith('ready')) expect(objections(zipped) ?? '').toBe('');
  });
});
