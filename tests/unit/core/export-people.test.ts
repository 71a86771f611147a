import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExportPeople } from '../../../src/core/export-people.ts';
import { RepairLog } from '../../../src/core/repairs/repair-log.ts';
import { UserGroups } from '../../../src/core/user-groups.ts';

test('every user of what is sent is found again by the index it has in the export, with its group', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.array(fc.constantFrom('A', 'B', '')), (stays, groups) => {
      const log = new RepairLog();
      const sent = new UserGroups();
      const expected: { index: number; group: string }[] = [];
      for (const [index, isSent] of stays.entries()) {
        const group = groups[index] ?? 'C';
        if (!isSent) log.leftOut(index);
        else sent.set(expected.push({ index, group }) - 1, group);
      }
      const people = new ExportPeople(stays.length, sent, log);
      expect(people.count).toBe(stays.length);
      for (const [at, { index, group }] of expected.entries()) {
        expect(people.indexOf(at)).toBe(index);
        expect(people.groupOf(index)).toBe(group);
      }
    }),
  );
});

test('with nothing chosen everybody is where they are', () => {
  const groups = new UserGroups();
  groups.set(5000, 'STAFF');
  const people = new ExportPeople(5001, groups, null);
  expect([people.indexOf(7), people.groupOf(5000), people.groupOf(7), people.groupOf(9999)]).toEqual([
    7,
    'STAFF',
    '',
    '',
  ]);
});
