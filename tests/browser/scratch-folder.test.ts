import { expect, test, vi } from 'vitest';
import { holdScratch, sweepScratch } from '../../src/workers/scratch-folder.ts';
import { scratchWriter } from '../../src/workers/scratch-writer.ts';
import { emptyStorageFirst, leaveZip, zipsHeld, zipsInStorage } from './scratch.ts';

emptyStorageFirst();

test('sweeping deletes what closed tabs have left and spares what is held', async () => {
  const mine = await holdScratch();
  await leaveZip(mine.name);
  await leaveZip('left-by-a-closed-tab.zip');
  await sweepScratch();
  expect(await zipsInStorage()).toEqual([mine.name]);
  await mine.release();
});

test('letting go deletes the zip and ends the hold', async () => {
  const mine = await holdScratch();
  await leaveZip(mine.name);
  expect(await zipsHeld()).toBe(1);
  await mine.release();
  expect(await zipsInStorage()).toEqual([]);
  await vi.waitFor(async () => expect(await zipsHeld()).toBe(0));
});

test('letting go twice, or of what was never written, is no error', async () => {
  const mine = await holdScratch();
  await mine.release();
  await mine.release();
  expect(await zipsInStorage()).toEqual([]);
});

test('every hold has a name of its own', async () => {
  const held = await Promise.all([holdScratch(), holdScratch(), holdScratch()]);
  expect(new Set(held.map(({ name }) => name)).size).toBe(3);
  await Promise.all(held.map((scratch) => scratch.release()));
});

test('sweeping without such storage is no error', async () => {
  const refuse = vi
    .spyOn(navigator.storage, 'getDirectory')
    .mockRejectedValue(new DOMException('refused', 'SecurityError'));
  await expect(sweepScratch()).resolves.toBeUndefined();
  refuse.mockRestore();
});

test('where files cannot be written at once the zip is kept in memory', async () => {
  // A page is such a place: only workers have synchronous access.
  const writer = await scratchWriter('in-memory.zip');
  const bytes = Uint8Array.of(1, 2, 3);
  writer.write(bytes);
  bytes.fill(0);
  writer.write(Uint8Array.of(4));
  const zip = await writer.finish();
  expect([...new Uint8Array(await zip.arrayBuffer())]).toEqual([1, 2, 3, 4]);
  expect(zip.type).toBe('application/zip');
});
