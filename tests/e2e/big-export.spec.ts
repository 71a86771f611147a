import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';
import { aUser, bigParts } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { countUsers, textIn } from './zip-proof.ts';

/** The longest time, in milliseconds, for which the page was blocked while something was done; below 50 none is reported. */
async function longestBlock({ page }: Desk, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
  await act();
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

test('an export of 30 MB never blocks the page for more than 50 ms', async ({ desk }) => {
  const big = { name: 'big.xml', parts: bigParts(3e7) };
  const blocks: number[] = [];
  // Where others keep the processor busy a task can look long. A page that really blocks does so every time.
  for (let attempt = 0; attempt < 8 && (blocks.at(-1) ?? 51) > 50; attempt++) {
    await desk.page.goto('');
    await desk.drop(big);
    blocks.push(await longestBlock(desk, () => expect(desk.verdict).toBeVisible({ timeout: 30_000 })));
  }
  expect(Math.min(...blocks), `blocked for ${blocks.join(', ')} ms`).toBeLessThanOrEqual(50);
});

test('an export that is ASCII for 20 MB and then has one ANSI letter keeps it', async ({ desk }) => {
  const [start, users, end] = bigParts(2e7);
  if (start === undefined || users === undefined || end === undefined) throw new Error('bigParts has changed');
  const last = { text: aUser('p1', { last: 'Mu\u00f1oz' }), times: 1 };
  await desk.anew(() => desk.drop({ name: 'ansi.xml', parts: [start, users, last, end] }));
  const findings = await desk.findings();
  expect(findings.source.encoding?.detected).toBe('windows-1252');
  const text = textIn((await desk.save('Save zip')).bytes);
  expect(text.endsWith(`${aUser('p1', { last: 'Muñoz' })}</users>\n`)).toBe(true);
  expect(countUsers(text)).toBe(findings.users);
});
