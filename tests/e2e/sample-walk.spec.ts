import { expect } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { type TermDesk, test } from './term-desk.ts';

/** Two made-up terms, the present one's load on screen. */
async function walk(desk: TermDesk): Promise<void> {
  await desk.anew(() => desk.button('Try it with a sample').click());
  await desk.anew(() => desk.button('Walk a term with the sample').click());
  await expect(desk.page.getByText('The load is kept in its term')).toBeVisible();
}

test('the sample walks through two terms: compared, seen before, expected and waited for', async ({ desk, page }) => {
  await walk(desk);
  await expect(page.getByText(/^Run 1 of .* \(sample\)$/)).toBeVisible();
  for (const [title, count] of [
    ['New', '57'],
    ['Changed', '75'],
    ['Unchanged', '267'],
    ['Gone', '43'],
  ] as const) {
    const figure = page.locator('div', { has: page.getByText(title, { exact: true }) }).last();
    await expect(figure, title).toContainText(count);
  }
  await expect(page.getByRole('heading', { name: 'New since the last load' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'As every term' })).toBeVisible();

  await page.getByRole('link', { name: 'Rejections', exact: true }).click();
  await desk.button('Try it with the sample’s report').click();
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible();
  await expect(desk.list.getByText('expected every term').first()).toBeVisible();
  await expect(desk.list.getByText('Waiting').first()).toBeVisible();
  await expect(desk.list.getByText(/Asked the/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page.getByRole('link', { name: / \(sample\)$/ }).first()).toBeVisible();
  await expect(page.getByText('1 closed term')).toBeVisible();
});

test('a real term is compared with nothing of the sample, and the sample is forgotten term by term', async ({
  desk,
  page,
}) => {
  await walk(desk);
  const name = (await page.getByText(/^Run 1 of .* \(sample\)$/).textContent()) ?? '';
  await desk.startTerm('Spring', 2040);
  await desk.prepare({ name: 'real.xml', bytes: '<users><user><primary_id>0100100</primary_id></user></users>' });
  await expect(page.getByText('This is the first full load here')).toBeVisible();
  await page.getByRole('link', { name: 'Your data', exact: true }).click();
  const sample = name.replace('Run 1 of ', '');
  await desk.button(`Forget ${sample}`).click();
  await page.getByRole('button', { name: /for good/ }).click();
  await expect(desk.button(`Forget ${sample}`)).toHaveCount(0);
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Spring 2040', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: sample, exact: true })).toHaveCount(0);
});

test('no barrier stands in a term that is full, in light and dark, wide and narrow', async ({ desk, page }) => {
  test.setTimeout(120_000);
  await walk(desk);
  await page.goto('#/load');
  await expect(desk.verdict).toBeVisible();
  await expectNoBarrierInAnyLook(page);
  for (const screen of ['#/', '#/history', '#/data']) {
    await page.goto(screen);
    await expect(page.getByText(/\(sample\)/).first()).toBeVisible();
    await expectNoBarrierInAnyLook(page);
  }
});
