import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { Prepared } from '../../src/workers/prepared.ts';
import { goldenFiles, missing, type Promised, unwanted, zippedUsers } from '../fixtures/golden-files.ts';
import { prepared, repairedXml } from '../fixtures/read-export.ts';
import { saxesUsers } from '../fixtures/saxes-users.ts';

/** All that a person is told of an export, but for the name and size of the zip, in a few lines. */
function dump({ load, log }: Prepared): string {
  const { encoding } = load.source;
  const member = load.zip?.entries[0];
  return [
    `${load.verdict}, ${load.users} users`,
    encoding === null
      ? 'not text'
      : `${encoding.detected}, declared ${encoding.declared}${encoding.bom ? ', BOM' : ''}`,
    ...load.repairs.map(({ repair, count }) => `repair ${repair} ${count}`),
    ...[...log.findings()].map(findingLine),
    member === undefined ? 'no zip' : `zip ${member.users} users, ${member.bytes} bytes of XML, CRC ${member.crc32}`,
  ].join('\n');
}

function findingLine({ rule, user, place, field, value, count, other, detail }: Finding): string {
  return [
    rule,
    user === null ? 'file' : `user ${user.index} ${user.primaryId}`,
    place === null ? 'nowhere' : `${place.line}:${place.column}`,
    field ?? '',
    value === null ? '' : JSON.stringify(value),
    count === 1 ? '' : `${count} times`,
    other === null ? '' : `other ${other.index} ${other.primaryId}`,
    detail === null ? '' : `– ${detail}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function expectAsPromised({ load, log }: Prepared, promised: Promised): void {
  const findings = [...log.findings()];
  expect(missing(findings, promised)).toEqual([]);
  expect(unwanted(findings, promised)).toEqual([]);
  expect(load.verdict).toBe(promised.verdict);
  expect(zippedUsers(load)).toBe(promised.users);
  if (promised.encoding !== undefined) expect(load.source.encoding?.detected).toBe(promised.encoding);
  if (promised.repairs !== undefined) expect(load.repairs.map(({ repair }) => repair)).toEqual(promised.repairs);
}

for (const { name, bytes, promised } of goldenFiles()) {
  describe(name, () => {
    test('reads as it always did', async () => {
      const whole = await prepared(bytes);
      if (promised !== null) expectAsPromised(whole, promised);
      expect(dump(whole)).toMatchSnapshot();
    });

    test('reads the same in small pieces and under another name', async () => {
      const whole = dump(await prepared(bytes));
      for (const pieces of [1, 7, 64]) {
        expect(dump(await prepared(bytes, { pieces, name: 'photo.png' }))).toBe(whole);
      }
    });

    if (promised !== null) return;
    test('loses no user and no value', async () => {
      const users = saxesUsers(new TextDecoder().decode(bytes), 'userRecords');
      expect(users.length).toBeGreaterThan(0);
      expect(saxesUsers(await repairedXml(bytes))).toEqual(users);
    });
  });
}
