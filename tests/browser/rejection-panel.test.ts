import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { triageState } from '../../src/state/triage.ts';
import { openTriage } from '../../src/state/triage-verbs.ts';
import { activeRejection } from '../../src/state/triage-view.ts';
import { LoadWriter } from '../../src/storage/load-store.ts';
import { keepReport } from '../../src/storage/report-store.ts';
import { RejectionPanel } from '../../src/ui/rejections/rejection-panel.tsx';
import { rejectionsOf } from '../fixtures/a-rejection.ts';
import { aStoredLoad } from '../fixtures/stored.ts';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();

afterEach(() => {
  render(null, document.body);
  triageState.value = { kind: 'none' };
  activeRejection.value = null;
});

/** As the screen does: the panel follows what is on the disk. */
function Panel() {
  const triage = triageState.value;
  return triage.kind === 'open' ? h(RejectionPanel, { triage }) : null;
}

test('a status stays as it was pressed while a note that was written before it reaches the disk', async () => {
  const store = await database();
  await new LoadWriter(store, 'load').finish(aStoredLoad());
  const rejections = rejectionsOf([['p1', 'User is not external']], [{ primaryId: 'p1' }]);
  const facts = { name: '', sheet: '', columns: { id: '', message: '' }, answers: null, read: '', run: 1, rows: 1 };
  await keepReport(store, { ...facts, id: 'report', loadId: 'load' }, rejections);
  await openTriage('load');
  const open = triageState.value;
  if (open.kind !== 'open') throw new Error('It does not open.');
  activeRejection.value = open.rejections[0] ?? null;
  render(h(Panel, {}), document.body);

  const note = document.querySelector('textarea');
  const [, waiting] = document.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  if (note === null || waiting === undefined) throw new Error('The panel is not there.');
  note.focus();
  note.value = 'asked';
  waiting.focus();
  waiting.click();
  const seen: boolean[] = [];
  const kept = () => {
    const now = triageState.value;
    return now.kind === 'open' ? [...now.decisions.values()][0] : undefined;
  };
  await vi.waitFor(
    () => {
      seen.push(waiting.checked);
      expect(kept()).toMatchObject({ note: 'asked', status: 'waiting' });
    },
    { timeout: 5000, interval: 1 },
  );
  expect(seen).not.toContain(false);
  expect(waiting.checked).toBe(true);
});
