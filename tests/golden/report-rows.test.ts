/** Every sample of a Rejected Users report: who was turned away, in order, and with which message. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knowsMessage } from '../../src/core/report/classify-message.ts';
import { layoutSentence } from '../../src/core/report/layout-words.ts';
import { readReport, refusalOf, reportOf } from '../fixtures/a-report.ts';

const folder = join(import.meta.dirname, 'reports');
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

interface Expected {
  readonly rows: readonly { readonly primaryId: string; readonly match: string }[] | null;
  readonly refused?: boolean;
}

const expected: Readonly<Record<string, Expected>> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const load = readFileSync(join(folder, 'load.xml'), 'utf8');

/** Of each user of the load: the primary id, and all identifiers. */
const users = [...load.matchAll(/<user>.*?<\/user>/gs)].map(([user]) => ({
  primaryId: /<primary_id>(.*?)</.exec(user)?.[1] ?? '',
  identifiers: [...user.matchAll(/<(?:primary_id|value)>(.*?)</g)].map(([, id]) => id ?? ''),
}));
const knownIds = users.flatMap(({ identifiers }) => identifiers);

/** The users that an id finds; an id that finds none stands for itself. */
function primaryIds(id: string): string[] {
  const found = users.filter(({ identifiers }) =>
    identifiers.some((known) => known.toLowerCase() === id.toLowerCase()),
  );
  return found.length === 0 ? [id] : found.map(({ primaryId }) => primaryId);
}

test('every sample but the load itself has its expectation', () => {
  const samples = readdirSync(folder).filter((name) => !/\.(?:json|xml)$/.test(name));
  expect(Object.keys(expected).sort()).toEqual(samples.sort());
  expect(users.length).toBeGreaterThan(10);
});

describe.each(Object.entries(expected))('%s', (name, { rows: wanted }) => {
  test('yields its rejections in order, or is told as no report', async () => {
    const result = await readReport(read(name), { knownIds, knows: knowsMessage });
    if (wanted === null) {
      expect(refusalOf(result).why).toBe('no-report');
      return;
    }
    expect(result.rows).toHaveLength(wanted.length);
    for (const [index, { primaryId }] of wanted.entries()) {
      expect(primaryIds(result.rows[index]?.id ?? '')).toContain(primaryId);
    }
    const lines = result.rows.map(({ row, id, idNote, message, name: who }) =>
      [row, id, idNote, who, message].join(' | '),
    );
    expect(lines).toMatchSnapshot();
    const { guess, leftOut } = reportOf(result);
    const { columns, ...rows } = guess.layout;
    expect([JSON.stringify(rows), JSON.stringify(columns), ...guess.why.map(layoutSentence)]).toMatchSnapshot();
    expect(leftOut.map(({ row, why, text }) => `${row} ${why}: ${text}`)).toMatchSnapshot();
  });
});

test('the load dropped by mistake is told as what it is', async () => {
  expect(refusalOf(await readReport(read('load.xml'))).why).toBe('load');
});
