import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { triageState } from '../../src/state/triage.ts';
import { paper } from '../../src/state/triage-outs.ts';
import { openTriage } from '../../src/state/triage-verbs.ts';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { keepReport } from '../../src/storage/report-store.ts';
import { JobCountersView } from '../../src/ui/rejections/job-counters-view.tsx';
import { Outs } from '../../src/ui/rejections/outs.tsx';
import { WorklistPrint } from '../../src/ui/rejections/worklist-print.tsx';
import { outs } from '../../src/workers/outs-client.ts';
import { rejectionsOf } from '../fixtures/a-rejection.ts';
import { aStoredLoad } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

const loadId = 'load-1';
const people = [{ primaryId: 'p1' }, { primaryId: 'p2' }];

afterEach(() => {
  render(null, document.body);
  outs.release();
  triageState.value = { kind: 'none' };
  vi.unstubAllGlobals();
});

/** Shows the triage of a load of two users. */
async function shown(rows: readonly (readonly [id: string, message: string])[] | null): Promise<void> {
  const store = await database();
  const zip = { name: 'a.zip', bytes: 1, sha256: '', kept: true };
  const load = aStoredLoad({ id: loadId, source: { name: 'students.xml', sha256: '' }, zip, users: 2 });
  await new LoadWriter(store, loadId).finish(load);
  if (rows !== null) {
    const report = {
      id: 'report',
      loadId,
      run: 1,
      read: '',
      name: 'r.csv',
      sheet: '',
      rows: rows.length,
      answers: null,
    };
    await keepReport(store, { ...report, columns: { id: '', message: '' } }, rejectionsOf(rows, people));
  }
  await openTriage(loadId);
  render([h(Outs, {}), h(JobCountersView, {}), h(WorklistPrint, {})], document.body);
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  return found;
}

const reason = (name: string): string =>
  document.getElementById(button(name).getAttribute('aria-describedby') ?? '')?.textContent ?? '';

test('as long as there is no report, nothing can be handed out, and the reason is said', async () => {
  await shown(null);
  for (const name of ['Save triage', 'Make a zip of the mended', 'Print worklist', 'Copy e-mail to the registrar']) {
    expect(button(name).disabled, name).toBe(true);
    expect(reason(name), name).toBe('Read a report first.');
  }
});

test('with a report each way out is open that has something in it', async () => {
  await shown([['p1', 'Mandatory field is missing: email type']]);
  await vi.waitFor(() => expect(button('Save triage').disabled).toBe(false), 10_000);
  expect(button('Save list for the registrar (Excel)').disabled).toBe(false);
  expect(button('Save list of duplicates (Excel)').disabled).toBe(true);
  expect(reason('Make a zip of the mended')).toMatch(/^Nobody is in it: mark as fixed/);
  expect([...document.querySelectorAll('.out-preview td')].map(({ textContent }) => textContent)).toEqual([
    'p1',
    'The field “email type” is blank.',
  ]);
});

test('the worklist is printed with a box for each person, and goes with the next key', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await shown([
    ['p1', 'User is not external'],
    ['p2', 'User is not external'],
  ]);
  await vi.waitFor(() => expect(button('Print worklist').disabled).toBe(false), 10_000);
  button('Print worklist').click();
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce(), 10_000);
  expect(document.querySelectorAll('.paper .tick')).toHaveLength(2);
  expect(document.querySelector('.paper')?.textContent).toContain('In Alma, open the user and toggle');
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  await vi.waitFor(() => expect(document.querySelector('.paper')).toBeNull());
  expect(paper.value).toBeNull();
});

test('counters that are pasted are held against the load and the report', async () => {
  await shown([['p1', 'User is not external']]);
  const text = document.querySelector('textarea');
  if (text === null) throw new Error('There is nowhere to paste.');
  text.value = 'Total users processed: 2\nTotal users rejected: 61';
  text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const said = (): string => document.querySelector('.job-counters [role="status"]')?.textContent ?? '';
  await vi.waitFor(() => expect(said()).toContain('You exported 1 of 61 rejected users'));
  expect(said()).toContain('Alma processed as many users as the load has: 2 users.');
});
