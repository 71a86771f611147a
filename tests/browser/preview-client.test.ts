import { expect, test, vi } from 'vitest';
import type { PreviewWishes } from '../../src/core/preview/preview-wishes.ts';
import { usualOptions } from '../../src/core/preview/sync-options.ts';
import type { PreviewProgress, PreviewSide } from '../../src/workers/preview-api.ts';
import { type Previewing, startPreviewing } from '../../src/workers/preview-client.ts';
import { anExport, users } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { running, spoil, watchWorkers, workers } from './workers-in-view.ts';

watchWorkers();

const { editOf: _, ...options } = usualOptions;
const wishes: PreviewWishes = { ...options, marks: [] };

const exportOf = (count: number): File => new File([anExport(users(count))], 'users.xml');
/** Long enough that a test can act while it is read. */
const long = (): File =>
  new File([anExport([`<!--${'about sixty megabytes '.repeat(2_700_000)}-->`, ...users(1)])], 'long.xml');

const read = (
  previewing: Previewing,
  side: PreviewSide,
  file: File,
  tell: (progress: PreviewProgress) => void = () => {},
) => previewing.read(side, [file], plainWishes.means, tell);

async function bothRead(count: number): Promise<Previewing> {
  const previewing = startPreviewing();
  await read(previewing, 'current', exportOf(count));
  await read(previewing, 'incoming', exportOf(count));
  return previewing;
}

/** Settles with the first progress of what is asked, while that goes on. */
async function underWay<Answer>(
  ask: (tell: (progress: PreviewProgress) => void) => Promise<Answer>,
): Promise<{ readonly first: PreviewProgress; readonly answer: Promise<Answer> }> {
  const { promise, resolve } = Promise.withResolvers<PreviewProgress>();
  const answer = ask(resolve);
  return { first: await promise, answer };
}

/** Without an event that would tell of it, as the system ends what takes too much memory. */
function kill(): void {
  for (const worker of workers) worker.terminate();
}

/** A minute goes by in which nobody says a word. */
async function aMinuteLater<Answer>(ask: () => Promise<Answer>): Promise<Answer | 'still at work'> {
  const answer = ask();
  vi.advanceTimersByTime(59_000);
  expect(await Promise.race([answer, 'still at work'])).toBe('still at work');
  vi.advanceTimersByTime(2_000);
  return answer;
}

test('two files end in totals, in one worker, which is gone when it is let go', async () => {
  const previewing = await bothRead(3);
  expect(await previewing.preview(wishes, () => {})).toMatchObject({ totals: { unchanged: 3, absent: 0 } });
  expect(running()).toEqual(['preview']);
  previewing.release();
  expect(running()).toEqual([]);
  expect(await previewing.previewFile()).toBe('cancelled');
});

test('cancelling while a file is read ends the worker with all that it holds, at once', async () => {
  const previewing = startPreviewing();
  const { first, answer } = await underWay((tell) => read(previewing, 'current', long(), tell));
  expect(first.done).toBeLessThan(first.total);
  previewing.release();
  expect(running()).toEqual([]);
  expect(await answer).toBe('cancelled');
});

test('cancelling while users are compared ends the worker with all that it holds, at once', async () => {
  const previewing = await bothRead(20_000);
  const { first, answer } = await underWay((tell) => previewing.preview(wishes, tell));
  expect(first).toMatchObject({ stage: 'comparing', total: 20_000 });
  expect(first.done).toBeLessThan(first.total);
  previewing.release();
  expect(running()).toEqual([]);
  expect(await answer).toBe('cancelled');
});

test('a worker that fails to start ends the preview', async () => {
  spoil('preview', 'throw new Error("spoiled by a test")');
  const previewing = startPreviewing();
  expect(await read(previewing, 'current', exportOf(1))).toBe('stopped');
  expect(await previewing.ended).toBe('stopped');
  expect(running()).toEqual([]);
});

test.each<readonly [string, (previewing: Previewing) => Promise<unknown>]>([
  ['reads a file', (previewing: Previewing) => read(previewing, 'after', exportOf(3))],
  ['compares users', (previewing: Previewing) => previewing.preview(wishes, () => {})],
  ['has people to show', (previewing: Previewing) => previewing.people('outcome:unchanged', '', 0, 10)],
  ['makes a file', (previewing: Previewing) => previewing.previewFile()],
])('a worker that is killed while it %s counts as dead after a minute', async (_what, ask) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const previewing = await bothRead(3);
    await previewing.preview(wishes, () => {});
    kill();
    expect(await aMinuteLater(() => ask(previewing))).toBe('stopped');
    expect(await previewing.ended).toBe('stopped');
  } finally {
    vi.useRealTimers();
  }
});

test('a worker that nobody asks anything may be silent for as long as it likes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const previewing = await bothRead(3);
    vi.advanceTimersByTime(600_000);
    expect(await previewing.preview(wishes, () => {})).toMatchObject({ totals: { unchanged: 3 } });
    previewing.release();
  } finally {
    vi.useRealTimers();
  }
});
