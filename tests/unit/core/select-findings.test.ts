import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { FindingLog } from '../../../src/core/rules/finding-log.ts';
import { findingsWith, selectFindings } from '../../../src/core/select-findings.ts';

const aFinding = (parts: Partial<Finding>): Finding => ({
  rule: 'identifier-blank',
  user: null,
  file: null,
  place: null,
  field: null,
  value: null,
  count: 1,
  other: null,
  detail: null,
  ...parts,
});

function aLog(...findings: readonly Partial<Finding>[]): FindingLog {
  const log = new FindingLog('alma');
  for (const finding of findings) log.add(aFinding(finding));
  return log;
}

const user = (primaryId: string, index = 0) => ({ user: { index, primaryId } });

describe('a text is found', () => {
  const holders: Readonly<Record<string, readonly [text: string, finding: Partial<Finding>]>> = {
    'in the id of the user': ['P10', user('p1003')],
    'in an id whose letters the person typed small': ['abc', user('ABC-1')],
    'in the value': ['muñoz', { value: 'MUÑOZ' }],
    'in the words for the field': ['identifier 2', { field: 'user_identifiers/user_identifier[2]/value' }],
    'in what is special about it': ['staff', { detail: 'The first one is in group STAFF.' }],
    'in the id of the other user': ['p77', { other: { index: 3, primaryId: 'P777' } }],
    'with blanks around it': ['  p1003 ', user('p1003')],
  };
  for (const [where, [text, finding]] of Object.entries(holders)) {
    test(where, () =>
      expect(findingsWith(aLog({}, finding, {}), 'identifier-blank', text)).toEqual([aFinding(finding)]),
    );
  }
});

test('an empty text fits every finding', () => {
  expect(findingsWith(aLog({}, {}, {}), 'identifier-blank', ' ')).toHaveLength(3);
});

test('a text that stands nowhere finds nothing', () => {
  const log = aLog(user('p1'), { value: 'x', detail: 'y' });
  expect(findingsWith(log, 'identifier-blank', 'z')).toEqual([]);
  expect(selectFindings(log, 'z', 20)).toEqual([]);
});

test('groups are as if nothing else had been found, in their order', () => {
  const log = aLog(
    { rule: 'purge-missing', ...user('p1', 1) },
    { ...user('p1', 1), value: 'a' },
    { ...user('p1', 1), value: 'b' },
    { ...user('p2', 2) },
    { rule: 'email-missing', ...user('p2', 2) },
  );
  const groups = selectFindings(log, 'p1', 1);
  expect(groups.map(({ rule, count, users }) => [rule, count, users])).toEqual([
    ['identifier-blank', 2, 1],
    ['purge-missing', 1, 1],
  ]);
  expect(groups[0]).toMatchObject({ severity: 'reject', certainty: 'documented' });
  expect(groups[0]?.first.map(({ value }) => value)).toEqual(['a']);
});
