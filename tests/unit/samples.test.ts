import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prepared } from '../fixtures/read-export.ts';
const folder = 'tests/golden/defects';
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
describe('samples', () => {
  for (const name of Object.keys(expected)) {
    test(name, async () => {
      const { load, log } = await prepared(readFileSync(`${folder}/${name}`), name);
      const findings = [...log.findings()].map((f) => ({ rule: f.rule, user: f.user?.index ?? null }));
      const e = expected[name];
      expect({ verdict: load.verdict, findings, users: load.zip?.entries[0]?.users ?? null, encoding: load.source.encoding?.detected, repairs: load.repairs.map((r) => r.repair) }).toEqual({ verdict: e.verdict, findings: e.findings, users: e.users, encoding: e.encoding ?? load.source.encoding?.detected, repairs: e.repairs ?? load.repairs.map((r) => r.repair) });
    });
  }
});
