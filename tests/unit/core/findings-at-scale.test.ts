import { expect, test } from 'vitest';
import { findingsDesk } from '../../../src/workers/findings-desk.ts';
import { aNote, anAddress, anEmail, anExport, anIdentifier, aPhone, aUser } from '../../fixtures/an-export.ts';
import { prepared } from '../../fixtures/read-export.ts';

/** Ten findings, each by another rule. */
const tenfold = (index: number) =>
  aUser({
    primaryId: `p${index}`,
    purgeDate: null,
    birthDate: 'soon',
    emails: [anEmail({ types: '' })],
    phones: [aPhone({ number: ' ' }), aPhone({ types: '' })],
    addresses: [anAddress({ line1: '' })],
    notes: [aNote({ type: '' }), aNote({ text: '' })],
    identifiers: [anIdentifier({ value: ' ' }), anIdentifier({ type: '', value: `b${index}` })],
  });

const users = 12_000;
const load = prepared(anExport(Array.from({ length: users }, (_, index) => tenfold(index))));

test('counts are exact, and 10,000 findings a rule are kept, whatever their number', async () => {
  const { load: told, log } = await load;
  const tenRules = told.groups.filter(({ users: hit }) => hit === users);
  expect(tenRules).toHaveLength(10);
  for (const { rule, count } of tenRules) {
    expect(count).toBe(users);
    expect(log.of(rule)).toHaveLength(10_000);
  }
  const { reject, harm } = told.counts;
  expect(reject + harm).toBe(10 * users);
  expect(log.omitted()).toEqual(Object.fromEntries(tenRules.map(({ rule }) => [rule, 2000])));
});

test('the desk gives any page of what is kept, of all or of what holds a text', async () => {
  const done = await load;
  const desk = findingsDesk(() => done, 20);
  const ids = async (text: string, from: number, most: number) => {
    const { total, findings } = await desk.findingPage('identifier-blank', text, from, most);
    return [total, ...findings.map(({ user }) => user?.primaryId)];
  };
  expect(await ids('', 0, 2)).toEqual([10_000, 'p0', 'p1']);
  expect(await ids('', 9999, 100)).toEqual([10_000, 'p9999']);
  expect(await ids('P777', 9, 100)).toEqual([11, 'p7778', 'p7779']);
  expect(await ids('nobody', 0, 100)).toEqual([0]);
  const groups = await desk.selectFindings('p9999');
  expect(groups.map(({ count }) => count)).toEqual(new Array(10).fill(1));
});

test('the desk shows a finding in the file and tells its byte', async () => {
  const done = await load;
  const desk = findingsDesk(() => done, 20);
  const { findings } = await desk.findingPage('identifier-blank', '', 9999, 1);
  const [finding] = findings;
  if (finding === undefined) throw new Error('The last finding is kept.');
  const excerpt = await desk.showInFile(finding, () => {});
  if (typeof excerpt === 'string') throw new Error(`The search ended with ${excerpt}.`);
  const line = excerpt.lines[excerpt.mark?.line ?? 0];
  expect(line?.number).toBe(finding.place?.line);
  expect(line?.text.slice(excerpt.mark?.at)).toMatch(/^<value> <\/value>/);
  const [byte] = await desk.bytesOf([finding], () => {});
  const xml = anExport(Array.from({ length: users }, (_, index) => tenfold(index)));
  const bytes = new TextEncoder().encode(xml);
  expect(new TextDecoder().decode(bytes.slice(Number(byte), Number(byte) + 9))).toBe('<value> <');
});

test('a new search at the desk stops the last one', async () => {
  const done = await load;
  const desk = findingsDesk(() => ({ ...done, reread: () => withoutWaymarks(done) }), 20);
  const spot = { user: { index: users - 1, primaryId: '' }, file: null, place: null, field: null };
  const first = desk.showInFile(spot, () => {});
  const second = desk.showInFile(spot, () => {});
  expect(await first).toBe('stopped');
  expect(await second).toMatchObject({ mark: null });
  const third = desk.showInFile(spot, () => {});
  await desk.stopLooking();
  expect(await third).toBe('stopped');
});

function withoutWaymarks({ reread }: Awaited<typeof load>) {
  const plain = reread(null);
  return plain === null ? null : { ...plain, waymarks: [] };
}
